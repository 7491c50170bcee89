/// Cookies in the order of Python's jar: by domain, then by path, each in the order of arrival.
package struct CookieJar: Hashable, Sendable {
  package private(set) var all: [Cookie] = []

  package init(_ all: [Cookie] = []) {
    for cookie in all { set(cookie) }
  }

  /// Adds the cookie, in the place of one with the same name, domain and path.
  package mutating func set(_ cookie: Cookie) {
    if let place = all.firstIndex(where: cookie.isKept) {
      all[place] = cookie
    } else if let place = all.lastIndex(where: {
      $0.domain == cookie.domain && $0.path == cookie.path
    }) ?? all.lastIndex(where: { $0.domain == cookie.domain }) {
      all.insert(cookie, at: place + 1)
    } else {
      all.append(cookie)
    }
  }

  package mutating func remove(where isMeant: (Cookie) -> Bool) {
    all.removeAll(where: isMeant)
  }

  /// Takes over what `Set-Cookie` fields of an answer say.
  package mutating func receive(_ fields: Fields, from url: String, now: Int) {
    guard fields.contains("Set-Cookie"), let place = CookiePlace(url) else { return }
    for text in fields.values(of: "Set-Cookie") {
      guard let received = ReceivedCookie(text, from: place, now: now) else { continue }
      if received.cookie.isExpired(at: now) {
        remove(where: received.cookie.isKept)
      } else {
        set(received.cookie)
      }
    }
  }

  /// The value of `Cookie` for a URL, the longest paths first; nil when no cookie is for it.
  package func header(for url: String, now: Int) -> String? {
    guard !all.isEmpty, let place = CookiePlace(url) else { return nil }
    let matching = all.enumerated().filter { $0.element.isFor(place, now: now) }
    guard !matching.isEmpty else { return nil }
    let sorted = matching.sorted {
      let (left, right) = ($0.element.path.utf8.count, $1.element.path.utf8.count)
      return left == right ? $0.offset < $1.offset : left > right
    }
    return sorted.map { _, cookie in
      cookie.value.map { "\(cookie.name)=\($0)" } ?? cookie.name
    }.joined(separator: "; ")
  }
}
