/// Reads the content of an f-string: text, and fields whose expressions are read in place.
///
/// The rules and the wording are CPython 3.11's (`string_parser.c`).
struct FormatStringParser {
  /// The four kinds of quotes allow for four levels, and a path has none around it.
  private static let maximumDepth = 16

  private let source: SourceText
  private let isRaw: Bool
  private let depth: Int
  private let outerLevel: Int
  private let lambdaDepth: Int
  private var cursor: Cursor
  private(set) var height = 0
  private(set) var scopeQuestions: ScopeQuestions = []
  /// The first error in a field that CPython would see only after its parser.
  private(set) var postponed: SyntaxError?

  init(_ literal: StringLiteral, in parser: Parser) {
    self.init(
      parser.source,
      literal.content,
      isRaw: literal.isRaw,
      depth: parser.formatDepth + 1,
      outerLevel: parser.lexer.outerLevel + parser.lexer.brackets.count,
      lambdaDepth: parser.lambdaDepth
    )
  }

  /// For text whose bytes are those of an f-string without quotes.
  init(
    _ source: SourceText,
    _ content: Range<Int>,
    isRaw: Bool,
    depth: Int = 1,
    outerLevel: Int = 0,
    lambdaDepth: Int = 0
  ) {
    self.source = source
    self.isRaw = isRaw
    self.depth = depth
    self.outerLevel = outerLevel
    self.lambdaDepth = lambdaDepth
    cursor = Cursor(source.bytes, from: content.lowerBound, to: content.upperBound)
  }

  mutating func parse(into parts: inout [FormatPart]) throws(SyntaxError) {
    try parse(into: &parts, specificationLevel: 0)
  }

  /// Text and fields, to the end of the string, or to the `}` that ends a specification.
  private mutating func parse(
    into parts: inout [FormatPart],
    specificationLevel: Int
  ) throws(SyntaxError) {
    while !cursor.isAtEnd {
      try text(into: &parts, specificationLevel)
      switch cursor.current {
      case UInt8(ascii: "{") where !cursor.isAtEnd:
        parts.append(try field(specificationLevel))
      case UInt8(ascii: "}") where !cursor.isAtEnd:
        if specificationLevel > 0 { return }
        throw error("single '}' is not allowed")
      default:
        return
      }
    }
  }

  /// Literal text up to a brace that is none of a pair; pairs mean one brace outside specifications.
  private mutating func text(
    into parts: inout [FormatPart],
    _ specificationLevel: Int
  ) throws(SyntaxError) {
    var start = cursor.offset
    while !cursor.isAtEnd {
      let byte = cursor.current
      if byte == UInt8(ascii: "\\") {
        skipEscape()
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
        guard specificationLevel == 0, cursor.peek() == byte else { break }
        cursor.offset += 1
        parts.appendText(try decoded(start..<cursor.offset))
        cursor.offset += 1
        start = cursor.offset
      } else {
        cursor.offset += 1
      }
    }
    parts.appendText(try decoded(start..<cursor.offset))
  }

  private mutating func skipEscape() {
    cursor.offset += 1
    if isRaw { return }
    let next = cursor.current
    if next == UInt8(ascii: "{") || next == UInt8(ascii: "}") { return }
    if next == UInt8(ascii: "N"), cursor.peek() == UInt8(ascii: "{") {
      cursor.skip { $0 != UInt8(ascii: "}") }
    }
    if !cursor.isAtEnd { cursor.offset += 1 }
  }

  private func decoded(_ range: Range<Int>) throws(SyntaxError) -> String {
    try EscapeDecoder.text(source.bytes, range, isRaw: isRaw)
  }

  // MARK: - Fields

  private mutating func field(_ specificationLevel: Int) throws(SyntaxError) -> FormatPart {
    let brace = cursor.offset
    guard specificationLevel < 2, depth <= Self.maximumDepth else {
      throw error("expressions nested too deeply")
    }
    cursor.offset += 1
    let expressionStart = cursor.offset
    var scan = FieldScan(cursor)
    do { try scan.check() } catch {
      guard let problem = error.problem else { throw self.error("expecting '}'", at: brace) }
      throw SyntaxError("f-string" + problem, at: SourceRange(error.offset, error.offset + 1))
    }
    try refuseEmptyField()
    let value = try expression(from: brace)
    var label: String?
    if cursor.current == UInt8(ascii: "=") {
      cursor.offset += 1
      skipSpaces()
      label = cursor.text(expressionStart..<cursor.offset)
    }
    var conversion: FormatConversion?
    if cursor.current == UInt8(ascii: "!") {
      cursor.offset += 1
      if cursor.isAtEnd { throw error("expecting '}'", at: brace) }
      conversion = FormatConversion(
        rawValue: String(Character(Unicode.Scalar(cursor.current)))
      )
      if conversion == nil {
        throw error("invalid conversion character: expected 's', 'r', or 'a'")
      }
      cursor.offset += 1
    }
    var specification: [FormatPart]?
    if cursor.current == UInt8(ascii: ":") {
      cursor.offset += 1
      var parts: [FormatPart] = []
      try parse(into: &parts, specificationLevel: specificationLevel + 1)
      specification = parts
    }
    guard cursor.current == UInt8(ascii: "}"), !cursor.isAtEnd else {
      throw error("expecting '}'", at: brace)
    }
    cursor.offset += 1
    if label != nil, conversion == nil, specification == nil { conversion = .repr }
    return .field(value, label: label, conversion: conversion, specification: specification)
  }

  private mutating func refuseEmptyField() throws(SyntaxError) {
    var probe = cursor
    probe.skip { $0.isBlank || $0.isLineEnd }
    let brace = cursor.offset - 1
    if probe.isAtEnd { throw error("expecting '}'", at: brace) }
    let byte = probe.current
    switch byte {
    case UInt8(ascii: "}"):
      cursor = probe
      throw error("empty expression not allowed", at: brace)
    case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "!"):
      if byte != UInt8(ascii: ":"), probe.peek() == UInt8(ascii: "=") { return }
      cursor = probe
      throw error("expression required before '\(Character(Unicode.Scalar(byte)))'")
    default:
      return
    }
  }

  /// Reads the expression and leaves the cursor at what ends it.
  private mutating func expression(from brace: Int) throws(SyntaxError) -> Expression {
    let range = SourceRange(cursor.offset, cursor.end)
    var parser = Parser(
      Lexer(source, range: range, layout: .field, outerLevel: outerLevel + 1),
      formatDepth: depth
    )
    parser.lambdaDepth = lambdaDepth
    do {
      let value = try parser.fieldExpression()
      height = max(height, value.height)
      scopeQuestions.formUnion(parser.scopeQuestions)
      postponed = postponed ?? parser.postponed
      cursor.offset = parser.token.start
      return value.expression
    } catch {
      if parser.token.kind == .end || parser.isCutOff {
        throw self.error("expecting '}'", at: brace)
      }
      throw Self.prefixed(error)
    }
  }

  private mutating func skipSpaces() {
    cursor.skip { $0.isBlank || $0.isLineEnd }
  }

  private static func prefixed(_ error: SyntaxError) -> SyntaxError {
    let isMarked =
      error.message.hasPrefix("f-string")
      || error.message.hasSuffix("not part of this shell's Python")
    if isMarked { return error }
    return SyntaxError(
      "f-string: " + error.message,
      at: error.range,
      category: error.category,
      hint: error.hint
    )
  }

  private func error(_ message: String, at start: Int? = nil) -> SyntaxError {
    let end = min(cursor.offset + 1, cursor.bytes.count)
    return SyntaxError("f-string: " + message, at: SourceRange(start ?? cursor.offset, end))
  }
}

extension Parser {
  /// An expression list that is followed by what may follow one in a field.
  mutating func fieldExpression() throws(SyntaxError) -> Node {
    if at(.doubleStar) {
      try fail("cannot use double starred expression here", at: token.range)
    }
    let value = try expressionList()
    switch token.kind {
    case .punctuation(.rightBrace), .punctuation(.colon), .punctuation(.exclamation):
      break
    case .punctuation(.assign):
      let next = peek()
      switch next.kind {
      case .punctuation(.rightBrace), .punctuation(.colon), .punctuation(.exclamation): break
      default: throw SyntaxError("f-string: expecting '}'", at: next.range)
      }
    default:
      try refuse()
    }
    if case .starred = value.expression.kind {
      try fail("cannot use starred expression here", at: value.expression.range)
    }
    return value
  }

  /// Whether the string ends before its field does.
  fileprivate var isCutOff: Bool {
    var probe = self
    while true {
      switch probe.token.kind {
      case .end: return probe.lexer.brackets.isEmpty
      case .invalid: return false
      case .punctuation(.rightBrace) where probe.lexer.isFieldClosed: return false
      default: probe.advance()
      }
    }
  }
}
