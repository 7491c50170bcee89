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

  /// The separator that comes first, unquoted, decides; in a word that is quoted as a whole, as in
  /// a shell `"c=a,b"` and `c="a,b"` are one word, the first at all.
  package static func parse(
    _ word: Word,
    in source: SourceText,
    home: String? = nil
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
      return .expression(name: split.name, try expression(split, at: range, word, source))
    case "==":
      return .parameter(name: split.name, values: split.values, text: split.text)
    case "=": return .item(name: split.name, values: split.values, text: split.text)
    case "@":
      guard !split.text.isEmpty else {
        throw SyntaxError("a file is expected after '@'", at: word.range)
      }
      return split.name.isEmpty
        ? .file(path: split.pieces.fileName(home: home))
        : .upload(name: split.name, try Upload(split.pieces, home: home, at: word.range))
    default:
      guard !split.text.isEmpty || split.pieces.contains(where: \.isQuoted) else {
        return .removedHeader(name: split.name)
      }
      // `'Name: value'` as curl has it: a blank before the value is none of it (RFC 9110 §5.5).
      let value = split.isWhole ? String(split.text.drop { $0 == " " }) : split.text
      return .header(name: split.name, value: value)
    }
  }

  private static func expression(
    _ split: SplitWord,
    at range: SourceRange,
    _ word: Word,
    _ source: SourceText
  ) throws(SyntaxError) -> Expression {
    guard split.isWhole else { return try PythonParser.parseExpression(source, range: range) }
    // The word's quotes are no part of the Python, and its escapes are undone.
    let before = [UInt8](repeating: UInt8(ascii: " "), count: range.start)
    let text = SourceText(before + split.text.utf8, name: source.name, firstLine: source.firstLine)
    return try PythonParser.parseExpression(
      text,
      range: SourceRange(range.start, text.bytes.count)
    )
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

/// A word cut at its first separator.
private struct SplitWord {
  let name: String
  let separator: String
  /// What follows.
  let pieces: [Word.Piece]
  /// Whether the separator stands in quotes, with the word around it.
  let isWhole: Bool

  /// What follows, whole.
  var text: String { pieces.map(\.text).joined() }
  /// What follows, cut at its unquoted commas.
  var values: [String] { Self.cutAtCommas(pieces) }

  init?(_ word: Word) {
    guard let split = Self(word, isWhole: false) ?? Self(word, isWhole: true) else { return nil }
    self = split
  }

  private init?(_ word: Word, isWhole: Bool) {
    // Neither an option nor a field of a path is an item.
    guard !isWhole || !word.text.hasPrefix("--") && !word.text.hasPrefix("{") else { return nil }
    self.isWhole = isWhole
    var name = ""
    for (index, piece) in word.pieces.enumerated() {
      guard piece.isQuoted == isWhole,
        let cut = piece.text.firstIndex(where: { "=:@".contains($0) })
      else {
        name += piece.text
        continue
      }
      name += piece.text[..<cut]
      let rest = piece.text[cut...]
      let separator = [":=", "==", "=", ":", "@"].first { rest.hasPrefix($0) } ?? ""
      let text = String(rest.dropFirst(separator.count))
      // Quotes around the whole say nothing of a value that is not there.
      let first = Word.Piece(text, isQuoted: isWhole && !text.isEmpty)
      pieces = [first] + word.pieces[(index + 1)...]
      guard !isWhole || separator != ":" || name.utf8.allSatisfy(\.isFieldNameByte) else {
        return nil
      }
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

extension UInt8 {
  /// A byte of a field's name (RFC 9110 §5.6.2).
  fileprivate var isFieldNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(self)
    }
  }
}
