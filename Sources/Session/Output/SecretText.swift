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
      if let cookies = CookieText(after: name, from: start, to: place, in: bytes)?.values {
        found += cookies.map { (String(decoding: bytes[$0], as: UTF8.self), $0) }
        place = max(place, cookies.last?.upperBound ?? place)
        continue
      }
      let pair = SecretPair(after: name, from: start, to: place, in: bytes)
      if let value = credentials(after: name, at: place, in: bytes) ?? pair?.value {
        found.append((String(decoding: bytes[value], as: UTF8.self), value))
        place = value.upperBound
        continue
      }
      guard SecretNames.isSecret(name), let value = value(of: start..<place, in: bytes)
      else { continue }
      place = max(place, value.upperBound)
      let secret = SecretNames.credentials(in: String(decoding: bytes[value], as: UTF8.self))
      let range = (value.upperBound - secret.utf8.count)..<value.upperBound
      if !secret.isEmpty { found.append((secret, range)) }
    }
    return found
  }

  /// A string literal with `***` in place of what stands in it; its prefix and its quotes stay.
  static func masked(_ literal: String) -> String {
    let bytes = Array(literal.utf8)
    let prefix = bytes.prefix { $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") }
    guard let span = StringSpan(at: prefix.count, in: bytes) else { return "***" }
    let start = String(decoding: bytes[..<span.content.lowerBound], as: UTF8.self)
    return start + "***" + start.dropFirst(prefix.count)
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

  /// The value after a name, an optional closing quote or bracket, and `=`, `:`, `==` or `:=`.
  private static func value(of name: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    var place = name.upperBound
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
    if let literal = StringSpan(at: place, in: bytes) {
      return self.literal(targets(before: name.lowerBound, in: bytes), behind: literal, in: bytes)
    }
    // A bare value ends at a space, but an authorization scheme takes its credentials along. After
    // a space it is an expression, not a command's item.
    guard bytes[afterSeparator] != UInt8(ascii: " ") else { return nil }
    return afterSeparator..<bareEnd(from: afterSeparator, in: bytes)
  }

  /// How many other targets stand before one of `user, password = 'bob', '…'`.
  private static func targets(before start: Int, in bytes: [UInt8]) -> Int {
    let line = bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let before = bytes[line..<start]
    guard before.allSatisfy({ $0.isWordByte || ", .>".utf8.contains($0) }) else { return 0 }
    return before.count { $0 == UInt8(ascii: ",") }
  }

  private static func literal(
    _ count: Int,
    behind first: StringSpan,
    in bytes: [UInt8]
  ) -> Range<Int>? {
    var span = first
    for _ in 0..<count {
      let comma = bytes[span.end...].firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
      guard comma < bytes.count, bytes[comma] == UInt8(ascii: ","),
        let next = StringSpan(behindPrefixAt: comma + 1, in: bytes)
      else { return nil }
      span = next
    }
    return span.content
  }

  private static func bareEnd(from start: Int, in bytes: [UInt8]) -> Int {
    let end = bytes[start...].firstIndex(where: \.endsWord) ?? bytes.count
    let scheme = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
    guard ["bearer", "basic", "token"].contains(scheme), end + 1 < bytes.count else { return end }
    return bytes[(end + 1)...].firstIndex(where: \.endsWord) ?? bytes.count
  }
}

extension UInt8 {
  var isWordByte: Bool {
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
