import Syntax
import Values

/// `object.name = value`.
final class AttributeTarget: TargetCode {
  private let base: ExpressionCode
  private let name: String

  init(_ base: ExpressionCode, _ name: String, _ range: SourceRange) {
    self.base = base
    self.name = name
    super.init(range)
  }

  override func store(
    _ value: consuming Value,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {
    let object = try base.value(interpreter, locals)
    do {
      try interpreter.setAttribute(name, of: object, to: value)
    } catch {
      throw located(error)
    }
  }

  override func delete(_ interpreter: Interpreter, _ locals: Locals) throws(PythonException) {
    let object = try base.value(interpreter, locals)
    do {
      try interpreter.deleteAttribute(name, of: object)
    } catch {
      throw located(error)
    }
  }
}

/// `container[key] = value`.
final class ItemTarget: TargetCode {
  private let base: ExpressionCode
  private let index: ExpressionCode
  private let container: StillOperand?
  private let key: StillOperand?

  init(_ base: ExpressionCode, _ index: ExpressionCode, _ range: SourceRange) {
    self.base = base
    self.index = index
    container = StillOperand(base)
    key = StillOperand(index)
    super.init(range)
  }

  override func store(
    _ value: consuming Value,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {
    if let dict = container?.dict(in: locals), let key = key?.shortText(in: locals),
      !value.isText
    {
      let stored = value
      return dict._withUnsafeGuaranteedRef { $0.set(stored, for: key) }
    }
    let container = try base.value(interpreter, locals)
    let key = try index.value(interpreter, locals)
    do {
      try interpreter.setItem(key, of: container, to: value)
    } catch {
      throw located(error)
    }
  }

  override func delete(_ interpreter: Interpreter, _ locals: Locals) throws(PythonException) {
    let container = try base.value(interpreter, locals)
    let key = try index.value(interpreter, locals)
    do {
      try interpreter.deleteItem(key, of: container)
    } catch {
      throw located(error)
    }
  }
}

/// `a, *b, c = value`.
final class UnpackTarget: TargetCode {
  private let targets: [TargetCode]
  /// The place of the starred one, which takes what the others leave.
  private let rest: Int?

  init(_ targets: [TargetCode], rest: Int?, _ range: SourceRange) {
    self.targets = targets
    self.rest = rest
    super.init(range)
  }

  override var pair: (TargetCode, TargetCode)? {
    rest == nil && targets.count == 2 ? (targets[0], targets[1]) : nil
  }

  override func store(
    _ value: consuming Value,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {
    let values: [Value]
    let needed = rest == nil ? targets.count : targets.count - 1
    do throws(PythonException) {
      values = try interpreter.unpackedElements(of: value, upTo: rest == nil ? needed : nil)
      guard values.count >= needed else {
        let least = rest == nil ? "" : "at least "
        throw PythonException.value(
          "not enough values to unpack (expected \(least)\(needed), got \(values.count))"
        )
      }
    } catch {
      throw located(error)
    }
    var place = 0
    for (position, target) in targets.enumerated() {
      guard position == rest else {
        try target.store(values[place], interpreter, locals)
        place += 1
        continue
      }
      let end = place + values.count - needed
      try target.store(.list(List(Array(values[place..<end]))), interpreter, locals)
      place = end
    }
  }

  override func delete(_ interpreter: Interpreter, _ locals: Locals) throws(PythonException) {
    for target in targets { try target.delete(interpreter, locals) }
  }
}

extension Interpreter {
  /// The elements for a row of targets; no more than one too many is taken, as the value may have no
  /// end.
  func unpackedElements(
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
}
