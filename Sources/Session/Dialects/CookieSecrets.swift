/// Which cookies of a request are secrets: a session's cookie is as good as a password.
enum CookieSecrets {
  typealias Pair = (name: String, value: String)

  private static let words = ["sess", "sid", "auth", "csrf", "xsrf", "jwt", "login"]
  /// Identifiers are long; a language or a theme is not.
  private static let shortest = 16

  /// The pairs of a `Cookie` field (RFC 6265 §4.2.1).
  static func pairs(in field: String) -> [Pair] {
    field.split(separator: ";").compactMap { part in
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { return nil }
      return (String(halves[0].drop { $0 == " " }), String(halves[1]))
    }
  }

  static func isSecret(_ pair: Pair) -> Bool {
    let name = pair.name.lowercased()
    return pair.value.utf8.count >= shortest || SecretNames.isSecret(name)
      || words.contains { name.contains($0) }
  }
}
