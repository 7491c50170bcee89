/// Where redirects lead and what goes along: the rules of `requests.Session.resolve_redirects`.
package enum Redirects {
  package static let statuses = [301, 302, 303, 307, 308]

  /// Whether the answer asks for a redirect that can be followed.
  package static func isRedirect(_ status: Int, _ fields: Fields) -> Bool {
    statuses.contains(status) && fields.contains("Location")
  }

  /// A browser's habit, despite RFC 9110 §15.4: a redirected POST becomes a GET.
  package static func method(after status: Int, was method: String) -> String {
    switch status {
    case 302, 303: method == "HEAD" ? method : "GET"
    case 301: method == "POST" ? "GET" : method
    default: method
    }
  }

  /// Whether the body goes along.
  package static func keepsBody(after status: Int) -> Bool { status == 307 || status == 308 }

  /// True when credentials for one URL are not for the other: another host, port or scheme, where
  /// the step from `http` to `https` on the default ports is the same place made safe.
  package static func stripsAuthorization(from old: String, to new: String) -> Bool {
    guard let old = URL(old), let new = URL(new), old.hostname == new.hostname else { return true }
    if old.scheme == "http", old.port ?? 80 == 80, new.scheme == "https", new.port ?? 443 == 443 {
      return false
    }
    return old.scheme != new.scheme || old.effectivePort != new.effectivePort
  }

  /// True from `https` to a scheme that anybody on the way can read.
  package static func isDowngrade(from old: String, to new: String) -> Bool {
    URL(old)?.scheme == "https" && URL(new)?.scheme != "https"
  }

  /// The URL that `Location` means, seen from the URL that answered; nil when it is none.
  ///
  /// A fragment stays unless there is a new one (RFC 9110 §10.2.2).
  package static func target(
    _ location: String,
    from base: String,
    fragment: inout String?
  ) -> String? {
    let quoted = PercentEncoding.requote(bytes(of: location))
    guard let start = URL(base) else { return nil }
    var reference = quoted
    // `http:///x` names no host: Python's `urljoin` takes it for a path.
    if var parts = URL(quoted), parts.scheme == start.scheme, parts.host?.isEmpty ?? true {
      parts.scheme = nil
      parts.host = nil
      reference = parts.text
    }
    guard var url = start.resolving(reference) else { return nil }
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
