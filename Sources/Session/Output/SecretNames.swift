/// Which names and keys say that their value is a secret.
package enum SecretNames {
  /// Names that hold such a word but no secret of their own.
  private static let harmless = ["token_type", "token_url", "token_endpoint", "tokens"]

  /// Looked through once, without a copy, because every field that is stored or sent is asked about.
  package static func isSecret(_ name: String) -> Bool {
    var name = name
    guard name.withUTF8({ holdsWord($0) }) else { return false }
    return !harmless.contains(name.lowercased())
  }

  /// Two letters tell that no word begins at a place, for nearly all of them.
  private static func holdsWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 1 else { return false }
    for place in 0..<(bytes.count - 1) {
      let isWord =
        switch (bytes[place] | 0x20, bytes[place + 1] | 0x20) {
        case (UInt8(ascii: "s"), UInt8(ascii: "e")):
          has("secret", bytes, place) || has("session-id", bytes, place)
            || has("session_id", bytes, place) || has("sessionid", bytes, place)
        case (UInt8(ascii: "s"), UInt8(ascii: "u")):
          has("subscription-key", bytes, place) || has("subscription_key", bytes, place)
        case (UInt8(ascii: "p"), UInt8(ascii: "a")):
          has("password", bytes, place) || has("passwd", bytes, place)
            || has("passphrase", bytes, place)
        case (UInt8(ascii: "p"), UInt8(ascii: "w")): has("pwd", bytes, place)
        case (UInt8(ascii: "p"), UInt8(ascii: "r")):
          has("private_key", bytes, place) || has("private-key", bytes, place)
            || has("privatekey", bytes, place)
        case (UInt8(ascii: "c"), UInt8(ascii: "r")): has("credential", bytes, place)
        case (UInt8(ascii: "j"), UInt8(ascii: "w")): has("jwt", bytes, place)
        case (UInt8(ascii: "-"), UInt8(ascii: "s")): has("-signature", bytes, place)
        case (UInt8(ascii: "t"), UInt8(ascii: "o")): has("token", bytes, place)
        case (UInt8(ascii: "a"), UInt8(ascii: "p")):
          has("api_key", bytes, place) || has("apikey", bytes, place)
            || has("api-key", bytes, place)
        case (UInt8(ascii: "a"), UInt8(ascii: "u")): has("authorization", bytes, place)
        default: false
        }
      if isWord { return true }
    }
    return false
  }

  private static func has(
    _ word: StaticString,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ place: Int
  ) -> Bool {
    guard bytes.count - place >= word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount {
      let (letter, wanted) = (bytes[place + offset], word.utf8Start[offset])
      let isCapital = (0x41...0x5A).contains(letter) && letter | 0x20 == wanted
      guard letter == wanted || isCapital else { return false }
    }
    return true
  }

  /// Whether a text is a bearer credential (RFC 6750 §2.1); texts may be long, so only its start is
  /// looked at.
  package static func isBearer(_ text: String) -> Bool { begins(text, with: "bearer ") }

  /// Whether a text begins with a scheme and the blank behind it, in letters of any case.
  package static func begins(_ text: String, with scheme: StaticString) -> Bool {
    let count = scheme.utf8CodeUnitCount
    let wanted = UnsafeBufferPointer(start: scheme.utf8Start, count: count)
    return text.utf8.prefix(count).elementsEqual(wanted) { $0 | 0x20 == $1 }
  }

  /// The secret part of a value: the credentials after an authorization scheme (RFC 9110 §11.4), or
  /// the whole.
  package static func credentials(in value: String) -> String {
    let schemes: [StaticString] = ["bearer ", "basic ", "token "]
    guard let scheme = schemes.first(where: { begins(value, with: $0) }) else { return value }
    return String(decoding: value.utf8.dropFirst(scheme.utf8CodeUnitCount), as: UTF8.self)
  }
}
