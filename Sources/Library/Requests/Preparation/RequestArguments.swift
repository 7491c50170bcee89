import Interpreter
package import Values

/// The arguments of one call, by the names that `Session.request` gives them; absent is None.
package struct RequestArguments {
  package var parts = RequestParts()
  package var timeout = Value.none
  package var allowRedirects = Value.bool(true)
  package var proxies = Value.none
  package var stream = Value.none
  package var verify = Value.none
  package var cert = Value.none

  init() {}

  static let keywords = [
    "params", "data", "headers", "cookies", "files", "auth", "timeout", "allow_redirects",
    "proxies", "hooks", "stream", "verify", "cert", "json",
  ]

  /// As `requests.request` offers them.
  static let signature = Signature(
    "method, url, " + keywords.map { "\($0)=None" }.joined(separator: ", ")
  )
  private static let method = Signature(
    "self, method, url, " + keywords.map { "\($0)=None" }.joined(separator: ", ")
  )

  /// Raises what `Session.request` raises for a keyword it does not know.
  init(_ arguments: Arguments) throws(PythonException) {
    let bound = try Arguments([.none] + arguments.positional, keywords: arguments.keywords)
      .bound(to: Self.method, function: "Session.request")
    parts.method = bound[1] ?? .none
    parts.url = bound[2] ?? .none
    parts.params = bound[3] ?? .none
    parts.data = bound[4] ?? .none
    parts.headers = bound[5] ?? .none
    parts.cookies = bound[6] ?? .none
    parts.files = bound[7] ?? .none
    parts.auth = bound[8] ?? .none
    timeout = bound[9] ?? .none
    allowRedirects = bound[10] ?? .bool(true)
    proxies = bound[11] ?? .none
    parts.hooks = bound[12] ?? .none
    stream = bound[13] ?? .none
    verify = bound[14] ?? .none
    cert = bound[15] ?? .none
    parts.json = bound[16] ?? .none
  }
}
