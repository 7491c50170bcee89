import PseudoTerminal
import Testing

extension TerminalTests {
  /// Text that is taller than the screen.
  struct Tall {
    private static let widths = [20, 40, 80]
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    private func block(_ count: Int) -> String {
      (["seen = []"] + (1...count).map { "seen.append(\($0))" } + ["sum(seen)"])
        .joined(separator: "\n")
    }

    @Test(arguments: widths)
    func theScreenFollowsTheCursor(columns: Int) throws {
      let session = try TerminalSession(home, rows: 10, columns: columns)
      let terminal = session.terminal
      try terminal.paste(block(30))
      try terminal.expectScreen("its end") {
        $0.lines.last == "sum(seen)" && $0.lines.first == "... seen.append(24)" && $0.column == 9
      }
      try terminal.send(String(repeating: Keys.up, count: 20))
      try terminal.expectScreen("the cursor's line, and one above it") {
        $0.row == 1 && $0.lines.first == "... seen.append(10)"
          && $0.lines.dropFirst().first == "seen.append(11)"
      }
      try terminal.send("\(Keys.end)\(Keys.backspace) + 100)")
      try terminal.expectScreen("what was typed there") {
        $0.lines.dropFirst().first == "seen.append(11 + 100)".cut(columns)
      }
      try terminal.send(Keys.home + Keys.home)
      try terminal.expectScreen("its start") {
        $0.row == 0 && $0.column == 4 && $0.lines.first == ">>> seen = []"
      }
      try terminal.send(String(repeating: Keys.down, count: 12) + Keys.backspace)
      try terminal.expectScreen("two lines as one") {
        $0.lines.joined().contains("100)seen.append(12)")
      }
      try terminal.send("\r")
      try terminal.expect(TerminalSession.endOfEditing)
      try terminal.expect("SyntaxError")
      try session.waitForPrompt()
      // The whole of it is one entry, and is edited from its end.
      try terminal.send(Keys.up)
      try terminal.expectScreen("the entry's end") { $0.lines.last == "sum(seen)" }
      try terminal.send(String(repeating: Keys.up, count: 19))
      try terminal.send("\(Keys.home)\(Keys.controlK)seen.append(111); seen.append(12)\r")
      try session.expectOutput("565")
      try session.leave()
    }

    /// libedit's own count of the rows went wrong there, until it crashed.
    @Test(arguments: widths)
    func moreIsTypedAtItsEnd(columns: Int) throws {
      let session = try TerminalSession(home, rows: 10, columns: columns)
      let terminal = session.terminal
      try terminal.paste(block(30) + "; '")
      try terminal.send(String(repeating: Keys.up, count: 25) + Keys.controlE + Keys.controlE)
      try terminal.send(String(repeating: "y", count: 300) + "'[:3]")
      try terminal.expectScreen("its end") { $0.lines.last?.hasSuffix("yyy'[:3]") == true }
      try session.run("", "465\n'yyy'")
      try session.leave()
    }

    @Test func aLineThatFillsTheScreenIsSeenWhereTheCursorIs() throws {
      let session = try TerminalSession(home, rows: 6, columns: 20)
      let terminal = session.terminal
      let digits = (100..<200).map(String.init).joined()
      try terminal.send("len('\(digits)')")
      try terminal.expectScreen("its end") { $0.lines.last?.hasSuffix("199')") == true }
      try terminal.send(Keys.home)
      try terminal.expectScreen("its start") {
        $0.lines.first == ">>> len('10010110210" && $0.row == 0 && $0.column == 4
      }
      try terminal.send("1 + \(Keys.end)\(Keys.left)\(Keys.left)000")
      try session.run("", "304")
      try session.leave()
    }

    /// The parts of a key, a letter's bytes and what follows an ESC, arrive on both sides of it.
    @Test func aKeyOutlivesAResize() throws {
      let session = try TerminalSession(home)
      let terminal = session.terminal
      try terminal.send("'")
      for number in 0..<40 {
        try terminal.send(number % 2 == 0 ? [0x1b] : [0xc3])
        terminal.resize(rows: 20 + number % 2, columns: 80)
        try terminal.send(number % 2 == 0 ? Array("[F".utf8) : [0xa9])
      }
      try terminal.send("'")
      try session.run("", "'\(String(repeating: "é", count: 20))'")
      try session.leave()
    }

    @Test func aSmallerWindowShowsTheCursor() throws {
      let session = try TerminalSession(home, rows: 40)
      let terminal = session.terminal
      try terminal.paste(block(30))
      try terminal.send(String(repeating: Keys.up, count: 15))
      try terminal.expectScreen("all of it") { $0.row == 16 && $0.lines.count == 32 }
      terminal.resize(rows: 8, columns: 60)
      try terminal.send(Keys.home + "x = 1; ")
      try terminal.expectScreen("the line") { $0.cursorLine.contains("x = 1; ") }
      terminal.resize(rows: 40, columns: 60)
      try terminal.send("y = 2; ")
      try terminal.expectScreen("the line") { $0.cursorLine.contains("x = 1; y = 2; ") }
      try session.run("", "465")
      try session.leave()
    }
  }
}

extension Screen {
  fileprivate var cursorLine: String { row < lines.count ? lines[row] : "" }
}

extension String {
  /// What stays in a row of a terminal.
  fileprivate func cut(_ columns: Int) -> String { String(prefix(columns)) }
}
