import Testing

@testable import LineEditing

struct IndentationTests {
  @Test(arguments: [
    ("", 0), ("x = 1", 0), ("for n in x:", 4), ("for n in x:   ", 4), ("  if y:", 6),
    ("for n in x:\n    print(n)", 4), ("for n in x:\n    print(n)\n", 4),
    ("for n in x:\n    if n:\n        y()", 8), ("for n in x:  # each", 4),
    ("x = 'a: # b'", 0), ("x[1:", 4), ("d = {'a':", 4), ("x = 1  # so:", 0),
    ("def f():\n    \"\"\"Says:", 0), ("    \"\"\"Says:\"\"\"", 4), ("'''a''' and '''b:", 0),
  ])
  func isThatOfTheLineBefore(text: String, spaces: Int) {
    #expect(Indentation.suggested(after: text) == String(repeating: " ", count: spaces))
  }

  @Test func keepsTabs() {
    #expect(Indentation.suggested(after: "if x:\n\ty = 1") == "\t")
  }
}
