/// What the practice service looks at in a request, free of any server library.
struct PracticeRequest: Sendable {
  let method: String
  /// The request target: a path and, after `?`, a query.
  let target: String
  var authorization: String?
  var contentType: String?
  var body: [UInt8] = []

  /// The target's path, still escaped.
  var path: Substring {
    let end = target.firstIndex { $0 == "?" || $0 == "#" } ?? target.endIndex
    let path = target[..<end]
    // The absolute form that clients send to a proxy (RFC 9112, section 3.2.2).
    guard !path.hasPrefix("/"), let scheme = path.firstRange(of: "://") else { return path }
    let rest = path[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
  }

  /// What follows the target's first question mark.
  var query: Substring {
    guard let mark = target.firstIndex(of: "?") else { return "" }
    return target[target.index(after: mark)...].prefix { $0 != "#" }
  }

  /// The text after an authorization scheme's name, which RFC 9110 lets come in either case.
  func credentials(of scheme: String) -> Substring? {
    guard let authorization, let space = authorization.firstIndex(of: " "),
      authorization[..<space].lowercased() == scheme
    else { return nil }
    let credentials = authorization[space...].drop { $0 == " " }
    return credentials.isEmpty ? nil : credentials
  }

  /// The media type without its parameters, in lower case.
  var mediaType: String? {
    guard let contentType else { return nil }
    let type = contentType.prefix { $0 != ";" }.lowercased()
    return String(type.filter { $0 != " " && $0 != "\t" })
  }
}
