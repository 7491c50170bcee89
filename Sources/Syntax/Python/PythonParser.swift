/// Reads Python source, all of it or a part; ranges are offsets into the whole source.
package enum PythonParser {
  /// The statements of a file.
  package static func parse(_ source: SourceText) throws(SyntaxError) -> [Statement] {
    var parser = Parser(Lexer(source))
    return try parser.file()
  }

  /// The statements of a part of a file that begins at a line's start.
  package static func parse(
    _ source: SourceText,
    range: SourceRange
  ) throws(SyntaxError) -> [Statement] {
    var parser = Parser(Lexer(source, range: range))
    return try parser.file()
  }

  /// One expression and nothing else, as for `eval`; a tuple needs no brackets.
  package static func parseExpression(
    _ source: SourceText,
    range: SourceRange? = nil
  ) throws(SyntaxError) -> Expression {
    var parser = Parser(Lexer(source, range: range, layout: .expression))
    let value = try parser.valueList()
    while parser.token.kind == .newline { parser.advance() }
    guard parser.token.kind == .end else { throw parser.unexpected() }
    let isQuestionable = parser.scopeQuestions.needCheck
    try parser.finish(isQuestionable ? [Statement(.expression(value.expression))] : [])
    return value.expression
  }
}
