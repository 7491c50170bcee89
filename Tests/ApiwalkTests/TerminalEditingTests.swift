import PseudoTerminal
import Testing

extension TerminalTests {
  struct Editing {
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    @Test func linesAreEditedWithKeys() throws {
      let session = try TerminalSession(home)
      try session.run("'abc def\(Keys.controlW)X'", "'abc X'")
      try session.run("abc'\(Keys.home)'0\(Keys.delete)1", "'01bc'")
      try session.run("junk\(Keys.controlU)'x'\(Keys.left)y", "'xy'")
      try session.run("'one two'\(Keys.controlLeft)2\(Keys.end)\(Keys.backspace)'", "'one 2two'")
      try session.run("'a\(Keys.tab)\(Keys.controlBackslash)b'", "'ab'")
      try session.run("\(Keys.tab)'tab'", "'tab'")
      try session.leave()
    }

    @Test(arguments: ["C.UTF-8", "C", "nonsense"])
    func unicodeIsTypedInEveryLocale(locale: String) throws {
      let session = try TerminalSession(home, locale: locale)
      try session.run("'日本é\(Keys.backspace)ø \u{1f600}'", "'日本ø \u{1f600}'")
      try session.leave()
    }

    @Test func bytesThatAreNoTextAreShownAsSuch() throws {
      let session = try TerminalSession(home)
      try session.terminal.send([0x27, 0xff, 0x61, 0xc3, 0x28, 0x27, 0x0d])
      try session.expectOutput("'\u{fffd}a\u{fffd}('")
      try session.leave()
    }

    /// libedit's own recall cuts it at 1,024 characters.
    @Test func aLongLineSurvivesUpAndDown() throws {
      let session = try TerminalSession(home)
      try session.run("1 + 1", "2")
      try session.run(
        "len('\(String(repeating: "x", count: 2_000))\(Keys.up)\(Keys.down)')",
        "2000"
      )
      try session.leave()
    }

    @Test func blocksAreTypedLineByLine() throws {
      let session = try TerminalSession(home)
      try session.terminal.send("for n in [1, 2]:\r")
      try session.terminal.expect("... ")
      try session.terminal.send("\(Keys.tab)print(n * 111)\r")
      try session.terminal.expect("... ")
      try session.terminal.send("\r")
      try session.expectOutput("111\n222")
      // One entry, edited as a whole.
      try session.terminal.send("\(Keys.up)\r")
      try session.expectOutput("111\n222")
      try session.leave()
    }

    @Test func aPasteIsOneInput() throws {
      let session = try TerminalSession(home)
      let lines = (1...30).map { "total += \($0)" }
      try session.terminal.paste(
        ([">>> total = 0"] + lines.map { ">>> " + $0 } + [">>> total", "0"]).joined(separator: "\n")
          + "\n"
      )
      try session.terminal.send("\r")
      try session.expectOutput("465")
      try session.terminal.send(
        "\u{1b}[200~if True:\r\n  'crlf'\r\n\r\n\u{1b}[201~\r"
      )
      try session.expectOutput("'crlf'")
      try session.leave()
    }

    @Test(arguments: ["\r", "\r\n"])
    func aRawPasteRunsLineByLine(lineEnd: String) throws {
      let session = try TerminalSession(home)
      let lines = [">>> for n in [3]:", "...     print(n * 111)", "... ", ">>> n + 1", ""]
      try session.terminal.send(lines.joined(separator: lineEnd))
      try session.expectOutput("333")
      try session.expectOutput("4")
      try session.leave()
    }

    @Test(arguments: [20, 40, 80])
    func longLinesAreLaidOut(columns: Int) throws {
      let session = try TerminalSession(home, columns: columns)
      let line = "'日本 " + String(repeating: "0123456789", count: 6) + "'"
      try session.terminal.send(line + Keys.controlA)
      let rows = wrapped(">>> " + line, columns)
      try session.terminal.expectScreen(rows, cursor: (0, 4))
      try session.terminal.send("\r")
      try session.terminal.expectScreen("its value below it") {
        $0.lines.starts(with: rows)
          && $0.lines.dropFirst(rows.count).first?.hasPrefix("'日本") == true
      }
    }

    @Test func aResizeDrawsTheLineAnew() throws {
      let session = try TerminalSession(home, columns: 40)
      try session.terminal.send("'hello world'")
      try session.terminal.expectScreen([">>> 'hello world'"], cursor: (0, 17))
      session.terminal.resize(rows: 24, columns: 20)
      try session.terminal.send("+'0123456789'")
      try session.terminal.expectScreen([">>> 'hello world'+'0", "123456789'"], cursor: (1, 10))
    }

    private func wrapped(_ text: String, _ columns: Int) -> [String] {
      var rows = [""]
      var used = 0
      for character in text {
        let width = "日本".contains(character) ? 2 : 1
        if used + width > columns {
          rows.append("")
          used = 0
        }
        rows[rows.count - 1].append(character)
        used += width
      }
      return rows
    }
  }
}
