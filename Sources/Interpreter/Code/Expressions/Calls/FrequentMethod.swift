import Values

/// The methods that loops call most: `ListMethods` and `DictMethods` are asked without the way through
/// the class.
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
      return try ListMethods.append(first.value(interpreter, locals), to: list, interpreter)
    case (.get, .dict(let dict)):
      let key = try first.value(interpreter, locals)
      let fallback = try second?.value(interpreter, locals)
      return try DictMethods.get(key, or: fallback, from: dict, interpreter)
    default: return nil
    }
  }
}
