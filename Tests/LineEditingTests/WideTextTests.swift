import Testing

@testable import LineEditing

struct WideTextTests {
  @Test func goesThereAndBack() {
    let text = "a 日本 \u{1f600}\n\té"
    #expect(WideText(decoding: text.utf8).utf8 == Array(text.utf8))
    #expect(WideText([0x61, 0xd800, -1, 0x110000]).utf8 == Array("a\u{fffd}\u{fffd}\u{fffd}".utf8))
  }

  /// The cursor is `|` in the text before and after the move.
  @Test(arguments: [
    ("one|", nil, nil),
    ("ab\ncd|", "ab|\ncd", nil),
    ("ab\nlonger|", "ab|\nlonger", nil),
    ("a|b\ncd", nil, "ab\nc|d"),
    ("longer|\nab\nx", nil, "longer\nab|\nx"),
    ("ab\n|\ncd", "|ab\n\ncd", "ab\n\n|cd"),
    ("|", nil, nil),
    ("ab|\n", nil, "ab\n|"),
  ])
  func movesBetweenItsLines(text: String, above: String?, below: String?) {
    let cursor = text.unicodeScalars.prefix { $0 != "|" }.count
    let wide = WideText(decoding: text.replacing("|", with: "").utf8)
    #expect(wide.positionAbove(cursor).map { marked(wide, $0) } == above)
    #expect(wide.positionBelow(cursor).map { marked(wide, $0) } == below)
  }

  private func marked(_ text: WideText, _ cursor: Int) -> String {
    var text = text
    text.insert(0x7c, at: cursor)
    return String(decoding: text.utf8, as: UTF8.self)
  }

  @Test(arguments: [
    ("", 0), ("123456789", 0), ("1234567890", 1), ("12345678901", 1), ("a\nb", 1),
    ("12345678日", 1), ("123456789日", 1), ("1234567日9", 1), ("a\u{301}23456789", 0), ("\tab", 1),
    ("12345678\u{1}", 1),
  ])
  func countsRowsOfTenColumns(text: String, rows: Int) {
    let wide = WideText(decoding: text.utf8)
    #expect(wide.rows(columns: 10) { $0 == 0x65e5 ? 2 : $0 == 0x301 ? 0 : 1 } == rows)
    #expect(wide.rows(columns: 0) { _ in 1 } == 0)
  }
}
