/// Takes a command's line apart: words as a shell splits them, then where the output goes.
///
/// Two things differ from a shell, so that Python can stand inside a word: `{…}` of a path and
/// everything after `name:=` keep their quotes, and their brackets keep the word open.
package struct CommandParser {
  private let source: SourceText
  private var end: Int
  private var place: Int

  /// Parses a command's line, without a leading `:` and without its line end.
  ///
  /// `takesExpression` tells of a name whether Python or another command follows it: then `>` and
  /// `|` are operators.
  package static func parse(
    _ source: SourceText,
    _ range: SourceRange,
    takesExpression: (String) -> Bool
  ) throws(SyntaxError) -> CommandLine {
    var parser = CommandParser(source: source, end: range.end, place: range.start)
    return try parser.parse(takesExpression)
  }

  private init(source: SourceText, end: Int, place: Int) {
    self.source = source
    self.end = end
    self.place = place
  }

  private mutating func parse(
    _ takesExpression: (String) -> Bool
  ) throws(SyntaxError) -> CommandLine {
    let lineStart = place
    skipSpace()
    let start = place
    let name = nameWord()
    guard !name.range.isEmpty else {
      throw SyntaxError(
        "a command is expected after ':'",
        at: SourceRange(max(0, lineStart - 1), lineStart)
      )
    }
    skipSpace()
    let restStart = place
    var words: [Word] = []
    var redirection: Redirection?
    var restEnd = place
    if takesExpression(name.text) {
      end = commentStart
      while !isAtEnd {
        words.append(plainWord())
        restEnd = place
        skipSpace()
      }
    } else {
      while !isAtEnd, redirection == nil {
        redirection = try readRedirection()
        guard redirection == nil else { break }
        words.append(try word())
        restEnd = place
        skipSpace()
      }
    }
    let restRange = SourceRange(restStart, restEnd)
    return CommandLine(
      name: name,
      words: words,
      rest: source[restRange],
      restRange: restRange,
      redirection: redirection,
      range: SourceRange(start, max(restEnd, name.range.end))
    )
  }

  // MARK: - Bytes

  private var byte: UInt8? { place < end ? source.bytes[place] : nil }

  private func byte(after distance: Int) -> UInt8? {
    place + distance < end ? source.bytes[place + distance] : nil
  }

  /// A `#` at the start of a word begins a comment.
  private var isAtEnd: Bool { byte == nil || byte == UInt8(ascii: "#") }

  private mutating func skipSpace() {
    while let byte {
      if byte.isSpace {
        place += 1
      } else if byte == UInt8(ascii: "\\"), self.byte(after: 1)?.isLineEnd == true {
        place += 2
      } else {
        return
      }
    }
  }

  // MARK: - Words

  /// The command's name: up to a space, or to where its output goes (`body>tasks.json`).
  private mutating func nameWord() -> Word {
    let start = place
    while let byte, !byte.isSpace, !byte.isRedirection || place == start { place += 1 }
    let range = SourceRange(start, place)
    return Word(pieces: [Word.Piece(source[range], isQuoted: false)], range: range)
  }

  /// Where the comment behind Python or another command begins.
  ///
  /// It is at a `#` that begins a word outside strings; a quote without a partner is an apostrophe.
  private var commentStart: Int {
    var index = place
    while index < end {
      let byte = source.bytes[index]
      if byte == UInt8(ascii: "\\") {
        index += 2
      } else if byte.isQuote {
        index = stringEnd(from: index) ?? index + 1
      } else if byte == UInt8(ascii: "#"), index == place || source.bytes[index - 1].isSpace {
        return index
      } else {
        index += 1
      }
    }
    return end
  }

  private func stringEnd(from start: Int) -> Int? {
    var index = start + 1
    while index < end, source.bytes[index] != source.bytes[start] {
      index += source.bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < end ? index + 1 : nil
  }

  /// Everything up to the next space, nothing interpreted.
  private mutating func plainWord() -> Word {
    let start = place
    while let byte, !byte.isSpace { place += 1 }
    let range = SourceRange(start, place)
    return Word(pieces: [Word.Piece(source[range], isQuoted: false)], range: range)
  }

  private mutating func word() throws(SyntaxError) -> Word {
    var reader = WordReader(source: source, place: place, end: end)
    let word = try reader.read()
    place = reader.place
    return word
  }

  // MARK: - Redirections

  private mutating func readRedirection() throws(SyntaxError) -> Redirection? {
    let start = place
    switch byte {
    case UInt8(ascii: "|"):
      place += 1
      skipSpace()
      let range = SourceRange(place, lastNonSpace(from: place))
      guard range.start < range.end else {
        throw SyntaxError(
          "a program is expected after '|'",
          at: SourceRange(start, start + 1),
          hint: "for example: body | jq ."
        )
      }
      place = end
      return .pipe(command: source[range], range: range)
    case UInt8(ascii: ">"):
      let appends = byte(after: 1) == UInt8(ascii: ">")
      place += appends ? 2 : 1
      let operatorRange = SourceRange(start, place)
      skipSpace()
      guard !isAtEnd else {
        throw SyntaxError(
          "a file is expected after '\(source[operatorRange])'",
          at: operatorRange,
          hint: "for example: body > tasks.json"
        )
      }
      let path = try word()
      skipSpace()
      guard isAtEnd else {
        throw SyntaxError(
          "nothing may follow the file of a redirection",
          at: SourceRange(place, end)
        )
      }
      return appends ? .append(path: path) : .write(path: path)
    default: return nil
    }
  }

  private func lastNonSpace(from start: Int) -> Int {
    var last = end
    while last > start, source.bytes[last - 1].isSpace { last -= 1 }
    return last
  }
}

extension UInt8 {
  /// What sends a command's output somewhere else.
  var isRedirection: Bool { self == UInt8(ascii: ">") || self == UInt8(ascii: "|") }

  /// What separates the words of a command.
  var isSpace: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || isLineEnd }
}
