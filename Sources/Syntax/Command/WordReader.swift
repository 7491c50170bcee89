/// Reads one word of a command: quotes and escapes taken off, Python inside it left as it is.
struct WordReader {
  let source: SourceText
  private(set) var place: Int
  let end: Int
  private var pieces: [Word.Piece] = []
  private var current: [UInt8] = []

  init(source: SourceText, place: Int, end: Int) {
    self.source = source
    self.place = place
    self.end = end
  }

  mutating func read() throws(SyntaxError) -> Word {
    let start = place
    while place < end, !source.bytes[place].isSpace, !source.bytes[place].isRedirection {
      switch source.bytes[place] {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): try readQuoted()
      case UInt8(ascii: "\\"): readEscape()
      case UInt8(ascii: "{"), UInt8(ascii: "}"): try readBrace()
      case UInt8(ascii: ":") where beginsExpression:
        current += [UInt8(ascii: ":"), UInt8(ascii: "=")]
        place += 2
        try readPython { _ in false }
      default:
        current.append(source.bytes[place])
        place += 1
      }
    }
    finishPiece(isQuoted: false)
    return Word(pieces: pieces, range: SourceRange(start, place))
  }

  /// Whether the `:` here is that of `name:=EXPR`: nothing before it separates or is quoted.
  private var beginsExpression: Bool {
    guard place + 1 < end, source.bytes[place + 1] == UInt8(ascii: "=") else { return false }
    let separators = [UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "@")]
    return pieces.isEmpty && !current.isEmpty && !current.contains { separators.contains($0) }
  }

  /// A field of a path, with its Python; a brace that is written twice, as in an f-string, is text.
  private mutating func readBrace() throws(SyntaxError) {
    let brace = source.bytes[place]
    if place + 1 < end, source.bytes[place + 1] == brace {
      current += [brace, brace]
      place += 2
    } else if brace == UInt8(ascii: "{") {
      finishPiece(isQuoted: false)
      try readPython { $0.isEmpty }
      finishPiece(isQuoted: true)
    } else {
      current.append(brace)
      place += 1
    }
  }

  private mutating func finishPiece(isQuoted: Bool) {
    guard !current.isEmpty || isQuoted else { return }
    pieces.append(Word.Piece(String(decoding: current, as: UTF8.self), isQuoted: isQuoted))
    current = []
  }

  /// `'…'` as it is; in `"…"` a backslash escapes itself and the quote (POSIX shell §2.2.3).
  private mutating func readQuoted() throws(SyntaxError) {
    finishPiece(isQuoted: false)
    let quote = source.bytes[place]
    let start = place
    place += 1
    while place < end, source.bytes[place] != quote {
      let isEscape =
        quote == UInt8(ascii: "\"") && source.bytes[place] == UInt8(ascii: "\\") && place + 1 < end
        && [quote, UInt8(ascii: "\\")].contains(source.bytes[place + 1])
      if isEscape { place += 1 }
      current.append(source.bytes[place])
      place += 1
    }
    guard place < end else {
      throw SyntaxError(
        "unterminated quote",
        at: SourceRange(start, start + 1),
        hint: "close it with \(Unicode.Scalar(quote)), or write \\\(Unicode.Scalar(quote))"
      )
    }
    place += 1
    finishPiece(isQuoted: true)
  }

  private mutating func readEscape() {
    finishPiece(isQuoted: false)
    place += 1
    guard place < end else {
      current.append(UInt8(ascii: "\\"))
      return
    }
    let newline = Cursor(source.bytes, to: end).newlineLength(at: place)
    if newline > 0 {
      place += newline
      return
    }
    // A character may have several bytes; only its first can be special.
    repeat {
      current.append(source.bytes[place])
      place += 1
    } while place < end && source.bytes[place] & 0xC0 == 0x80
    finishPiece(isQuoted: true)
  }

  /// Copies Python with its quotes, until `isDone` says so of the brackets still open after a
  /// closing one, or a space comes while none is.
  private mutating func readPython(until isDone: ([Int]) -> Bool) throws(SyntaxError) {
    var open: [Int] = []
    while place < end {
      let byte = source.bytes[place]
      if open.isEmpty, byte.isSpace || byte.isRedirection { return }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("): open.append(place)
      case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ")"):
        _ = open.popLast()
        current.append(byte)
        place += 1
        if isDone(open) { return }
        continue
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        try copyString(byte)
        continue
      default: break
      }
      current.append(byte)
      place += 1
    }
    if let start = open.last {
      let bracket = Unicode.Scalar(source.bytes[start])
      throw SyntaxError("'\(bracket)' was never closed", at: SourceRange(start, start + 1))
    }
  }

  private mutating func copyString(_ quote: UInt8) throws(SyntaxError) {
    let start = place
    repeat {
      if source.bytes[place] == UInt8(ascii: "\\"), place + 1 < end {
        current.append(source.bytes[place])
        place += 1
      }
      current.append(source.bytes[place])
      place += 1
    } while place < end && source.bytes[place] != quote
    guard place < end else {
      throw SyntaxError("unterminated string literal", at: SourceRange(start, start + 1))
    }
    current.append(quote)
    place += 1
  }
}
