/// A URI reference cut at its delimiters, nothing checked (RFC 3986 appendix B).
struct SplitReference {
  var scheme: String?
  var authority: String?
  var path: String
  var query: String?
  var fragment: String?

  init(_ text: String) {
    var rest = text[...]
    if let hash = rest.firstIndex(ofByte: UInt8(ascii: "#")) {
      fragment = String(rest[rest.utf8.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(ofByte: UInt8(ascii: "?")) {
      query = String(rest[rest.utf8.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(ofByte: UInt8(ascii: ":")),
      SplitReference.isScheme(rest[..<colon])
    {
      scheme = String(rest[..<colon])
      rest = rest[rest.utf8.index(after: colon)...]
    }
    if rest.utf8.starts(with: "//".utf8) {
      rest = rest[rest.utf8.index(rest.startIndex, offsetBy: 2)...]
      let end =
        rest.utf8.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, first.isASCIILetter else { return false }
    return text.utf8.allSatisfy {
      $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: ".")
    }
  }
}

/// Who is asked: `userinfo@host:port` (RFC 3986 §3.2).
struct Authority {
  var userInfo: String?
  var host: String
  var port: Int?

  /// nil when the host or the port can't be one.
  init?(_ text: String) {
    var rest = text[...]
    if let at = rest.utf8.lastIndex(of: UInt8(ascii: "@")) {
      let user = rest[..<at]
      userInfo = user.isEmpty ? nil : String(user)
      rest = rest[rest.utf8.index(after: at)...]
    }
    let hostEnd: Substring.Index
    if rest.utf8.first == UInt8(ascii: "[") {
      guard let close = rest.firstIndex(ofByte: UInt8(ascii: "]")) else { return nil }
      hostEnd = rest.utf8.index(after: close)
      guard IPv6Literal.isValid(rest[..<hostEnd]) else { return nil }
    } else {
      hostEnd = rest.firstIndex(ofByte: UInt8(ascii: ":")) ?? rest.endIndex
      guard Authority.isRegisteredName(rest[..<hostEnd]) else { return nil }
    }
    host = String(rest[..<hostEnd])
    rest = rest[hostEnd...]
    guard !rest.isEmpty else { return }
    guard rest.utf8.first == UInt8(ascii: ":") else { return nil }
    let digits = rest.utf8.dropFirst()
    guard digits.allSatisfy(\.isASCIIDigit) else { return nil }
    guard !digits.isEmpty else { return }
    let number = Substring(digits.drop { $0 == UInt8(ascii: "0") })
    guard number.utf8.count <= 5, let port = number.isEmpty ? 0 : Int(number), port <= 65_535 else {
      return nil
    }
    self.port = port
  }

  /// Anything but delimiters, and `%` only before two hexadecimal digits.
  private static func isRegisteredName(_ text: Substring) -> Bool {
    let bytes = text.utf8.span
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: "/"),
        UInt8(ascii: "?"), UInt8(ascii: "#"):
        return false
      case UInt8(ascii: "%"):
        guard place + 2 < bytes.count, bytes[place + 1].hexDigit != nil,
          bytes[place + 2].hexDigit != nil
        else { return false }
      default: break
      }
    }
    return true
  }
}

/// IPv6 addresses in brackets, with an optional zone (RFC 3986 §3.2.2, RFC 6874).
enum IPv6Literal {
  static func isValid(_ text: Substring) -> Bool {
    guard text.hasPrefix("["), text.hasSuffix("]") else { return false }
    var address = text.dropFirst().dropLast()
    if let percent = address.firstIndex(of: "%") {
      guard address.index(after: percent) < address.endIndex else { return false }
      address = address[..<percent]
    }
    return isAddress(address)
  }

  private static func isAddress(_ text: Substring) -> Bool {
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    switch halves.count {
    case 1: return groups(in: halves[0], isLast: true) == 8
    case 2:
      guard let before = groups(in: halves[0], isLast: false),
        let after = groups(in: halves[1], isLast: true)
      else { return false }
      return before + after <= 7
    default: return false
    }
  }

  /// How many 16-bit groups; a dotted IPv4 address may end the address and counts as two.
  private static func groups(in text: Substring, isLast: Bool) -> Int? {
    guard !text.isEmpty else { return 0 }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    var count = 0
    for (place, part) in parts.enumerated() {
      if part.contains(".") {
        guard isLast, place == parts.count - 1, isDottedIPv4(part) else { return nil }
        count += 2
      } else {
        guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ $0.hexDigit != nil })
        else { return nil }
        count += 1
      }
    }
    return count
  }

  static func isDottedIPv4(_ text: some StringProtocol) -> Bool {
    var (dots, digits) = (0, 0)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "."), digits > 0 {
        (dots, digits) = (dots + 1, 0)
      } else {
        digits += 1
        guard byte.isASCIIDigit, digits <= 3 else { return false }
      }
    }
    return dots == 3 && digits > 0
  }
}
