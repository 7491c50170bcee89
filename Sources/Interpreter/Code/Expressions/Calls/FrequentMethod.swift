import Values

/// The methods that loops call most, done where they are called: what `ListMethods` and `DictMethods`
/// do, without the way through the class.
enum FrequentMethod {
  /// `list.append(value)`.
  case append
  /// `dict.get(key)`, `dict.get(key, default)`.
  case get

  /// nil for all others.
  init?(_ name: String, count: Int) {
    switch (name, count) {
    case ("append", 1): self = .append
    case ("get", 1...2): self = .get
    default: return nil
    }
  }

  /// nil, with no argument evaluated, when the receiver is of another class.
  @inline(__always)
  func value(
    of receiver: Value,
    _ first: ExpressionCode,
    _ second: ExpressionCode?,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value? {
    switch (self, receiver) {
    case (.append, .list(let list)):
      let value = try first.value(interpreter, locals)
      try interpreter.checkCount(list.elements.count, plus: 1)
      list.elements.append(value)
      return Value.none
    case (.get, .dict(let dict)):
      let key = try first.value(interpreter, locals)
      let fallback = try second?.value(interpreter, locals)
      if let value = try dict.get(key) { return value }
      guard let fallback else { return Value.none }
      interpreter.note(fallback, under: key)
      return fallback
    default: return nil
    }
  }
}
