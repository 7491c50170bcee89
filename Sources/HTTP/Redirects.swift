extension Transport {
  /// Sends the request and follows redirects as `requests` does; earlier answers are the history.
  package func follow(_ request: Request) throws(TransportError) -> Response {
    var response = try send(request)
    guard request.options.followsRedirects else { return response }
    var redirects = Redirects(request)
    while let next = try redirects.next(after: response) { response = try send(next) }
    response.history = redirects.history
    return response
  }
}

/// Where redirects lead and what goes along: the rules of `requests.Session.resolve_redirects`.
struct Redirects {
  static let limit = 30

  private(set) var history: [Response] = []
  private var request: Request
  private var cookies: CookieJar
  private var fragment: String?

  init(_ request: Request) {
    self.request = request
    cookies = request.options.cookies
    fragment = URL(request.url)?.fragment
  }

  /// The request to send after this answer, or nil when it is the last.
  mutating func next(after response: Response) throws(TransportError) -> Request? {
    guard Redirects.isRedirect(response), let location = response.fields["Location"],
      !location.isEmpty
    else { return nil }
    guard history.count < Redirects.limit else {
      throw TransportError(
        .tooManyRedirects,
        "Exceeded \(Redirects.limit) redirects.",
        request: request,
        response: response
      )
    }
    history.append(response)

    var next = request
    next.url = try target(location, from: response.url)
    next.method = Redirects.method(after: response.status, was: request.method)
    if response.status != 307, response.status != 308 {
      next.fields.remove("Content-Length")
      next.fields.remove("Content-Type")
      next.fields.remove("Transfer-Encoding")
      next.body = nil
    }
    next.fields.remove("Cookie")
    next.fields.remove("Proxy-Authorization")
    cookies.receive(response.fields, from: response.url)
    if let header = cookies.header(for: next.url) { next.fields.append("Cookie", header) }
    if Redirects.stripsAuthorization(from: request.url, to: next.url) {
      next.fields.remove("Authorization")
    }
    request = next
    return next
  }

  static func isRedirect(_ response: Response) -> Bool {
    [301, 302, 303, 307, 308].contains(response.status)
  }

  /// A browser's habit, despite RFC 9110 §15.4: a redirected POST becomes a GET.
  static func method(after status: Int, was method: String) -> String {
    switch status {
    case 302, 303: method == "HEAD" ? method : "GET"
    case 301: method == "POST" ? "GET" : method
    default: method
    }
  }

  /// True when credentials for one URL are not for the other: another host, port or scheme, where
  /// the step from `http` to `https` on the default ports is the same place made safe.
  static func stripsAuthorization(from old: String, to new: String) -> Bool {
    guard let old = URL(old), let new = URL(new), old.hostname == new.hostname else { return true }
    if old.scheme == "http", old.port ?? 80 == 80, new.scheme == "https", new.port ?? 443 == 443 {
      return false
    }
    return old.scheme != new.scheme || old.effectivePort != new.effectivePort
  }

  private mutating func target(
    _ location: String,
    from base: String
  ) throws(TransportError) -> String {
    let quoted = PercentEncoding.requote(Redirects.bytes(of: location))
    guard let resolved = URL(base)?.resolving(quoted) else {
      throw TransportError(.invalidURL, "Failed to parse: \(quoted)", request: request)
    }
    var url = resolved
    if let own = url.fragment, !own.isEmpty { fragment = own } else { url.fragment = fragment }
    return PercentEncoding.requote(url.text)
  }

  /// Field values arrive as Latin-1, and a `Location` outside ASCII is meant as UTF-8: its bytes
  /// are what counts.
  private static func bytes(of location: String) -> [UInt8] {
    var out: [UInt8] = []
    for scalar in location.unicodeScalars {
      guard scalar.value < 256 else { return Array(location.utf8) }
      out.append(UInt8(truncatingIfNeeded: scalar.value))
    }
    return out
  }
}
