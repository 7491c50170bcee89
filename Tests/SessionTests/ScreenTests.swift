import Session
import Testing

/// What a person at a terminal sees: colours, and a screen that ends somewhere.
struct ScreenTests {
  private final class Screen {
    var out = ""
    var notes = ""
    var paged: String?
  }

  private func output(
    _ screen: Screen,
    isTerminal: Bool = true,
    hasColor: Bool = false,
    rows: Int? = 10,
    pages: Bool? = nil
  ) -> Output {
    var out = Output.Sink(isTerminal: isTerminal, hasColor: hasColor, columns: { 20 }) {
      screen.out += String(decoding: $0, as: UTF8.self)
    }
    out.rows = { rows }
    if let pages {
      out.page = {
        screen.paged = String(decoding: $0, as: UTF8.self)
        return pages
      }
    }
    let notes = Output.Sink(isTerminal: isTerminal) {
      screen.notes += String(decoding: $0, as: UTF8.self)
    }
    return Output(out: out, notes: notes)
  }

  private func lines(_ count: Int) -> String { (1...count).map { "\($0)\n" }.joined() }

  @Test(arguments: [
    ("{'a': 'b'}", "{'a': <32>'b'<0>}"), ("[1, -2.5e-3]", "[<36>1<0>, <36>-2.5e-3<0>]"),
    ("{'n': None, 'x': True}", "{'n': <35>None<0>, 'x': <35>True<0>}"),
    (#"["a\"b", null]"#, #"[<32>"a\"b"<0>, <35>null<0>]"#),
    ("<Response [200]>", "<Response [<36>200<0>]>"),
    ("'open", "<32>'open<0>"), ("a-b - c1", "a-b - c1"), ("é'ü'", "é<32>'ü'<0>"), ("", ""),
  ])
  func coloursValues(text: String, painted: String) {
    let screen = Screen()
    let output = output(screen, hasColor: true)
    output.echo(Array(text.utf8))
    let shown = screen.out.replacing("\u{1B}[", with: "<").replacing("m", with: ">")
    #expect(shown == painted)
  }

  @Test func aServerCannotMoveTheCursor() {
    let screen = Screen()
    output(screen, hasColor: true).echo(Array("'\u{1B}[2J'".utf8))
    #expect(screen.out == "\u{1B}[32m'\\x1b[2J'\u{1B}[0m")
  }

  @Test func colorsNothingElsewhere() {
    let screen = Screen()
    let output = output(screen, isTerminal: false, rows: nil)
    output.echo(Array("{'a': 1}\n".utf8))
    output.writeStatus("200 OK", 200)
    output.flush()
    #expect(screen.out == "{'a': 1}\n200 OK\n")
  }

  @Test(arguments: [(200, "32"), (302, "36"), (404, "33"), (503, "31")])
  func aStatusHasTheColourOfItsClass(status: Int, color: String) {
    let screen = Screen()
    output(screen, hasColor: true).writeStatus("\(status)", status)
    #expect(screen.out == "\u{1B}[\(color)m\(status)\u{1B}[0m\n")
  }

  @Test func whatFitsIsShownAsItIs() {
    let screen = Screen()
    output(screen, pages: true).present(Array(lines(9).utf8), isValue: false, whole: "body")
    #expect(screen.out == lines(9))
    #expect(screen.paged == nil)
  }

  @Test func whatDoesNotFitIsPaged() {
    let screen = Screen()
    output(screen, pages: true).present(Array(lines(10).utf8), isValue: false, whole: "body")
    #expect(screen.paged == lines(10))
    #expect(screen.out.isEmpty)
  }

  @Test func longLinesTakeSeveralRows() {
    let screen = Screen()
    let text = String(repeating: "x", count: 200) + "\n"
    output(screen, pages: true).present(Array(text.utf8), isValue: false, whole: "body")
    #expect(screen.paged == text)
  }

  @Test(arguments: [nil, false])
  func withoutAPagerItIsCut(pages: Bool?) {
    let screen = Screen()
    output(screen, pages: pages).present(Array(lines(12).utf8), isValue: false, whole: "body")
    #expect(screen.out == lines(7))
    #expect(screen.notes == "5 more lines: `body`\n")
  }

  @Test func whoAsksForAllOfItGetsAllOfIt() {
    let screen = Screen()
    output(screen).present(Array(lines(12).utf8), isValue: false, whole: nil)
    #expect(screen.out == lines(12))
  }

  @Test func secretsAreHiddenInColourToo() {
    let screen = Screen()
    let output = output(screen, hasColor: true)
    output.redactor.learn("hunter2-Zebra", as: .hidden)
    output.echo(Array("{'p': 'hunter2-Zebra'}".utf8))
    #expect(screen.out == "{'p': \u{1B}[32m'***'\u{1B}[0m}")
  }
}
