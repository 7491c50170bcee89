/// The `newline` of a text file: what ends a line, and what it is read and written as.
struct LineEnds {
  private let text: String?
  /// A carriage return at the end of a block, which a line feed may follow.
  private var isReturnPending = false
  /// Which ends were met, when all of them end lines.
  private var seen: [String] = []

  /// nil for a text that is no line end.
  init?(_ text: String?) {
    guard text.map({ ["", "\n", "\r", "\r\n"].contains($0) }) ?? true else { return nil }
    self.text = text
  }

  /// Every kind ends a line.
  private var isUniversal: Bool { text == nil || text == "" }

  // MARK: - Reading

  /// What a block of UTF-8 is read as.
  mutating func read(_ block: [UInt8], isLast: Bool) -> [UInt8] {
    guard isUniversal else { return block }
    var bytes = block
    if isReturnPending { bytes.insert(0x0D, at: 0) }
    isReturnPending = false
    guard bytes.contains(0x0D) else {
      if bytes.contains(0x0A) { note("\n") }
      return bytes
    }
    if !isLast, bytes.last == 0x0D {
      isReturnPending = true
      bytes.removeLast()
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      let isPair = byte == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
      if isPair {
        note("\r\n")
      } else if byte == 0x0D {
        note("\r")
      } else if byte == 0x0A {
        note("\n")
      }
      if text == nil {
        result.append(byte == 0x0D ? 0x0A : byte)
      } else {
        result.append(byte)
        if isPair { result.append(0x0A) }
      }
      place += isPair ? 2 : 1
    }
    return result
  }

  private mutating func note(_ end: String) {
    if !seen.contains(end) { seen.append(end) }
  }

  /// The ends that were met, in the order that the attribute `newlines` has them.
  var met: [String] { ["\r", "\n", "\r\n"].filter(seen.contains) }

  /// The place after the first line's end, from a place on; nil when there is none.
  func endOfLine(in bytes: ArraySlice<UInt8>) -> Int? {
    switch text {
    case nil, "\n": return bytes.firstIndex(of: 0x0A).map { $0 + 1 }
    case "":
      guard let end = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
      let isPair = bytes[end] == 0x0D && end + 1 < bytes.endIndex && bytes[end + 1] == 0x0A
      return end + (isPair ? 2 : 1)
    case "\r": return bytes.firstIndex(of: 0x0D).map { $0 + 1 }
    default:
      var rest = bytes
      while let end = rest.firstIndex(of: 0x0D) {
        if end + 1 < bytes.endIndex, bytes[end + 1] == 0x0A { return end + 2 }
        rest = bytes[(end + 1)...]
      }
      return nil
    }
  }

  // MARK: - Writing

  /// The text with its line feeds as the file wants them; Linux leaves them as they are.
  func written(_ text: String) -> String {
    guard let end = self.text, end == "\r" || end == "\r\n", text.utf8.contains(0x0A) else {
      return text
    }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" { result += end } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
