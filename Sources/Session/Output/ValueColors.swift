/// Colours a value as Python or JSON writes it: texts, numbers, and the names of constants.
///
/// Text that is no value comes out as it is, with what looks like one coloured; nothing is lost.
enum ValueColors {
  private static let text = "\u{1B}[32m"
  private static let number = "\u{1B}[36m"
  private static let constant = "\u{1B}[35m"
  private static let end = "\u{1B}[0m"
  private static let constants: Set<String> = ["None", "True", "False", "null", "true", "false"]

  static func painted(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 2)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let start = place
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        place = stringEnd(bytes, place)
        // A key is known by the colon behind it, and stays plain: there are many.
        let isKey = place < bytes.count && bytes[place] == UInt8(ascii: ":")
        append(bytes[start..<place], isKey ? nil : text, to: &out)
      case UInt8(ascii: "-") where place + 1 < bytes.count && isDigit(bytes[place + 1]),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        place = wordEnd(bytes, place + 1)
        append(bytes[start..<place], number, to: &out)
      case _ where isLetter(byte):
        place = wordEnd(bytes, place)
        let isConstant = constants.contains(String(decoding: bytes[start..<place], as: UTF8.self))
        append(bytes[start..<place], isConstant ? constant : nil, to: &out)
      default:
        out.append(byte)
        place += 1
      }
    }
    return out
  }

  private static func append(_ bytes: ArraySlice<UInt8>, _ color: String?, to out: inout [UInt8]) {
    guard let color else { return out.append(contentsOf: bytes) }
    out.append(contentsOf: color.utf8)
    out.append(contentsOf: bytes)
    out.append(contentsOf: end.utf8)
  }

  /// Behind the closing quote; a text without one ends with its line.
  private static func stringEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
      if bytes[place] == bytes[start] { return place + 1 }
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(place, bytes.count)
  }

  private static func wordEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var place = start
    while place < bytes.count,
      isLetter(bytes[place]) || isDigit(bytes[place]) || bytes[place] == 0x2E
        || (bytes[place] == 0x2D || bytes[place] == 0x2B) && bytes[place - 1] == UInt8(ascii: "e")
    {
      place += 1
    }
    return place
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F || byte >= 0x80
  }
}
