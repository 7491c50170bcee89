/// The parts of a URI reference (RFC 3986 §3), as written; nil is absent, empty is empty.
package struct URL: Hashable, Sendable {
  package var scheme: String?
  package var userInfo: String?
  /// With the brackets of an IPv6 literal; nil when there is no authority at all.
  package var host: String?
  package var port: Int?
  package var path: String
  package var query: String?
  package var fragment: String?

  package init(
    scheme: String? = nil,
    userInfo: String? = nil,
    host: String? = nil,
    port: Int? = nil,
    path: String = "",
    query: String? = nil,
    fragment: String? = nil
  ) {
    self.scheme = scheme
    self.userInfo = userInfo
    self.host = host
    self.port = port
    self.path = path
    self.query = query
    self.fragment = fragment
  }

  /// Splits a reference by RFC 3986 appendix B; nil when the authority can't be one.
  package init?(_ text: String) {
    let split = SplitReference(text)
    scheme = split.scheme?.lowercased()
    path = split.path
    query = split.query
    fragment = split.fragment
    guard let authority = split.authority else { return }
    guard let parsed = Authority(authority) else { return nil }
    userInfo = parsed.userInfo
    host = parsed.host
    port = parsed.port
  }

  /// The port that is meant: the one written, or the scheme's own.
  package var effectivePort: Int? { port ?? scheme.flatMap(Origin.defaultPort) }

  /// The host without an IPv6 literal's brackets, lower case (Python's `hostname`).
  package var hostname: String? {
    guard let host, !host.isEmpty else { return nil }
    if host.hasPrefix("["), host.hasSuffix("]") {
      return String(host.dropFirst().dropLast()).lowercased()
    }
    return host.lowercased()
  }

  /// `host:port` as it stands in the URL.
  package var hostAndPort: String {
    (host ?? "") + (port.map { ":\($0)" } ?? "")
  }

  package var origin: Origin? {
    guard let scheme, let host, !host.isEmpty, let port = effectivePort else { return nil }
    return Origin(scheme: scheme, host: host.lowercased(), port: port)
  }

  /// The parts put together (§5.3).
  package var text: String {
    var out = ""
    if let scheme { out += scheme + ":" }
    if host != nil {
      out += "//"
      if let userInfo { out += userInfo + "@" }
      out += hostAndPort
    }
    out += path
    if let query { out += "?" + query }
    if let fragment { out += "#" + fragment }
    return out
  }
}
