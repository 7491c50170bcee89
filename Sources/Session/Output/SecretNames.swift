/// Which names and keys say that their value is a secret.
package enum SecretNames {
  /// By their first letter; a name is looked through once, without a copy, because every field that
  /// is stored or sent is asked about.
  private static let words: [UInt8: [[UInt8]]] = Dictionary(
    grouping: [
      "secret", "password", "passwd", "token", "api_key", "apikey", "api-key", "authorization",
    ].map { Array($0.utf8) },
    by: \.[0]
  )
  /// Names that hold such a word but no secret of their own.
  private static let harmless = ["token_type", "token_url", "token_endpoint", "tokens"]

  package static func isSecret(_ name: String) -> Bool {
    let bytes = name.utf8
    for place in bytes.indices {
      switch bytes[place] | 0x20 {
      case UInt8(ascii: "s"), UInt8(ascii: "p"), UInt8(ascii: "t"), UInt8(ascii: "a"):
        guard startsWord(bytes[place...]) else { continue }
        return !harmless.contains(name.lowercased())
      default: continue
      }
    }
    return false
  }

  private static func startsWord(_ rest: Substring.UTF8View) -> Bool {
    guard let first = rest.first, let words = words[first | 0x20] else { return false }
    return words.contains { word in
      rest.prefix(word.count).elementsEqual(word) { letter, wanted in
        letter == wanted || (0x41...0x5A).contains(letter) && letter | 0x20 == wanted
      }
    }
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
