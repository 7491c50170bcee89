/// Scheme, host and port: the part of a URL that says who is asked (RFC 6454 §4).
package struct Origin: Hashable, Sendable {
  package let scheme: String
  package let host: String
  package let port: Int

  package init(scheme: String, host: String, port: Int) {
    self.scheme = scheme
    self.host = host
    self.port = port
  }

  /// The origin of a URL; nil when it has none.
  package init?(_ url: String) {
    guard let origin = URL(url)?.origin else { return nil }
    self = origin
  }

  static func defaultPort(_ scheme: String) -> Int? {
    switch scheme {
    case "http": 80
    case "https": 443
    default: nil
    }
  }

  /// `https://host`, and the port where it is not the scheme's own.
  package var text: String { "\(scheme)://\(authority)" }

  /// What `Host` says (RFC 9110 §7.2).
  package var authority: String {
    port == Origin.defaultPort(scheme) ? host : "\(host):\(port)"
  }

  /// `host:port`, for messages.
  package var address: String { "\(host):\(port)" }

  /// True for this machine's own names and addresses.
  package var isLoopback: Bool {
    host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]"
      || (host.hasPrefix("127.") && IPv6Literal.isDottedIPv4(host))
  }
}
