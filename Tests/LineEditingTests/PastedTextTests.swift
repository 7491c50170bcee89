import Testing

@testable import LineEditing

struct PastedTextTests {
  @Test(arguments: [
    ("one", "one"),
    ("one\n", "one"),
    ("one\r\n", "one"),
    ("one\n\n\n", "one"),
    ("one\ntwo", "one\ntwo"),
    ("one\ntwo\n", "one\ntwo\n"),
    ("one\rtwo\r\r", "one\ntwo\n"),
    ("one\r\ntwo\r\n\r\nthree\r\n", "one\ntwo\n\nthree\n"),
    ("\tone\u{3}\u{1b}[31m\u{0}\u{7f}", "\tone[31m"),
    ("zażółć 日本", "zażółć 日本"),
    ("", ""),
    ("\r\n", ""),
  ])
  func normalises(pasted: String, expected: String) {
    #expect(expected == text(Array(pasted.utf8), swapped: false))
    #expect(expected == text(swappingLineEnds(pasted), swapped: true))
  }

  @Test func keepsBytesThatAreNoText() {
    #expect(PastedText.normalised([0x61, 0xff, 0xc3], swapsLineEnds: true) == [0x61, 0xff, 0xc3])
  }

  private func text(_ bytes: [UInt8], swapped: Bool) -> String {
    String(decoding: PastedText.normalised(bytes, swapsLineEnds: swapped), as: UTF8.self)
  }

  /// What the terminal makes of a paste with `INLCR` and `ICRNL` on.
  private func swappingLineEnds(_ text: String) -> [UInt8] {
    text.utf8.map { $0 == 13 ? 10 : $0 == 10 ? 13 : $0 }
  }
}
