/// Reads a line that was written for a shell (POSIX Shell Command Language §2.2 and §2.3, and the
/// `$'…'` of §2.2.4): quotes and joined lines keep it going over line ends.
///
/// What makes more of it than one simple command is refused: nothing is run here.
package struct ShellReader {
  private let cursor: Cursor
  private let source: SourceText
  private var place: Int
  /// With a quote that never closes the rest is its text: for who only looks for something.
  private let isForgiving: Bool
  /// Whether the last error is that the text ends too early.
  private(set) var isUnfinished = false

  package init(_ source: SourceText, _ range: SourceRange, isForgiving: Bool = false) {
    self.source = source
    self.isForgiving = isForgiving
    cursor = Cursor(source.bytes, to: range.end)
    place = range.start
  }

  private var byte: UInt8 { cursor.byte(at: place) }
  private var isAtEnd: Bool { place >= cursor.end }

  package mutating func read() throws(SyntaxError) -> ShellLine {
    var line = ShellLine(wordsEnd: place, end: place)
    while try skipBlanks(), line.redirection == nil {
      switch byte {
      case UInt8(ascii: "#"):
        while !isAtEnd, !byte.isLineEnd { place += 1 }
      case UInt8(ascii: ">"): line.redirection = try file()
      case UInt8(ascii: "|") where cursor.byte(at: place + 1) != UInt8(ascii: "|"):
        line.redirection = try program()
      case UInt8(ascii: ";") where isLast: place += 1
      case let mark where Self.operators.contains(mark): throw refused(mark)
      default:
        let word = try self.word()
        if byte == UInt8(ascii: ">"), word.written.utf8.allSatisfy(\.isDecimalDigit) {
          throw SyntaxError(
            "only the output can go somewhere else",
            at: SourceRange(word.range.start, place + 1),
            hint: "leave out \(word.written)>"
          )
        }
        line.words.append(word)
        line.wordsEnd = place
      }
    }
    guard isAtEnd || byte.isLineEnd else {
      throw SyntaxError("nothing may follow the file of a redirection", at: here)
    }
    line.end = place + cursor.newlineLength(at: place)
    return line
  }

  private static let operators = Set(";&|<()".utf8)

  /// Whether nothing follows on the line: then `;` only ends the command.
  private var isLast: Bool {
    var end = place + 1
    while end < cursor.end, cursor.byte(at: end).isBlank { end += 1 }
    return end >= cursor.end || cursor.byte(at: end).isLineEnd
  }

  private var here: SourceRange { SourceRange(place, place + 1) }

  private func refused(_ mark: UInt8) -> SyntaxError {
    SyntaxError(
      "a shell would end the command at this '\(Unicode.Scalar(mark))'",
      at: here,
      hint: mark == UInt8(ascii: "&") ? "quote the URL: 'https://…'" : "one command at a time"
    )
  }

  /// Moves to the next word; false at the end of the line.
  private mutating func skipBlanks() throws(SyntaxError) -> Bool {
    while !isAtEnd {
      if byte.isBlank {
        place += 1
      } else if byte == UInt8(ascii: "\\"), try skipJoin() {
        continue
      } else {
        return !byte.isLineEnd
      }
    }
    return false
  }

  /// Takes a backslash with its line end away; at the end of the text more is to come.
  private mutating func skipJoin() throws(SyntaxError) -> Bool {
    if place + 1 >= cursor.end, !isForgiving {
      throw unfinished("unterminated line: nothing follows the backslash", at: place)
    }
    let length = cursor.newlineLength(at: place + 1)
    guard length > 0 else { return false }
    place += 1 + length
    return true
  }

  private mutating func unfinished(
    _ message: String,
    at start: Int,
    hint: String? = nil
  ) -> SyntaxError {
    isUnfinished = true
    return SyntaxError(message, at: SourceRange(start, start + 1), hint: hint)
  }

  // MARK: - Where the output goes

  private mutating func file() throws(SyntaxError) -> Redirection {
    let start = place
    let appends = cursor.byte(at: place + 1) == UInt8(ascii: ">")
    place += appends ? 2 : 1
    guard try skipBlanks(), !Self.operators.contains(byte), byte != UInt8(ascii: ">") else {
      throw SyntaxError(
        "a file is expected after '\(appends ? ">>" : ">")'",
        at: SourceRange(start, start + (appends ? 2 : 1))
      )
    }
    let path = try word().word
    return appends ? .append(path: path) : .write(path: path)
  }

  private mutating func program() throws(SyntaxError) -> Redirection {
    let bar = here
    place += 1
    let hasProgram = try skipBlanks()
    let start = place
    while !isAtEnd, !byte.isLineEnd { place += 1 }
    guard hasProgram else { throw SyntaxError("a program is expected after '|'", at: bar) }
    let range = SourceRange(start, place)
    return .pipe(command: source[range], range: range)
  }

  // MARK: - Words

  private mutating func word() throws(SyntaxError) -> ShellWord {
    let start = place
    let next = cursor.byte(at: place + 1)
    let isAtHome =
      byte == UInt8(ascii: "~")
      && (next == UInt8(ascii: "/") || place + 1 >= cursor.end || next <= 0x20)
    var word = ShellWordBuilder()
    while !isAtEnd, !byte.isBlank, !byte.isLineEnd, byte != UInt8(ascii: ">"),
      !Self.operators.contains(byte)
    {
      switch byte {
      case UInt8(ascii: "'"): try readSingleQuoted(&word)
      case UInt8(ascii: "\""): try readDoubleQuoted(&word)
      case UInt8(ascii: "$"): try readDollar(&word, isQuoted: false)
      case UInt8(ascii: "`"): throw substitution
      case UInt8(ascii: "\\"):
        if try skipJoin() { continue }
        place += 1
        if !isAtEnd { word.append(byte) }
        place += 1
      default:
        word.append(byte)
        place += 1
      }
    }
    return ShellWord(
      pieces: word.pieces,
      range: SourceRange(start, min(place, cursor.end)),
      isAtHome: isAtHome
    )
  }

  private var substitution: SyntaxError {
    SyntaxError(
      "a command inside the line is not run here",
      at: here,
      hint: "write its output in its place"
    )
  }

  private mutating func close(_ start: Int) throws(SyntaxError) {
    guard isAtEnd else {
      place += 1
      return
    }
    guard !isForgiving else { return }
    throw unfinished(
      "unterminated quote",
      at: start,
      hint: "close it with \(Unicode.Scalar(cursor.byte(at: start)))"
    )
  }

  private mutating func readSingleQuoted(_ word: inout ShellWordBuilder) throws(SyntaxError) {
    let start = place
    place += 1
    while !isAtEnd, byte != UInt8(ascii: "'") {
      word.append(byte)
      place += 1
    }
    try close(start)
  }

  private mutating func readDoubleQuoted(_ word: inout ShellWordBuilder) throws(SyntaxError) {
    let start = place
    place += 1
    while !isAtEnd, byte != UInt8(ascii: "\"") {
      switch byte {
      case UInt8(ascii: "$"): try readDollar(&word, isQuoted: true)
      case UInt8(ascii: "`"): throw substitution
      case UInt8(ascii: "\\"):
        let next = cursor.byte(at: place + 1)
        let length = cursor.newlineLength(at: place + 1)
        if length > 0 {
          place += 1 + length
          continue
        }
        if !"$`\"\\".utf8.contains(next) { word.append(byte) }
        place += 1
        if !isAtEnd { word.append(byte) }
        place += 1
      default:
        word.append(byte)
        place += 1
      }
    }
    try close(start)
  }

  private mutating func readDollar(
    _ word: inout ShellWordBuilder,
    isQuoted: Bool
  ) throws(SyntaxError) {
    let start = place
    let next = cursor.byte(at: place + 1)
    if !isQuoted, next == UInt8(ascii: "'") {
      place += 2
      var escapes = ANSIQuote(cursor, place)
      word.append(contentsOf: escapes.read())
      place = escapes.place
      return try close(start + 1)
    }
    // Bash's quotes for translated text.
    if !isQuoted, next == UInt8(ascii: "\"") {
      place += 1
      return
    }
    guard next != UInt8(ascii: "(") else { throw substitution }
    let isBraced = next == UInt8(ascii: "{")
    let nameStart = place + (isBraced ? 2 : 1)
    var end = nameStart
    while cursor.byte(at: end) < 0x80, cursor.byte(at: end).continuesName { end += 1 }
    guard end > nameStart, !cursor.byte(at: nameStart).isDecimalDigit,
      !isBraced || cursor.byte(at: end) == UInt8(ascii: "}")
    else {
      guard !isBraced || isForgiving else {
        throw SyntaxError("only ${NAME} is understood", at: SourceRange(start, end))
      }
      word.append(byte)
      place += 1
      return
    }
    place = isBraced ? end + 1 : end
    word.append(variable: cursor.text(nameStart..<end), SourceRange(start, place))
  }
}

/// A word in the making.
private struct ShellWordBuilder {
  private(set) var pieces: [ShellWord.Piece] = []

  mutating func append(_ byte: UInt8) { append(contentsOf: [byte]) }

  mutating func append(contentsOf bytes: [UInt8]) {
    if case .text(let before)? = pieces.last {
      pieces[pieces.count - 1] = .text(before + bytes)
    } else {
      pieces.append(.text(bytes))
    }
  }

  mutating func append(variable name: String, _ range: SourceRange) {
    pieces.append(.variable(name, range))
  }
}
