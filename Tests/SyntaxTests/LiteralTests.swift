import Syntax
import Testing

/// What literals mean, and how they are written back.
struct LiteralTests {
  @Test(
    arguments: [
      (#"'a\n\t\\\'\"\a\b\f\v\r'"#, "a\n\t\\'\"\u{7}\u{8}\u{C}\u{B}\r"),
      (#"'\x41\101\0\1234\u00e9\U0001F600'"#, "AA\0S4é😀"), (#"'\N{BULLET}\N{bullet}'"#, "••"),
      (#"'\N{CJK UNIFIED IDEOGRAPH-4E00}\N{hangul syllable ga}'"#, "一가"),
      (#"r'\n\''"#, #"\n\'"#), (#"'\q\8'"#, #"\q\8"#), ("'a\\\nb'", "ab"), ("'a\\\r\nb'", "ab"),
      ("'''a\nb'c'''", "a\nb'c"), ("'''a\r\nb'''", "a\nb"), (#""""a""b""""#, #"a""b"#),
      ("u'a' \"b\" R'c'", "abc"), ("''", ""), ("'日本'", "日本"), (#"'\777'"#, "\u{1FF}"),
      ("('a'\n'b')", "ab"),
    ])
  func stringMeans(source: String, value: String) throws {
    #expect(try PythonParser.parseExpression(SourceText(source)) == Expression(.string(value)))
  }

  @Test(
    arguments: [
      (#"b'a\x00\xff\n\777\''"#, [97, 0, 255, 10, 255, 39]), (#"rb'\x'"#, [92, 120]),
      (#"Br'a' b"b""#, [97, 98]), (#"b'\u0041'"#, Array(#"\u0041"#.utf8)), ("b''", []),
    ] as [(String, [UInt8])]
  )
  func bytesMean(source: String, value: [UInt8]) throws {
    #expect(try PythonParser.parseExpression(SourceText(source)) == Expression(.bytes(value)))
  }

  @Test(
    arguments: [
      ("0", "0"), ("00_0", "0"), ("9223372036854775807", "9223372036854775807"),
      ("944455285181775873", "944455285181775873"), ("0X1F", "31"), ("0B1_0", "2"),
      ("0o7_7", "63"), ("0x10000000000000000", "18446744073709551616"),
      ("0x" + String(repeating: "0", count: 5000) + "1", "1"),
    ])
  func integerMeans(source: String, digits: String) throws {
    let value = try PythonParser.parseExpression(SourceText(source))
    #expect(value == Expression(.integer(IntegerLiteral(digits: digits))))
  }

  @Test func integersHaveCPythonsLimit() throws {
    let most = String(repeating: "9", count: 4300)
    _ = try PythonParser.parseExpression(SourceText(most))
    let error = #expect(throws: SyntaxError.self) {
      try PythonParser.parseExpression(SourceText(most + "9"))
    }
    #expect(
      error?.message.hasPrefix(
        "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; "
      )
        == true
    )
    let long = "0x1" + String(repeating: "0", count: 9000)
    try expectPrinted(long, long)
    let float = try PythonParser.parseExpression(SourceText(most + most + "e-8600"))
    #expect(float == Expression(.float(1)))
  }

  @Test(
    arguments: [
      (#"'it\'s'"#, #""it's""#), (#"'"'"#, #"'"'"#), (#"'\'"'"#, #"'\'"'"#),
      (#"'\x00\x7f\xa0\u2028\U000e0001\n\\'"#, #"'\x00\x7f\xa0\u2028\U000e0001\n\\'"#),
      ("'é日😀'", "'é日😀'"), (#"b'\x00"\'\xff'"#, #"b'\x00"\'\xff'"#), ("'a' 'b'", "'ab'"),
    ])
  func isWrittenAsRepr(source: String, printed: String) throws {
    try expectPrinted(source, printed)
  }

  @Test func numbersThatTreesMayHold() {
    let negative = Expression(.integer(IntegerLiteral(-3)))
    #expect(Unparser.source(of: Expression(.attribute(negative, name: "x"))) == "(-3).x")
    let power = Expression(.binary(negative, .power, Expression(.float(-0.5))))
    #expect(Unparser.source(of: power) == "(-3) ** -0.5")
  }
}
