import Syntax
import Values

extension Interpreter {
  /// `target = value`.
  func assign(_ value: Value, to target: Expression) throws(PythonException) {
    if case .name(let name) = target.kind {
      bind(name, to: value)
      return
    }
    do {
      try enter()
      defer { leave() }
      try assignCompound(value, to: target)
    } catch {
      throw error.located(at: target.range)
    }
  }

  private func assignCompound(_ value: Value, to target: Expression) throws(PythonException) {
    switch target.kind {
    case .attribute(let base, let name):
      try setAttribute(name, of: evaluate(base), to: value)
    case .subscription(let base, let index):
      let container = try evaluate(base)
      try setItem(evaluate(index), of: container, to: value)
    case .tuple(let targets), .list(let targets):
      try unpack(value, into: targets)
    case .starred:
      throw PythonException(
        ExceptionClasses.syntaxError,
        "starred assignment target must be in a list or tuple"
      )
    default:
      throw PythonException(ExceptionClasses.syntaxError, "cannot assign to expression here")
    }
  }

  /// `a, *b, c = value`.
  private func unpack(_ value: Value, into targets: [Expression]) throws(PythonException) {
    let rest = targets.firstIndex { if case .starred = $0.kind { true } else { false } }
    let needed = rest == nil ? targets.count : targets.count - 1
    let values = try unpackedElements(of: value, upTo: rest == nil ? needed : nil)
    guard values.count >= needed else {
      let least = rest == nil ? "" : "at least "
      throw .value(
        "not enough values to unpack (expected \(least)\(needed), got \(values.count))"
      )
    }
    guard let rest else {
      for (target, value) in zip(targets, values) { try assign(value, to: target) }
      return
    }
    let end = values.count - (needed - rest)
    for (target, value) in zip(targets[..<rest], values) { try assign(value, to: target) }
    if case .starred(let target) = targets[rest].kind {
      try assign(.list(List(Array(values[rest..<end]))), to: target)
    }
    for (target, value) in zip(targets[(rest + 1)...], values[end...]) {
      try assign(value, to: target)
    }
  }

  /// No more than one element too many is taken: the value may have no end.
  private func unpackedElements(
    of value: Value,
    upTo most: Int?
  ) throws(PythonException) -> [Value] {
    switch value {
    case .list(let list): return try checked(list.elements, most)
    case .tuple(let tuple): return try checked(tuple.elements, most)
    default: break
    }
    let iterator: any IteratorObject
    do throws(PythonException) {
      iterator = try makeIterator(over: value)
    } catch  where error.isNotIterable(value) {
      throw .type("cannot unpack non-iterable \(value.typeName) object")
    }
    guard let most else { return try elements(of: .object(iterator)) }
    var values: [Value] = []
    while values.count <= most, let element = try next(of: iterator) { values.append(element) }
    return try checked(values, most)
  }

  private func checked(_ values: [Value], _ most: Int?) throws(PythonException) -> [Value] {
    if let most, values.count > most {
      throw .value("too many values to unpack (expected \(most))")
    }
    return values
  }

  /// `del target`.
  func delete(_ target: Expression) throws(PythonException) {
    do {
      try enter()
      defer { leave() }
      try deleteNested(target)
    } catch {
      throw error.located(at: target.range)
    }
  }

  private func deleteNested(_ target: Expression) throws(PythonException) {
    switch target.kind {
    case .name(let name):
      guard globals[name] != nil else {
        throw PythonException(ExceptionClasses.nameError, "name '\(name)' is not defined")
      }
      globals[name] = nil
    case .attribute(let base, let name):
      try deleteAttribute(name, of: evaluate(base))
    case .subscription(let base, let index):
      let container = try evaluate(base)
      try deleteItem(evaluate(index), of: container)
    case .tuple(let targets), .list(let targets):
      for target in targets { try delete(target) }
    default:
      throw PythonException(ExceptionClasses.syntaxError, "cannot delete expression")
    }
  }
}
