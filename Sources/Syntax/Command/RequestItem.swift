/// One thing that a request command sends along with its path.
package enum RequestItem: Hashable, Sendable {
  /// `name=value`: the values between unquoted commas, and the text as a whole.
  case item(name: String, values: [String], text: String)
  /// `name==value`.
  case parameter(name: String, values: [String], text: String)
  /// `name:=EXPR`.
  case expression(name: String, Expression)
  /// `Name:value`.
  case header(name: String, value: String)
  /// `Name:`; a header without a value is `Name:''`.
  case removedHeader(name: String)
  /// `@FILE`.
  case file(path: String)
  /// `name@FILE;type=TYPE`.
  case upload(name: String, Upload)

  /// The separator that comes first, unquoted, decides.
  package static func parse(
    _ word: Word,
    in source: SourceText
  ) throws(SyntaxError) -> RequestItem {
    guard let split = SplitWord(word) else {
      throw SyntaxError(
        "'\(word.text)' is no item of a request",
        at: word.range,
        hint: "an item is name=value, name==value, name:=EXPR, Name:value, @FILE or name@FILE"
      )
    }
    guard !split.name.isEmpty || split.separator == "@" else {
      throw SyntaxError(
        "a name is expected before '\(split.separator)'",
        at: word.range
      )
    }
    switch split.separator {
    case ":=":
      let range = expressionRange(word, source)
      guard range.start < range.end else {
        throw SyntaxError(
          "a value is expected after ':='",
          at: word.range,
          hint: "for example: \(split.name):=10"
        )
      }
      return .expression(
        name: split.name,
        try PythonParser.parseExpression(source, range: range)
      )
    case "==":
      return .parameter(name: split.name, values: split.values, text: split.text)
    case "=": return .item(name: split.name, values: split.values, text: split.text)
    case "@":
      guard !split.text.isEmpty else {
        throw SyntaxError("a file is expected after '@'", at: word.range)
      }
      return split.name.isEmpty
        ? .file(path: split.text)
        : .upload(name: split.name, try Upload(split.pieces, at: word.range))
    default:
      return split.text.isEmpty && !split.pieces.contains(where: \.isQuoted)
        ? .removedHeader(name: split.name) : .header(name: split.name, value: split.text)
    }
  }

  /// The Python after the first `:=`; the word's text may not be the source's, its quotes are.
  private static func expressionRange(_ word: Word, _ source: SourceText) -> SourceRange {
    var place = word.range.start
    while place + 1 < word.range.end {
      if source.bytes[place] == UInt8(ascii: ":"), source.bytes[place + 1] == UInt8(ascii: "=") {
        return SourceRange(place + 2, word.range.end)
      }
      place += 1
    }
    return word.range
  }
}

/// A word cut at its first unquoted separator.
private struct SplitWord {
  let name: String
  let separator: String
  /// What follows.
  let pieces: [Word.Piece]

  /// What follows, whole.
  var text: String { pieces.map(\.text).joined() }
  /// What follows, cut at its unquoted commas.
  var values: [String] { Self.cutAtCommas(pieces) }

  init?(_ word: Word) {
    var name = ""
    for (index, piece) in word.pieces.enumerated() {
      guard !piece.isQuoted, let cut = piece.text.firstIndex(where: { "=:@".contains($0) }) else {
        name += piece.text
        continue
      }
      name += piece.text[..<cut]
      let rest = piece.text[cut...]
      let separator = [":=", "==", "=", ":", "@"].first { rest.hasPrefix($0) } ?? ""
      let first = Word.Piece(String(rest.dropFirst(separator.count)), isQuoted: false)
      pieces = [first] + word.pieces[(index + 1)...]
      self.name = name
      self.separator = separator
      return
    }
    return nil
  }

  private static func cutAtCommas(_ pieces: [Word.Piece]) -> [String] {
    var values = [""]
    for piece in pieces {
      guard !piece.isQuoted else {
        values[values.count - 1] += piece.text
        continue
      }
      let parts = piece.text.split(separator: ",", omittingEmptySubsequences: false)
      values[values.count - 1] += parts.first.map(String.init) ?? ""
      values += parts.dropFirst().map(String.init)
    }
    return values
  }
}
