internal import Interpreter
internal import Values

/// A call of `requests`, or of a session of it, that is being written: what is sent, as far as it
/// is there.
struct RequestCall {
  /// As `request` takes them.
  static let methods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]

  /// In lower case; nil for one that is not known yet.
  let method: String?
  /// What each argument is for, by its place.
  let positions: [String]
  /// From the root of the host; nil for an address that says nothing.
  let path: String?

  /// nil for a call of anything else.
  init?(_ snapshot: CompletionSnapshot, _ python: PythonText, at bracket: Int) {
    guard python.scalars[bracket] == "(", let start = python.primaryStart(before: bracket) else {
      return nil
    }
    let name = python.nameStart(before: bracket)
    guard name > start, python.scalars[name - 1] == "." else { return nil }
    let base = python.text(start..<name - 1)
    guard base == "requests" || Self.isSession(base, snapshot) else { return nil }
    let verb = python.text(name..<bracket)
    let arguments = python.elements(behind: bracket).map {
      python.text($0).filter { !$0.isNewline }.drop { $0 == " " }
    }
    if verb == "request" {
      method = arguments.first.flatMap { String($0).literalContents?.lowercased() }
    } else if Self.methods.contains(verb.uppercased()) {
      method = verb
    } else {
      return nil
    }
    let second = ["post": ["data", "json"], "put": ["data"], "patch": ["data"], "get": ["params"]]
    positions = ["url"] + (second[verb] ?? [])
    let address = arguments.dropFirst(verb == "request" ? 1 : 0).first ?? ""
    let url = address.hasPrefix("url=") ? address.dropFirst(4) : address
    path = WrittenURL(expression: String(url), snapshot)?.wholePath
  }

  private static func isSession(_ text: String, _ snapshot: CompletionSnapshot) -> Bool {
    guard case .object? = snapshot.interpreter.completionValue(of: text) else { return false }
    return snapshot.interpreter.completionValue(of: text)?.type.name == "Session"
  }

  /// What it takes in some of its places: by the description of its path, or of all paths.
  func parameters(
    _ snapshot: CompletionSnapshot,
    in isMeant: (APIDescription.Place) -> Bool
  ) -> [APIDescription.Parameter] {
    if let path, let operation = snapshot.description?.operation(method ?? "get", at: path) {
      return operation.parameters.filter { isMeant($0.place) }
    }
    return snapshot.parameters(of: method, in: isMeant)
  }
}

extension CompletionSnapshot {
  /// The parameters of all operations, each that is different once.
  func parameters(
    of method: String? = nil,
    in isMeant: (APIDescription.Place) -> Bool
  ) -> [APIDescription.Parameter] {
    var seen: Set<APIDescription.Parameter> = []
    return (description?.operations ?? []).filter { method == nil || $0.method == method }
      .flatMap { $0.parameters.filter { isMeant($0.place) } }
      .filter { seen.insert($0).inserted }
  }
}

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
