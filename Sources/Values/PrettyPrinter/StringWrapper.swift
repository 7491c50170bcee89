/// Decides where `pprint` breaks a long string.
struct StringWrapper {
  /// The byte ranges of the literals.
  private(set) var chunks: [Range<Int>] = []
  private let text: UnsafeBufferPointer<UInt8>
  /// The columns for a literal, and how many of them the last one must leave.
  private let width: Int
  private let allowance: Int

  init(_ text: UnsafeBufferPointer<UInt8>, width: Int, allowance: Int) {
    self.text = text
    self.width = width
    self.allowance = allowance
    var start = 0
    while start < text.count { start = wrapLine(from: start) }
  }

  /// Wraps the line that begins at a position and returns where it ends.
  private mutating func wrapLine(from start: Int) -> Int {
    let firstChunk = chunks.count
    var line = LiteralWidth()
    var current = LiteralWidth()
    var currentStart = start
    var position = start
    var endsLine = false
    while position < text.count, !endsLine {
      let partStart = position
      let part = readPart(&position, &endsLine)
      line = line.joined(with: part)
      let isLast = position == text.count
      let candidate = current.joined(with: part)
      if candidate.columns > (isLast ? width &- allowance : width) {
        if partStart > currentStart { chunks.append(currentStart..<partStart) }
        currentStart = partStart
        current = part
      } else {
        current = candidate
      }
    }
    // A line that fits stays whole.
    if line.columns <= (position == text.count ? width &- allowance : width) {
      chunks.removeLast(chunks.count - firstChunk)
      currentStart = start
    }
    chunks.append(currentStart..<position)
    return position
  }

  /// Reads a word and the blanks after it, up to the end of the line.
  private func readPart(_ position: inout Int, _ endsLine: inout Bool) -> LiteralWidth {
    var part = LiteralWidth()
    var isInBlanks = false
    while position < text.count {
      let byte = text[position]
      if byte > 0x20, byte < 0x7F {
        if isInBlanks { return part }
        part.add(ascii: byte)
        position &+= 1
        continue
      }
      let (value, length) = byte < 0x80 ? (UInt32(byte), 1) : text.scalar(at: position)
      let isBlank = Unicode.Scalar(value)?.isPythonSpace ?? false
      if isInBlanks, !isBlank { return part }
      isInBlanks = isBlank
      if byte < 0x80 { part.add(ascii: byte) } else { part.add(scalar: value) }
      position &+= length
      guard isBlank, isLineBreak(value) else { continue }
      if value == 0x0D, position < text.count, text[position] == 0x0A {
        part.add(ascii: 0x0A)
        position &+= 1
      }
      endsLine = true
      return part
    }
    return part
  }

  /// Where `str.splitlines` splits.
  private func isLineBreak(_ value: UInt32) -> Bool {
    switch value {
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
