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
    snapshot.interpreter.completionValue(of: text)?.type.name == "Session"
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
