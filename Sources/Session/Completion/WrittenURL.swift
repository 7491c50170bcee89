internal import Interpreter
internal import Values

/// The address in a piece of Python: a variable that holds its beginning, and a path.
struct WrittenURL {
  /// The path of what the variable holds.
  let base: String
  /// What is written behind it.
  let path: String

  /// Without a query.
  var wholePath: String { base + path.prefix { $0 != "?" } }

  /// The contents of a string, which may stand behind a name and a `+`.
  init?(
    _ contents: String,
    isFormatted: Bool,
    before: String,
    _ snapshot: CompletionSnapshot
  ) {
    if isFormatted, contents.hasPrefix("{"), let close = contents.firstIndex(of: "}") {
      let name = contents[..<close].dropFirst()
      guard let base = Self.base(String(name), snapshot) else { return nil }
      self.base = base
      path = String(contents[contents.index(after: close)...])
      return
    }
    var rest = before[...]
    while rest.last == " " { rest.removeLast() }
    guard rest.popLast() == "+" else { return nil }
    while rest.last == " " { rest.removeLast() }
    let name = String(rest.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" }.reversed())
    guard let base = Self.base(name, snapshot) else { return nil }
    self.base = base
    path = contents
  }

  /// A whole expression: `f'{base_url}/tasks'`, `base_url + '/tasks'`, a variable, a literal.
  init?(expression: String, _ snapshot: CompletionSnapshot) {
    if let quote = expression.firstIndex(where: { $0 == "'" || $0 == "\"" }) {
      let before = expression[..<quote]
      let contents = String(expression[quote...]).literalContents ?? ""
      let isFormatted = before.lowercased() == "f" || before.lowercased().hasSuffix(" f")
      if let url = WrittenURL(
        contents,
        isFormatted: isFormatted,
        before: String(before),
        snapshot
      ) {
        self = url
        return
      }
    }
    guard let base = Self.base(expression, snapshot) else { return nil }
    self.base = base
    path = ""
  }

  private static func base(_ text: String, _ snapshot: CompletionSnapshot) -> String? {
    guard case .string(let url)? = snapshot.interpreter.completionValue(of: text),
      url.contains("://")
    else { return nil }
    return url.pathOfURL
  }
}
