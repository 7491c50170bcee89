import Syntax
import Values

/// `for target in iterable if condition …` of a comprehension.
struct ComprehensionClause {
  let target: TargetCode
  let iterable: ExpressionCode
  /// All of them, joined by `and`.
  let condition: ExpressionCode?
}

/// `[element for … in …]` and its kin: runs at once, among the variables of the function around, in
/// places of its own.
class ComprehensionCode: ExpressionCode {
  private let clauses: [ComprehensionClause]
  /// The places of its variables.
  private let places: Range<Int>
  /// Those of them that functions inside share.
  private let shared: [Int]

  init(
    _ clauses: [ComprehensionClause],
    places: Range<Int>,
    shared: [Int],
    _ range: SourceRange
  ) {
    self.clauses = clauses
    self.places = places
    self.shared = shared
    super.init(range)
  }

  /// Calls the body for each combination of elements that the conditions let through.
  final func walk(
    _ interpreter: Interpreter,
    _ locals: Locals,
    _ body: () throws(PythonException) -> Void
  ) throws(PythonException) {
    let first = clauses[0].iterable
    let elements = try first.value(interpreter, locals)
    // CPython gives a comprehension a frame of its own, which counts as a call.
    try interpreter.enter()
    for place in places { locals[place] = nil }
    for place in shared { locals[place] = .object(Cell()) }
    defer {
      for place in places { locals[place] = nil }
      interpreter.leave()
    }
    try walk(0, over: elements, interpreter, locals, body)
  }

  private func walk(
    _ depth: Int,
    over elements: Value,
    _ interpreter: Interpreter,
    _ locals: Locals,
    _ body: () throws(PythonException) -> Void
  ) throws(PythonException) {
    let clause = clauses[depth]
    do {
      try interpreter.forEach(in: elements, as: clause.target, locals) {
        () throws(PythonException) in
        if let condition = clause.condition, try !condition.isTrue(interpreter, locals) {
          return true
        }
        guard depth + 1 < clauses.count else {
          try body()
          return true
        }
        let inner = try clauses[depth + 1].iterable.value(interpreter, locals)
        try walk(depth + 1, over: inner, interpreter, locals, body)
        return true
      }
    } catch {
      throw error.located(at: clause.iterable.range)
    }
  }
}

final class ListComprehension: ComprehensionCode {
  private let element: ExpressionCode

  init(
    _ element: ExpressionCode,
    _ clauses: [ComprehensionClause],
    places: Range<Int>,
    shared: [Int],
    _ range: SourceRange
  ) {
    self.element = element
    super.init(clauses, places: places, shared: shared, range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    var values: [Value] = []
    try walk(interpreter, locals) { () throws(PythonException) in
      guard values.count < Interpreter.maximumElements else { throw .memory }
      values.append(try element.value(interpreter, locals))
    }
    return .list(List(values))
  }
}

final class SetComprehension: ComprehensionCode {
  private let element: ExpressionCode

  init(
    _ element: ExpressionCode,
    _ clauses: [ComprehensionClause],
    places: Range<Int>,
    shared: [Int],
    _ range: SourceRange
  ) {
    self.element = element
    super.init(clauses, places: places, shared: shared, range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let set = SetValue()
    try walk(interpreter, locals) { () throws(PythonException) in
      guard set.count < Interpreter.maximumElements else { throw .memory }
      try set.add(element.value(interpreter, locals))
    }
    return .set(set)
  }
}

final class DictComprehension: ComprehensionCode {
  private let key: ExpressionCode
  private let element: ExpressionCode

  init(
    _ key: ExpressionCode,
    _ element: ExpressionCode,
    _ clauses: [ComprehensionClause],
    places: Range<Int>,
    shared: [Int],
    _ range: SourceRange
  ) {
    self.key = key
    self.element = element
    super.init(clauses, places: places, shared: shared, range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let dict = Dict()
    try walk(interpreter, locals) { () throws(PythonException) in
      guard dict.count < Interpreter.maximumElements else { throw .memory }
      let key = try key.value(interpreter, locals)
      let value = try element.value(interpreter, locals)
      interpreter.note(value, under: key)
      try dict.put(value, for: key)
    }
    return .dict(dict)
  }
}
