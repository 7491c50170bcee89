internal import Interpreter
internal import Values

/// What a try shows where no request differs: values that were printed or made.
extension Judge {
  /// A part that is shorter may be there by chance.
  private static let shortestPart = 8

  /// Says that the try printed a part of the value that was to be shown.
  func part(of expression: String) -> String? {
    guard let value = value(of: expression) else { return nil }
    let wanted = if case .string(let text) = value { text } else { value.representation }
    let printed = Observations.bare(observations.inputText.utf8)
    guard printed.count >= Self.shortestPart,
      Observations.contains(Observations.bare(wanted.utf8), printed)
    else { return nil }
    return "that is a part of it; asked for is `\(expression)`"
  }

  /// What the try printed in the place of a text of the same kind.
  func other(than wanted: String) -> String? {
    let printed = observations.inputText.trimmed
    let isAlike =
      Double(wanted) != nil
      ? Double(printed) != nil : "{[(".contains(wanted.prefix(1)) && printed.first == wanted.first
    guard !wanted.isEmpty, !printed.isEmpty, isAlike else { return nil }
    return "it printed \(printed.cut(to: 60))"
  }

  /// The words of a check that a variable was meant to meet.
  func seen(_ check: Check, _ expression: String) -> String? {
    guard let words = check.words, let name = Self.name(in: expression, interpreter.globals),
      changed.contains(name)
    else { return nil }
    return words
  }

  /// Whether the try is about the variable that an expression looks at.
  func isTouched(_ expression: String) -> Bool {
    guard let name = Self.name(in: expression, interpreter.globals) else { return false }
    return changed.contains(name)
      || name == "response" && observations.exchanges.count > tryStart
  }

  /// The variable that an expression begins with.
  ///
  /// One further in may be on its way to its value.
  static func name(in expression: String, _ globals: Environment) -> String? {
    let name = String(expression.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    return globals[name] == nil ? nil : name
  }
}

extension String {
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }
}
