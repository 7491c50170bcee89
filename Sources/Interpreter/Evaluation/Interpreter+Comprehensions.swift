import Syntax
import Values

extension Interpreter {
  /// The first iterable belongs to the scope outside; all the rest runs in a scope of its own.
  func evaluateComprehension(_ comprehension: Comprehension) throws(PythonException) -> Value {
    guard let first = comprehension.clauses.first else { return .none }
    let iterator: any IteratorObject
    let iterable = try evaluate(first.iterable)
    do {
      iterator = try makeIterator(over: iterable)
    } catch {
      throw error.located(at: first.iterable.range)
    }
    let inner = Scope(parent: scope)
    if case .generator(let element) = comprehension.shape {
      return .object(
        Generator(of: element, comprehension.clauses, first: iterator, scope: inner)
      )
    }
    let walk = ComprehensionWalk(comprehension.clauses, first: iterator, scope: inner)
    switch comprehension.shape {
    case .generator: return .none
    case .list(let element):
      return .list(List(try collect(element, walk)))
    case .set(let element):
      return .set(try makeSet(of: collect(element, walk)))
    case .dictionary(let key, let value):
      return .dict(try collect(key, value, walk))
    }
  }

  private func collect(
    _ element: Expression,
    _ walk: ComprehensionWalk
  ) throws(PythonException) -> [Value] {
    let outer = scope
    scope = walk.scope
    defer { scope = outer }
    var values: [Value] = []
    while try walk.advance(in: self) {
      guard values.count < Self.maximumElements else { throw .memory }
      values.append(try evaluate(element))
    }
    return values
  }

  private func collect(
    _ key: Expression,
    _ value: Expression,
    _ walk: ComprehensionWalk
  ) throws(PythonException) -> Dict {
    let outer = scope
    scope = walk.scope
    defer { scope = outer }
    let dict = Dict()
    while try walk.advance(in: self) {
      let key = try evaluate(key)
      try dict.put(evaluate(value), for: key)
    }
    return dict
  }
}

/// Where a comprehension stands in its `for` and `if` clauses.
///
/// An object that can be left and taken up again, so that a generator expression is the same walk
/// as a list, one step at a time.
class ComprehensionWalk: CompoundIterator, @unchecked Sendable {
  let scope: Scope
  private let clauses: [Comprehension.Clause]

  /// Starts with the iterator of the first clause; `sources` has one for each clause entered.
  init(_ clauses: [Comprehension.Clause], first: any IteratorObject, scope: Scope) {
    self.clauses = clauses
    self.scope = scope
    super.init([first])
  }

  /// Sets the targets to their next values; false at the end.
  ///
  /// The walk's scope must be the interpreter's current one.
  func advance(in interpreter: Interpreter) throws(PythonException) -> Bool {
    while let source = sources.last {
      let clause = clauses[sources.count - 1]
      let element: Value?
      do {
        element = try interpreter.next(of: source)
      } catch {
        throw error.located(at: clause.iterable.range)
      }
      guard let element else {
        sources.removeLast()
        continue
      }
      try interpreter.checkInterruption()
      try interpreter.assign(element, to: clause.target)
      guard try conditionsHold(of: clause, in: interpreter) else { continue }
      guard sources.count < clauses.count else { return true }
      try descend(in: interpreter)
    }
    return false
  }

  private func conditionsHold(
    of clause: Comprehension.Clause,
    in interpreter: Interpreter
  ) throws(PythonException) -> Bool {
    for condition in clause.conditions where try !interpreter.evaluate(condition).isTrue {
      return false
    }
    return true
  }

  private func descend(in interpreter: Interpreter) throws(PythonException) {
    let iterable = clauses[sources.count].iterable
    let value = try interpreter.evaluate(iterable)
    do {
      sources.append(try interpreter.makeIterator(over: value))
    } catch {
      throw error.located(at: iterable.range)
    }
  }
}
