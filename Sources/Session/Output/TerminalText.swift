extension [UInt8] {
  /// The same text with every control character but newline and tab shown as an escape, as `repr`
  /// does, so that a server can't move the cursor.
  ///
  /// C1 controls (U+0080…U+009F) count too: terminals that are not in UTF-8 mode obey them.
  package var escapedForTerminal: [UInt8] {
    guard contains(where: \.mayStartControl) else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(count + 16)
    var place = 0
    while place < count {
      let byte = self[place]
      place += 1
      if byte == 0xC2, place < count, (0x80...0x9F).contains(self[place]) {
        result += Self.escape(self[place])
        place += 1
      } else if byte.isControl {
        result += Self.escape(byte)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    if byte == UInt8(ascii: "\r") { return Array(#"\r"#.utf8) }
    let digits = String(byte, radix: 16)
    return Array((#"\x"# + (digits.count == 1 ? "0" : "") + digits).utf8)
  }

  /// How many bytes at the end begin a UTF-8 character that is not all there yet.
  package var unfinishedCharacterLength: Int {
    for (distance, byte) in suffix(3).reversed().enumerated() where byte >= 0xC0 {
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return distance + 1 < length ? distance + 1 : 0
    }
    return 0
  }
}

extension UInt8 {
  fileprivate var isControl: Bool {
    (self < 0x20 && self != UInt8(ascii: "\n") && self != UInt8(ascii: "\t")) || self == 0x7F
  }

  fileprivate var mayStartControl: Bool { isControl || self == 0xC2 }
}
