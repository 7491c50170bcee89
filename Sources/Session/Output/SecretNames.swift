internal import HTTP

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
          has("secret", bytes, place) || has("session_id", bytes, place)
        case (UInt8(ascii: "s"), UInt8(ascii: "u")): has("subscription_key", bytes, place)
        case (UInt8(ascii: "p"), UInt8(ascii: "a")):
          has("password", bytes, place) || has("passwd", bytes, place)
            || has("passphrase", bytes, place)
        case (UInt8(ascii: "p"), UInt8(ascii: "w")): has("pwd", bytes, place)
        case (UInt8(ascii: "p"), UInt8(ascii: "r")): has("private_key", bytes, place)
        case (UInt8(ascii: "c"), UInt8(ascii: "r")): has("credential", bytes, place)
        case (UInt8(ascii: "j"), UInt8(ascii: "w")): has("jwt", bytes, place)
        case (UInt8(ascii: "-"), UInt8(ascii: "s")): has("-signature", bytes, place)
        case (UInt8(ascii: "t"), UInt8(ascii: "o")): has("token", bytes, place)
        case (UInt8(ascii: "a"), UInt8(ascii: "p")): has("api_key", bytes, place)
        case (UInt8(ascii: "a"), UInt8(ascii: "u")): has("authorization", bytes, place)
        default: false
        }
      if isWord { return true }
    }
    return false
  }

  /// Whether a word stands at a place, in letters of any case: `_` in it is `_`, `-` or nothing.
  private static func has(
    _ word: StaticString,
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int
  ) -> Bool {
    var place = start
    for offset in 0..<word.utf8CodeUnitCount {
      let wanted = word.utf8Start[offset]
      let letter = place < bytes.count ? bytes[place] : 0
      let isCapital = (0x41...0x5A).contains(letter) && letter | 0x20 == wanted
      let isSeparator = wanted == UInt8(ascii: "_") && letter == UInt8(ascii: "-")
      if letter == wanted || isCapital || isSeparator {
        place += 1
      } else if wanted != UInt8(ascii: "_") {
        return false
      }
    }
    return true
  }

  /// Whether a text is a bearer credential (RFC 6750 §2.1); texts may be long, so only its start is
  /// looked at.
  package static func isBearer(_ text: String) -> Bool {
    text.startsIgnoringASCIICase(with: "bearer ")
  }

  /// The secret part of a value: the credentials after an authorization scheme (RFC 9110 §11.4), or
  /// the whole.
  package static func credentials(in value: String) -> String {
    let schemes = ["bearer ", "basic ", "token "]
    guard let scheme = schemes.first(where: value.startsIgnoringASCIICase) else { return value }
    return String(decoding: value.utf8.dropFirst(scheme.utf8.count), as: UTF8.self)
  }
}
