/// Which names and keys say that their value is a secret.
package enum SecretNames {
  private static let words = [
    "secret", "password", "passwd", "token", "api_key", "apikey", "api-key", "authorization",
  ].map { Array($0.utf8) }
  /// Names that hold such a word but no secret of their own.
  private static let harmless = ["token_type", "token_url", "token_endpoint", "tokens"]

  package static func isSecret(_ name: String) -> Bool {
    // Asked of every name that is stored and every field that is sent: bytes, not characters.
    let bytes = name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return words.contains { bytes.holds($0) } && !harmless.contains(name.lowercased())
  }

  /// Whether a text is a bearer credential (RFC 6750 §2.1); texts may be long, so only its start is
  /// looked at.
  package static func isBearer(_ text: String) -> Bool {
    text.utf8.prefix(bearer.count).elementsEqual(bearer) { $0 | 0x20 == $1 }
  }

  private static let bearer = Array("bearer ".utf8)

  /// The secret part of a value: the credentials after an authorization scheme (RFC 9110 §11.4), or
  /// the whole.
  package static func credentials(in value: String) -> String {
    for scheme in ["bearer ", "basic ", "token "] where value.lowercased().hasPrefix(scheme) {
      return String(value.dropFirst(scheme.count))
    }
    return value
  }
}

extension [UInt8] {
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    guard count >= word.count else { return false }
    return (0...(count - word.count)).contains { self[$0..<($0 + word.count)].elementsEqual(word) }
  }
}
