/// An entry as one line: libedit's second format, which is vis(3) with `VIS_WHITE`.
enum HistoryEncoding {
  private static let backslash = UInt8(ascii: "\\")

  static func encode(_ entry: [UInt8]) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(entry.count)
    for byte in entry {
      switch byte {
      case 0: break
      case 1...0x20, 0x7f, backslash:
        line.append(backslash)
        for shift in [6, 3, 0] {
          line.append(UInt8(ascii: "0") + (byte >> UInt8(shift)) & 7)
        }
      default: line.append(byte)
      }
    }
    return line
  }

  /// Takes every form that vis(3) writes; a backslash in front of anything else is a backslash.
  static func decode(_ line: some Sequence<UInt8>) -> [UInt8] {
    var rest = Array(line)[...]
    if rest.last == UInt8(ascii: "\r") {
      rest.removeLast()
    }
    var entry: [UInt8] = []
    entry.reserveCapacity(rest.count)
    while let byte = rest.popFirst() {
      let decoded = byte == backslash ? escape(&rest) ?? byte : byte
      if decoded != 0 {
        entry.append(decoded)
      }
    }
    return entry
  }

  private static func escape(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    guard let first = rest.first else { return nil }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "7"): return octal(&rest)
    case UInt8(ascii: "^"): return control(&rest, meta: 0)
    case UInt8(ascii: "M"): return meta(&rest)
    default:
      guard let value = letters[first] else { return nil }
      rest.removeFirst()
      return value
    }
  }

  /// What vis(3) writes with `VIS_CSTYLE`.
  private static let letters: [UInt8: UInt8] = [
    backslash: backslash, UInt8(ascii: "n"): 0x0a, UInt8(ascii: "r"): 0x0d,
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "a"): 0x07, UInt8(ascii: "v"): 0x0b,
    UInt8(ascii: "t"): 0x09, UInt8(ascii: "f"): 0x0c, UInt8(ascii: "s"): 0x20,
    UInt8(ascii: "E"): 0x1b,
  ]

  private static func octal(_ rest: inout ArraySlice<UInt8>) -> UInt8 {
    var value: UInt8 = 0
    for digit in rest.prefix(3).prefix(while: { (0x30...0x37).contains($0) }) {
      value = value << 3 | digit & 7
      rest.removeFirst()
    }
    return value
  }

  private static func control(_ rest: inout ArraySlice<UInt8>, meta: UInt8) -> UInt8? {
    guard rest.count >= 2, let character = rest.dropFirst().first else { return nil }
    rest.removeFirst(2)
    return (character == UInt8(ascii: "?") ? 0x7f : character & 0x1f) | meta
  }

  private static func meta(_ rest: inout ArraySlice<UInt8>) -> UInt8? {
    let letters = Array(rest.prefix(3))
    guard letters.count == 3 else { return nil }
    switch letters[1] {
    case UInt8(ascii: "-"):
      rest.removeFirst(3)
      return letters[2] | 0x80
    case UInt8(ascii: "^"):
      rest.removeFirst()
      return control(&rest, meta: 0x80)
    default: return nil
    }
  }
}
