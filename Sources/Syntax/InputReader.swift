/// Walks through a source from input to input.
struct InputReader {
  private let source: SourceText
  private let rules: InputParser
  private let cursor: Cursor
  private var variables: Set<String>
  /// The start of a line, always.
  private var offset = 0
  /// Where the input under way begins.
  private var inputStart = 0
  /// What is missing when the last error is that the text ends too early.
  private(set) var unfinished: Lexer.Unfinished?

  init(_ source: SourceText, _ rules: InputParser) {
    self.source = source
    self.rules = rules
    cursor = Cursor(source.bytes)
    variables = rules.variables
  }

  /// The next input; nil at the end of the text.
  mutating func next() throws(SyntaxError) -> Input? {
    guard let start = skipToInput().map(behindPrompt) else { return nil }
    inputStart = offset
    unfinished = nil
    switch dialect(from: start) {
    case .command: return try command(from: start)
    case .python: return try python()
    }
  }

  private func dialect(from start: Int) -> Dialect {
    guard cursor.byte(at: start) != UInt8(ascii: ":") else { return .command }
    // Most lines are told from a command by their first word: only the others are looked at whole.
    var end = start
    while cursor.byte(at: end) < 0x80, cursor.byte(at: end).continuesName { end += 1 }
    guard end > start, rules.commandNames.contains(cursor.text(start..<end)) else { return .python }
    let line = cursor.text(start..<lineEnd(from: start))
    return Dialect.of(line[...], commandNames: rules.commandNames, variables: variables)
  }

  /// The first byte that is more than blanks and comments; the offset is then its line's start.
  private mutating func skipToInput() -> Int? {
    while offset < cursor.end {
      var place = offset
      while cursor.byte(at: place).isBlank { place += 1 }
      let byte = cursor.byte(at: place)
      let isEmpty = place >= cursor.end || byte.isLineEnd || byte == UInt8(ascii: "#")
      if !isEmpty { return place }
      offset = nextLine(from: place)
    }
    return nil
  }

  /// Behind the `$ ` with which documentation shows a shell's line.
  private func behindPrompt(_ start: Int) -> Int {
    guard cursor.byte(at: start) == UInt8(ascii: "$"), cursor.byte(at: start + 1).isBlank else {
      return start
    }
    var place = start + 1
    while cursor.byte(at: place).isBlank { place += 1 }
    var end = place
    while cursor.byte(at: end) < 0x80, cursor.byte(at: end).continuesName { end += 1 }
    return end > place && rules.shellCommands.contains(cursor.text(place..<end)) ? place : start
  }

  private func lineEnd(from start: Int) -> Int {
    var place = start
    while place < cursor.end, !cursor.bytes[place].isLineEnd { place += 1 }
    return place
  }

  private func nextLine(from start: Int) -> Int {
    let end = lineEnd(from: start)
    return end + cursor.newlineLength(at: end)
  }

  // MARK: - Commands

  private mutating func command(from start: Int) throws(SyntaxError) -> Input {
    if let input = try shellCommand(from: start) { return input }
    var end = lineEnd(from: start)
    while end > start, cursor.bytes[end - 1] == UInt8(ascii: "\\"), isJoined(to: end) {
      let next = end + cursor.newlineLength(at: end)
      end = lineEnd(from: next)
    }
    offset = end + cursor.newlineLength(at: end)
    try UTF8Check.check(cursor, start..<end)
    let isMarked = cursor.bytes[start] == UInt8(ascii: ":")
    let names = rules.expressionCommands
    let line = try CommandParser.parse(source, SourceRange(isMarked ? start + 1 : start, end)) {
      names.contains($0)
    }
    if line.name.text == "unset" { variables.subtract(line.words.map(\.text)) }
    return Input(.command(line), SourceRange(start, max(line.range.end, start + 1)))
  }

  /// A command whose line is a shell's: its quotes may hold line ends.
  private mutating func shellCommand(from start: Int) throws(SyntaxError) -> Input? {
    var nameStart = start
    if cursor.bytes[start] == UInt8(ascii: ":") { nameStart += 1 }
    while cursor.byte(at: nameStart).isBlank { nameStart += 1 }
    var nameEnd = nameStart
    while cursor.byte(at: nameEnd) < 0x80, cursor.byte(at: nameEnd).continuesName { nameEnd += 1 }
    let name = cursor.text(nameStart..<nameEnd)
    guard rules.shellCommands.contains(name) else { return nil }
    var reader = ShellReader(source, SourceRange(nameEnd, cursor.end))
    let shell: ShellLine
    do {
      shell = try reader.read()
    } catch {
      if reader.isUnfinished { unfinished = .text } else { offset = nextLine(from: start) }
      throw error
    }
    offset = shell.end
    try UTF8Check.check(cursor, start..<shell.end)
    let restStart = shell.words.first?.range.start ?? nameEnd
    let restRange = SourceRange(restStart, shell.wordsEnd)
    let range = SourceRange(nameStart, shell.wordsEnd)
    let line = CommandLine(
      name: Word(
        pieces: [Word.Piece(name, isQuoted: false)],
        range: SourceRange(nameStart, nameEnd)
      ),
      words: shell.words.map(\.word),
      rest: source[restRange],
      restRange: restRange,
      redirection: shell.redirection,
      range: range
    )
    return Input(.command(line), SourceRange(start, range.end))
  }

  /// Whether a backslash before `end` joins the next line; a pair of them is a backslash.
  private func isJoined(to end: Int) -> Bool {
    guard cursor.newlineLength(at: end) > 0 else { return false }
    var slashes = 0
    while end - slashes > 0, cursor.bytes[end - slashes - 1] == UInt8(ascii: "\\") { slashes += 1 }
    return slashes % 2 == 1
  }

  // MARK: - Python

  private mutating func python() throws(SyntaxError) -> Input {
    var parser = Parser(Lexer(source, range: SourceRange(offset, cursor.end)))
    var statements: [Statement] = []
    do {
      try parser.statement(into: &statements)
      try parser.finish(parser.scopeQuestions.needCheck ? statements : [])
    } catch {
      unfinished = parser.lexer.unfinished
      throw explained(error)
    }
    switch parser.token.kind {
    case .newline: offset = parser.token.end
    case .end: offset = cursor.end
    default: offset = lineStart(of: parser.token.start)
    }
    let bound = BoundNames(
      of: statements,
      countsDeclarations: false,
      hasNamed: parser.scopeQuestions.contains(.named)
    )
    let names = bound.names + parser.globalNames
    variables.formUnion(names)
    let start = statements.first?.range.start ?? inputStart
    let range = SourceRange(start, statements.last?.range.end ?? offset)
    return Input(
      .python(statements),
      range,
      names: names,
      hasDeclaration: parser.scopeQuestions.contains(.moduleDeclaration)
    )
  }

  private func lineStart(of place: Int) -> Int {
    var start = place
    while start > inputStart, !cursor.bytes[start - 1].isLineEnd { start -= 1 }
    return start
  }

  /// A command inside a block is a mistake that deserves its own words.
  private func explained(_ error: SyntaxError) -> SyntaxError {
    let line = lineStart(of: min(error.range.start, cursor.end))
    guard error.hint == nil, line > inputStart, cursor.byte(at: line).isBlank else { return error }
    var start = line
    while cursor.byte(at: start).isBlank { start += 1 }
    let text = cursor.text(start..<lineEnd(from: start))
    let dialect = Dialect.of(text[...], commandNames: rules.commandNames, variables: variables)
    guard dialect == .command else { return error }
    return SyntaxError(
      error.message,
      at: error.range,
      category: error.category,
      hint: "commands stand on lines of their own, not in blocks"
    )
  }

  // MARK: - Going on after an error

  /// Moves behind the logical line with the error and what is indented under it.
  mutating func skip(past error: SyntaxError) {
    if offset > inputStart { return }
    let isOpenString = unfinished != nil && error.message.hasPrefix("unterminated")
    if isOpenString {
      offset = cursor.end
      return
    }
    let errorStart = max(error.range.start, inputStart)
    offset = logicalLineEnd(behind: errorStart) ?? nextLine(from: inputStart)
    while offset < cursor.end, continuesStatement(cursor.bytes[offset]) || startsClause {
      offset = nextLine(from: offset)
    }
  }

  private func logicalLineEnd(behind place: Int) -> Int? {
    var lexer = Lexer(source, range: SourceRange(inputStart, cursor.end))
    while true {
      let token = lexer.next()
      switch token.kind {
      case .newline where token.end > place: return token.end
      case .invalid: return nil
      case .end: return lexer.brackets.isEmpty ? token.end : nil
      default: continue
      }
    }
  }

  /// Whether a line that begins so can only be a part of what is above it.
  private func continuesStatement(_ byte: UInt8) -> Bool {
    byte.isBlank || byte.isLineEnd || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  private var startsClause: Bool {
    var end = offset
    while cursor.byte(at: end).isLetter { end += 1 }
    return ["elif", "else", "except", "finally"].contains(cursor.text(offset..<end))
  }
}
