/// The inside of `$'…'`: the escapes of C, as POSIX.1-2024 §2.2.4 and bash have them.
struct ANSIQuote {
  private let cursor: Cursor
  private(set) var place: Int

  init(_ cursor: Cursor, _ start: Int) {
    self.cursor = cursor
    place = start
  }

  /// The bytes up to the closing quote, where ``place`` is then, or up to the end.
  mutating func read() -> [UInt8] {
    var bytes: [UInt8] = []
    while place < cursor.end, cursor.bytes[place] != UInt8(ascii: "'") {
      let byte = cursor.bytes[place]
      place += 1
      guard byte == UInt8(ascii: "\\"), place < cursor.end else {
        bytes.append(byte)
        continue
      }
      bytes += escape()
    }
    return bytes
  }

  private static let letters: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "e"): 27, UInt8(ascii: "E"): 27,
    UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
    UInt8(ascii: "v"): 11, UInt8(ascii: "\\"): 92, UInt8(ascii: "'"): 39, UInt8(ascii: "\""): 34,
    UInt8(ascii: "?"): 63,
  ]

  private mutating func escape() -> [UInt8] {
    let letter = cursor.bytes[place]
    if letter.isDecimalDigit, let value = number(most: 3, base: 8) {
      return [UInt8(truncatingIfNeeded: value)]
    }
    place += 1
    if let byte = Self.letters[letter] { return [byte] }
    switch letter {
    case UInt8(ascii: "x"):
      guard let value = number(most: 2, base: 16) else { break }
      return [UInt8(truncatingIfNeeded: value)]
    case UInt8(ascii: "u"):
      guard let value = number(most: 4, base: 16) else { break }
      return Array(String(scalar(value)).utf8)
    case UInt8(ascii: "U"):
      guard let value = number(most: 8, base: 16) else { break }
      return Array(String(scalar(value)).utf8)
    case UInt8(ascii: "c") where place < cursor.end:
      place += 1
      return [cursor.bytes[place - 1] & 0x1F]
    default: break
    }
    return [UInt8(ascii: "\\"), letter]
  }

  /// A browser counts in UTF-16: two halves of a pair are one character.
  private mutating func scalar(_ value: UInt32) -> Unicode.Scalar {
    if (0xD800..<0xDC00).contains(value), cursor.byte(at: place) == UInt8(ascii: "\\"),
      cursor.byte(at: place + 1) == UInt8(ascii: "u")
    {
      let start = place
      place += 2
      if let low = number(most: 4, base: 16), (0xDC00..<0xE000).contains(low) {
        let pair = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        return Unicode.Scalar(pair) ?? "\u{FFFD}"
      }
      place = start
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func number(most: Int, base: Int) -> UInt32? {
    var value: UInt32 = 0
    var count = 0
    while count < most, let digit = cursor.byte(at: place).digitValue, digit < base {
      value = value << (base == 8 ? 3 : 4) | UInt32(digit)
      count += 1
      place += 1
    }
    return count > 0 ? value : nil
  }
}
