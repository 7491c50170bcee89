/// One `Set-Cookie` field, read for the host that sent it (RFC 6265 §5.2, `http.cookiejar`).
struct ReceivedCookie {
  private(set) var cookie: Cookie
  private var maxAge: String?

  /// nil when it has no name or is for another host.
  init?(_ text: String, from place: CookiePlace, now: Int) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    guard let first = parts.first, let (name, value) = Self.pair(first), !name.isEmpty else {
      return nil
    }
    cookie = Cookie(name: name, value: value.map(Self.unquoted), domain: place.host)
    cookie.isDomainSpecified = false
    cookie.isPathSpecified = false
    cookie.path = ""
    cookie.rest = []
    for part in parts.dropFirst() {
      guard let (name, value) = Self.pair(part), !name.isEmpty else { continue }
      guard read(name, value, place) else { return nil }
    }
    if cookie.path.isEmpty { cookie.path = Self.defaultPath(of: place.path) }
    if let maxAge, let seconds = Int(maxAge) {
      let (moment, overflow) = now.addingReportingOverflow(seconds)
      cookie.expires = overflow ? .max : moment
    }
    cookie.isDiscarded = cookie.isDiscarded || cookie.expires == nil
  }

  /// Takes one attribute; false when the cookie is none of this host's.
  private mutating func read(_ name: String, _ value: String?, _ place: CookiePlace) -> Bool {
    switch name.lowercased() {
    case "domain":
      guard let value, !value.isEmpty else { return value == nil ? false : true }
      return setDomain(value.lowercased(), place)
    case "path":
      guard let value, !value.isEmpty else { return true }
      cookie.path = PercentEncoding.normalized(value, keeping: .path)
      cookie.isPathSpecified = true
    case "secure": cookie.isSecure = true
    case "max-age": maxAge = value
    case "expires":
      guard let value else { return false }
      cookie.expires = HTTPDate.seconds(Self.withoutQuotes(value))
      cookie.isDiscarded = cookie.expires == nil
    case "version", "port", "comment", "commenturl", "discard": break
    default: cookie.rest.append(Cookie.Attribute(name, value))
    }
    return true
  }

  /// A whole top-level domain is nobody's, and a host sets cookies for its own domains.
  private mutating func setDomain(_ domain: String, _ place: CookiePlace) -> Bool {
    cookie.isDomainSpecified = true
    cookie.hasInitialDot = domain.hasPrefix(".")
    cookie.domain = cookie.hasInitialDot ? domain : "." + domain
    guard cookie.domain.dropFirst().contains(".") || place.host.hasSuffix(".local") else {
      return false
    }
    return [place.host, place.name].contains { ("." + $0).hasSuffix(cookie.domain) }
  }

  private static func pair(_ text: Substring) -> (String, String?)? {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = halves.first else { return nil }
    return (trimmed(name), halves.count > 1 ? trimmed(halves[1]) : nil)
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  private static func withoutQuotes(_ text: String) -> String {
    var rest = text[...]
    if rest.hasPrefix("\"") { rest = rest.dropFirst() }
    if rest.hasSuffix("\"") { rest = rest.dropLast() }
    return String(rest)
  }

  /// `requests` takes escaped quotes out of a quoted value.
  private static func unquoted(_ text: String) -> String {
    text.hasPrefix("\"") && text.hasSuffix("\"") ? text.replacing("\\\"", with: "") : text
  }

  private static func defaultPath(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
