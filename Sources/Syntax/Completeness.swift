/// Whether typed text is a whole input, or the prompt must ask for more.
package enum Completeness: Hashable, Sendable {
  case complete
  case incomplete

  /// Judges the lines typed so far, joined by line ends, without one behind the last.
  ///
  /// Open brackets, an open triple-quoted string and a trailing backslash want more. A compound
  /// statement ends with an empty line, even one on a single line, as at CPython's prompt; in a
  /// pasted block it ends as in a file. An error is complete: so it is reported at once.
  package static func of(
    _ text: String,
    parser: InputParser,
    isBlock: Bool = false
  ) -> Completeness {
    let text = isBlock ? text : String(text.drop { $0 == " " || $0 == "\t" })
    let lastLine = text.utf8.reversed().prefix { !$0.isLineEnd }
    let endsEmpty = lastLine.isEmpty
    if endsInJoin(lastLine), isCommand(text, parser) { return .incomplete }
    let source = SourceText(text)
    var reader = InputReader(source, parser)
    var last: Input?
    do {
      while let input = try reader.next() { last = input }
    } catch {
      switch reader.unfinished {
      case nil: return .complete
      // A missing block is given up with an empty line; brackets and strings are not.
      case .block: return endsEmpty || isBlock ? .complete : .incomplete
      case .text: return .incomplete
      }
    }
    guard case .python(let statements)? = last?.kind, let statement = statements.last,
      statement.isCompound, !endsEmpty, !isBlock
    else { return .complete }
    return .incomplete
  }

  /// Whether the last line ends in a backslash that no other backslash escapes.
  private static func endsInJoin(_ reversedLine: some Sequence<UInt8>) -> Bool {
    var slashes = 0
    for byte in reversedLine {
      guard byte == UInt8(ascii: "\\") else { break }
      slashes += 1
    }
    return slashes % 2 == 1
  }

  /// Whether the last logical line, joined lines and all, is a command.
  private static func isCommand(_ text: String, _ parser: InputParser) -> Bool {
    var start = text.startIndex
    var isJoined = false
    for (line, range) in text.lineRanges {
      if !isJoined { start = range.lowerBound }
      isJoined = endsInJoin(line.utf8.reversed())
    }
    let dialect = Dialect.of(
      text[start...].prefix { !$0.isNewline },
      commandNames: parser.commandNames,
      variables: parser.variables
    )
    return dialect == .command
  }
}

extension String {
  fileprivate var lineRanges: [(Substring, Range<String.Index>)] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { ($0, $0.startIndex..<$0.endIndex) }
  }
}

extension Statement {
  /// Whether it has blocks: then only an empty line ends it at a prompt.
  var isCompound: Bool {
    switch kind {
    case .conditional, .forLoop, .whileLoop, .functionDefinition, .tryBlock, .with: true
    default: false
    }
  }
}
