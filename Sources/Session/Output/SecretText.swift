/// Finds what is given to a secret name in text that need not parse: command items
/// (`api_key=abc`, `Authorization:Bearer abc`), and lines with a mistake in them.
package enum SecretText {
  /// What is given to a name that says so, and where it stands, as UTF-8 offsets.
  package static func values(in text: String) -> [(text: String, range: Range<Int>)] {
    namedValues(in: Array(text.utf8))
  }

  /// The same of a line that was typed, and what stands behind `login`.
  ///
  /// A line of prose may begin so, too: what is found here is left out of what is kept, and is no
  /// secret everywhere for that alone.
  static func valuesAndLogins(in text: String) -> [(text: String, range: Range<Int>)] {
    let bytes = Array(text.utf8)
    let logins = LoginText.secrets(in: bytes)
    let found = namedValues(in: bytes).filter { value in
      !logins.contains { $0.range.overlaps(value.range) }
    }
    guard !logins.isEmpty else { return found }
    return (found + logins).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func namedValues(in bytes: [UInt8]) -> [(text: String, range: Range<Int>)] {
    var found: [(String, Range<Int>)] = []
    var place = 0
    while place < bytes.count {
      guard bytes[place].isWordByte else {
        place += 1
        continue
      }
      let start = place
      while place < bytes.count, bytes[place].isWordByte { place += 1 }
      let name = String(decoding: bytes[start..<place], as: UTF8.self)
      if let value = credentials(after: name, at: place, in: bytes) {
        found.append((String(decoding: bytes[value], as: UTF8.self), value))
        place = value.upperBound
        continue
      }
      guard SecretNames.isSecret(name), let value = value(after: place, in: bytes) else { continue }
      place = value.upperBound
      let secret = SecretNames.credentials(in: String(decoding: bytes[value], as: UTF8.self))
      let range = (value.upperBound - secret.utf8.count)..<value.upperBound
      if !secret.isEmpty { found.append((secret, range)) }
    }
    return found
  }

  /// What follows `Bearer `, and the password of a URL (`https://user:password@host`, RFC 3986
  /// §3.2.1), wherever they stand.
  private static func credentials(
    after word: String,
    at place: Int,
    in bytes: [UInt8]
  ) -> Range<Int>? {
    let rest = bytes[place...]
    if word.lowercased() == "bearer", rest.first == UInt8(ascii: " ") {
      let end = rest.dropFirst().firstIndex { !$0.isTokenByte } ?? bytes.count
      return end - place > 8 ? (place + 1)..<end : nil
    }
    guard rest.starts(with: "://".utf8) else { return nil }
    let authority = rest.dropFirst(3).prefix { !$0.endsWord && $0 != UInt8(ascii: "/") }
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")),
      let colon = authority[..<at].firstIndex(of: UInt8(ascii: ":")), colon + 1 < at,
      authority[colon + 1] != UInt8(ascii: "{")
    else { return nil }
    return (colon + 1)..<at
  }

  /// The value after `name`, an optional closing quote or bracket, and `=`, `:`, `==` or `:=`.
  private static func value(after end: Int, in bytes: [UInt8]) -> Range<Int>? {
    var place = end
    func skip(_ skipped: String) {
      while place < bytes.count, skipped.utf8.contains(bytes[place]) { place += 1 }
    }
    skip("'\"] ")
    let separator = place
    skip(":=+")
    guard place > separator else { return nil }
    let afterSeparator = place
    skip(" rbuRBU")
    guard place < bytes.count else { return nil }
    let quote = bytes[place]
    if quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
      let start = place + 1
      let end = bytes[start...].firstIndex { $0 == quote || $0 == UInt8(ascii: "\n") }
      return start..<(end ?? bytes.count)
    }
    // A bare value ends at a space, but an authorization scheme takes its credentials along. After
    // a space it is an expression, not a command's item.
    guard bytes[afterSeparator] != UInt8(ascii: " ") else { return nil }
    return afterSeparator..<bareEnd(from: afterSeparator, in: bytes)
  }

  private static func bareEnd(from start: Int, in bytes: [UInt8]) -> Int {
    let end = bytes[start...].firstIndex(where: \.endsWord) ?? bytes.count
    let scheme = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    guard ["bearer", "basic", "token"].contains(scheme), end + 1 < bytes.count else { return end }
    return bytes[(end + 1)...].firstIndex(where: \.endsWord) ?? bytes.count
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: self >= 0x80
    }
  }

  /// A `b64token` of RFC 6750 §2.1.
  fileprivate var isTokenByte: Bool { isWordByte || "._~+/=".utf8.contains(self) }

  fileprivate var endsWord: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t")
      || self == UInt8(ascii: "'") || self == UInt8(ascii: "\"")
  }
}
