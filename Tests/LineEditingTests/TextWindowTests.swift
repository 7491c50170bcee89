import Testing

@testable import LineEditing

struct TextWindowTests {
  private func window(_ rows: Int, _ columns: Int) -> TextWindow {
    TextWindow(
      rows: rows,
      columns: columns,
      prompt: WideText(decoding: ">>> ".utf8),
      promptBelow: WideText(decoding: "... ".utf8),
      width: { $0 == 0x65e5 ? 2 : $0 == 0x301 ? 0 : 1 }
    )
  }

  /// `|` is the cursor, `[` where the window began before.
  @Test(arguments: [
    ("a\nb\nc|", 5, 20, "a\nb\nc"),
    ("a\nb\nc\nd\ne\nf|", 5, 20, "c\nd\ne\nf"),
    ("|a\nb\nc\nd\ne\nf", 5, 20, "a\nb\nc\nd\ne"),
    ("a\nb\nc\n[d\n|e\nf\ng\nh\ni\nj", 5, 20, "d\ne\nf\ng\nh"),
    ("a\nb\nc\n[d|\ne\nf\ng\nh\ni\nj", 5, 20, "c\nd\ne\nf\ng"),
    ("a\n[b\nc\nd\ne\nf|\ng\nh\ni\nj", 5, 20, "c\nd\ne\nf\ng"),
    ("[a\nb\nc\nd|\ne\nf\ng", 3, 20, "b\nc\nd"),
    ("a\nb|\nc", 1, 20, "b"),
    ("0123456789012345678901234567890123456789|", 4, 10, "567890123456789"),
  ])
  func isAroundTheCursor(text: String, rows: Int, columns: Int, shown: String) {
    var (plain, cursor, start) = ("", 0, 0)
    for character in text.unicodeScalars {
      switch character {
      case "|": cursor = plain.unicodeScalars.count
      case "[": start = plain.unicodeScalars.count
      default: plain.unicodeScalars.append(character)
      }
    }
    let wide = WideText(decoding: plain.utf8)
    let range = window(rows, columns).range(of: wide, around: cursor, keeping: start)
    #expect(String(decoding: WideText(wide[range]).utf8, as: UTF8.self) == shown)
  }

  @Test func fitsWhateverTheTextIs() {
    var random = SystemRandomNumberGenerator()
    let elements: [Int32] = [10, 10, 97, 97, 97, 97, 97, 97, 97, 32, 9, 0x65e5, 0x301, 3]
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        elements.randomElement(using: &random) ?? 97
      }
      let window = window(
        Int.random(in: 1...12, using: &random),
        Int.random(in: 8...40, using: &random)
      )
      var start = 0
      for _ in 0..<8 {
        let cursor = Int.random(in: 0...text.count, using: &random)
        let range = window.range(of: text, around: cursor, keeping: start)
        #expect((range.lowerBound...range.upperBound).contains(cursor))
        let prompt = range.lowerBound == 0 ? window.prompt : window.promptBelow
        let rows = (prompt + text[range]).rows(columns: window.columns, width: window.width)
        #expect(rows < window.rows, "\(text) \(cursor) \(start) \(window.rows) \(window.columns)")
        start = range.lowerBound
        // It stays when nothing changes.
        #expect(window.range(of: text, around: cursor, keeping: start) == range)
      }
    }
  }
}
