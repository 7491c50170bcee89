/// A cookie, as `Set-Cookie` gave it or as a person did (RFC 6265 §5.3).
package struct Cookie: Hashable, Sendable {
  package var name: String
  package var value: String
  /// Empty for a cookie that goes to every host: one from the `cookies` argument of `requests`.
  package var domain: String
  package var path: String
  package var isSecure = false
  /// True when only the host that set it gets it.
  package var isHostOnly = false

  package init(name: String, value: String, domain: String = "", path: String = "/") {
    self.name = name
    self.value = value
    self.domain = domain
    self.path = path
  }
}

/// The cookies of a run of requests, oldest first.
///
/// They live as long as their jar, so `Expires` matters only where it deletes.
package struct CookieJar: Hashable, Sendable {
  package private(set) var all: [Cookie] = []

  package init(_ all: [Cookie] = []) {
    for cookie in all { set(cookie) }
  }

  /// Adds the cookie, in the place of one with the same name, domain and path.
  package mutating func set(_ cookie: Cookie) {
    if let place = place(of: cookie) { all[place] = cookie } else { all.append(cookie) }
  }

  package mutating func remove(_ cookie: Cookie) {
    if let place = place(of: cookie) { all.remove(at: place) }
  }

  /// Takes over what `Set-Cookie` fields of an answer say.
  package mutating func receive(_ fields: Fields, from url: String) {
    guard let url = URL(url), let host = url.hostname else { return }
    for text in fields.values(of: "Set-Cookie") {
      guard let received = ReceivedCookie(text, host: host, path: url.path) else { continue }
      if received.isDeletion { remove(received.cookie) } else { set(received.cookie) }
    }
  }

  /// The value of `Cookie` for a URL, the longest paths first; nil when no cookie is for it.
  package func header(for url: String) -> String? {
    guard let url = URL(url), let host = url.hostname else { return nil }
    let path = url.path.isEmpty ? "/" : url.path
    let matching = all.enumerated().filter { _, cookie in
      CookieJar.domain(cookie.domain, isHostOnly: cookie.isHostOnly, matches: host)
        && CookieJar.path(cookie.path, matches: path)
        && (!cookie.isSecure || url.scheme == "https")
    }
    guard !matching.isEmpty else { return nil }
    let sorted = matching.sorted {
      let (left, right) = ($0.element.path.utf8.count, $1.element.path.utf8.count)
      return left == right ? $0.offset < $1.offset : left > right
    }
    return sorted.map { _, cookie in
      cookie.value.isEmpty ? "\(cookie.name)=" : "\(cookie.name)=\(cookie.value)"
    }.joined(separator: "; ")
  }

  private func place(of cookie: Cookie) -> Int? {
    all.firstIndex {
      $0.name == cookie.name && $0.domain == cookie.domain && $0.path == cookie.path
    }
  }

  /// RFC 6265 §5.1.3.
  static func domain(_ domain: String, isHostOnly: Bool, matches host: String) -> Bool {
    if domain.isEmpty || domain == host { return true }
    return !isHostOnly && host.hasSuffix("." + domain)
  }

  /// RFC 6265 §5.1.4.
  static func path(_ cookiePath: String, matches path: String) -> Bool {
    guard path.hasPrefix(cookiePath) else { return false }
    return path == cookiePath || cookiePath.hasSuffix("/")
      || path.utf8.dropFirst(cookiePath.utf8.count).first == UInt8(ascii: "/")
  }
}

/// One `Set-Cookie` field, read for the host that sent it (RFC 6265 §5.2).
private struct ReceivedCookie {
  var cookie: Cookie
  var isDeletion = false

  /// nil when it has no name or is for another host.
  init?(_ text: String, host: String, path: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    guard let first = parts.first, let (name, value) = ReceivedCookie.pair(first), !name.isEmpty,
      let value
    else { return nil }
    cookie = Cookie(
      name: name,
      value: value,
      domain: host,
      path: ReceivedCookie.defaultPath(of: path)
    )
    cookie.isHostOnly = true
    for part in parts.dropFirst() {
      guard let (name, value) = ReceivedCookie.pair(part) else { continue }
      switch name.lowercased() {
      case "domain":
        var domain = (value ?? "").lowercased()
        if domain.hasPrefix(".") { domain.removeFirst() }
        guard !domain.isEmpty else { continue }
        guard CookieJar.domain(domain, isHostOnly: false, matches: host) else { return nil }
        // A whole top-level domain is nobody's.
        guard domain == host || domain.contains(".") else { return nil }
        cookie.domain = domain
        cookie.isHostOnly = domain == host && !host.contains(".")
      case "path": if let value, value.hasPrefix("/") { cookie.path = value }
      case "secure": cookie.isSecure = true
      case "max-age": if let value, let age = Int(value) { isDeletion = age <= 0 }
      case "expires": if let value, ReceivedCookie.isLongPast(value) { isDeletion = true }
      default: continue
      }
    }
  }

  private static func pair(_ text: Substring) -> (String, String?)? {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = halves.first else { return nil }
    return (trimmed(name), halves.count > 1 ? trimmed(halves[1]) : nil)
  }

  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    while rest.first == " " || rest.first == "\t" { rest.removeFirst() }
    while rest.last == " " || rest.last == "\t" { rest.removeLast() }
    return String(rest)
  }

  private static func defaultPath(of path: String) -> String {
    guard path.hasPrefix("/"), let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
      return "/"
    }
    return String(path[..<slash])
  }

  /// Servers delete a cookie by a date near 1970; no other past date is worth a calendar here.
  private static func isLongPast(_ date: String) -> Bool {
    date.split { !$0.isNumber }.contains { part in
      guard part.utf8.count == 4, let year = Int(part) else { return false }
      return year < 2020
    }
  }
}
