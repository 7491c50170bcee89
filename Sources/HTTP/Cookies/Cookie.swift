/// A cookie, as `Set-Cookie` gave it or as a person did, with the attributes of Python's
/// `http.cookiejar.Cookie`.
package struct Cookie: Hashable, Sendable {
  package struct Attribute: Hashable, Sendable {
    package let name: String
    package let value: String?
    package init(_ name: String, _ value: String?) {
      self.name = name
      self.value = value
    }
  }

  package var version = 0
  package var name: String
  /// nil for a name that stood alone.
  package var value: String?
  package var port: String?
  package var isPortSpecified = false
  /// Begins with a dot when a `Domain` attribute gave it; empty for a cookie that goes to every host,
  /// which is one from the `cookies` argument of `requests`.
  package var domain: String
  package var isDomainSpecified: Bool
  package var hasInitialDot: Bool
  package var path: String
  package var isPathSpecified: Bool
  package var isSecure = false
  /// Seconds since the epoch; nil for a cookie of the session.
  package var expires: Int?
  package var isDiscarded = true
  package var comment: String?
  package var commentURL: String?
  /// Attributes without a meaning here, such as `HttpOnly` and `SameSite`.
  package var rest: [Attribute] = []
  package var isRFC2109 = false

  /// A cookie as `requests.cookies.create_cookie` makes it.
  package init(name: String, value: String?, domain: String = "", path: String = "/") {
    self.name = name
    self.value = value
    self.domain = domain
    isDomainSpecified = !domain.isEmpty
    hasInitialDot = domain.hasPrefix(".")
    self.path = path
    isPathSpecified = !path.isEmpty
    rest = [Attribute("HttpOnly", nil)]
  }

  package func isExpired(at now: Int) -> Bool { expires.map { $0 <= now } ?? false }

  /// Where it is kept: another cookie with the same three takes its place.
  func isKept(where other: Cookie) -> Bool {
    name == other.name && domain == other.domain && path == other.path
  }

  /// RFC 6265 §5.4, with Python's names for hosts.
  func isFor(_ place: CookiePlace, now: Int) -> Bool {
    (matches(host: place.host) || matches(host: place.name)) && matches(path: place.path)
      && (!isSecure || place.isSecure)
      && !isExpired(at: now)
  }

  /// RFC 6265 §5.1.3: a domain that no attribute gave is one host's.
  private func matches(host: String) -> Bool {
    if domain.isEmpty || domain == host { return true }
    guard isDomainSpecified else { return false }
    let dotted = domain.hasPrefix(".") ? domain : "." + domain
    return ("." + host).hasSuffix(dotted)
  }

  /// RFC 6265 §5.1.4.
  private func matches(path other: String) -> Bool {
    guard other.hasPrefix(path) else { return false }
    return path == other || path.hasSuffix("/")
      || other.utf8.dropFirst(path.utf8.count).first == UInt8(ascii: "/")
  }
}

/// What a URL is to cookies: a host, a path, and whether it is safe.
struct CookiePlace {
  /// Python adds `.local` to a name without dots (`http.cookiejar.eff_request_host`).
  let host: String
  let name: String
  let path: String
  let isSecure: Bool

  init?(_ url: String) {
    guard let url = URL(url), let name = url.hostname else { return nil }
    self.name = name
    host = name.contains(".") ? name : name + ".local"
    path = url.path.isEmpty ? "/" : url.path
    isSecure = url.scheme == "https"
  }
}
