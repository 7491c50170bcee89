import Interpreter
package import Values

/// The arguments of one request, by the names that `Session.request` gives them; absent is None.
package struct RequestArguments {
  package var method: Value
  package var url: Value
  package var params = Value.none
  package var data = Value.none
  package var headers = Value.none
  package var cookies = Value.none
  package var files = Value.none
  package var auth = Value.none
  package var timeout = Value.none
  package var allowRedirects = Value.bool(true)
  package var proxies = Value.none
  package var hooks = Value.none
  package var stream = Value.none
  package var verify = Value.none
  package var cert = Value.none
  package var json = Value.none

  package init(method: Value, url: Value) {
    self.method = method
    self.url = url
  }

  static let keywords = [
    "params", "data", "headers", "cookies", "files", "auth", "timeout", "allow_redirects",
    "proxies", "hooks", "stream", "verify", "cert", "json",
  ]

  static let signature = Signature(
    "method, url, " + keywords.map { "\($0)=None" }.joined(separator: ", ")
  )

  /// Raises what `Session.request` raises for a keyword it does not know.
  init(
    method: Value,
    url: Value,
    keywords: [(name: String, value: Value)]
  ) throws(PythonException) {
    let bound = try Arguments([method, url], keywords: keywords)
      .bound(to: Self.signature, function: "Session.request")
    self.init(method: method, url: url)
    params = bound[2] ?? .none
    data = bound[3] ?? .none
    headers = bound[4] ?? .none
    cookies = bound[5] ?? .none
    files = bound[6] ?? .none
    auth = bound[7] ?? .none
    timeout = bound[8] ?? .none
    allowRedirects = bound[9] ?? .bool(true)
    proxies = bound[10] ?? .none
    hooks = bound[11] ?? .none
    stream = bound[12] ?? .none
    verify = bound[13] ?? .none
    cert = bound[14] ?? .none
    json = bound[15] ?? .none
  }
}
