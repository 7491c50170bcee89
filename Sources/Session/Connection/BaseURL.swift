internal import HTTP

/// A URL that paths are appended to, as `base_url` holds it.
struct BaseURL {
  /// Without a slash at its end.
  let text: String
  let origin: Origin

  /// Reads what a person typed; without a scheme `https` is meant, and `http` on this machine.
  init(_ typed: String) throws(CommandError) {
    let hasScheme = typed.contains("://")
    if hasScheme, !["http://", "https://"].contains(where: { typed.lowercased().hasPrefix($0) }) {
      throw CommandError(
        "'\(typed)' is no URL of the web",
        hint: "a base URL begins with https:// or http://"
      )
    }
    var candidate = hasScheme ? typed : "https://\(typed)"
    if !hasScheme, Origin(candidate)?.isLoopback == true { candidate = "http://\(typed)" }
    let isPlain = candidate.unicodeScalars.allSatisfy { $0 > " " && $0 != "\u{7f}" }
    guard isPlain, var url = URL(candidate), let origin = url.origin else {
      throw CommandError(
        "'\(typed)' is no URL",
        hint: "connect https://HOST/PATH, or HOST:PORT for http://127.0.0.1 and its like"
      )
    }
    guard url.query == nil, url.fragment == nil else {
      throw CommandError(
        "a base URL has no ? and no #",
        hint: "parameters of every request go into the variable filters"
      )
    }
    while url.path.hasSuffix("/") { url.path.removeLast() }
    text = url.text
    self.origin = origin
  }

  /// The path behind the origin; empty when there is none.
  static func path(of base: String) -> String { URL(base)?.path ?? "" }
}
