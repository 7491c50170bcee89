/// Finds what is given to a secret name in text that need not parse: command items
/// (`api_key=abc`, `Authorization:Bearer abc`), and lines with a mistake in them.
package enum SecretText {
  /// The values found, and where they stand, as UTF-8 offsets.
  package static func values(in text: String) -> [(text: String, range: Range<Int>)] {
    let bytes = Array(text.utf8)
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
      guard SecretNames.isSecret(name), let value = value(after: place, in: bytes) else { continue }
      place = value.upperBound
      let secret = SecretNames.credentials(in: String(decoding: bytes[value], as: UTF8.self))
      let range = (value.upperBound - secret.utf8.count)..<value.upperBound
      if !secret.isEmpty { found.append((secret, range)) }
    }
    return found
  }

  /// The value after `name`, an optional closing quote or bracket, and `=`, `:`, `==` or `:=`.
  private static func value(after end: Int, in bytes: [UInt8]) -> Range<Int>? {
    var place = end
    func skip(_ skipped: String) {
      while place < bytes.count, skipped.utf8.contains(bytes[place]) { place += 1 }
    }
    skip("'\"] ")
    let separator = place
    skip(":=")
    guard place > separator else { return nil }
    let afterSeparator = place
    skip(" rbuRBU")
    guard place < bytes.count else { return nil }
    let quote = bytes[place]
    if quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
      let start = place + 1
      let end = bytes[start...].firstIndex(of: quote) ?? bytes.count
      return start..<end
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

  fileprivate var endsWord: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t")
      || self == UInt8(ascii: "'") || self == UInt8(ascii: "\"")
  }
}
