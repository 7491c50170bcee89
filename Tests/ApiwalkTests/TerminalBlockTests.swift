import PseudoTerminal
import Testing

extension TerminalTests {
  /// Inputs of several lines.
  struct Blocks {
    private static let widths = [20, 40, 80]
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    @Test(arguments: widths)
    func aTypedBlockIsIndentedByItself(columns: Int) throws {
      let session = try TerminalSession(home, columns: columns)
      let terminal = session.terminal
      try terminal.send("for n in [7]:\r")
      try terminal.expectScreen([">>> for n in [7]:", "..."], cursor: (1, 8))
      try terminal.send("if n:\r")
      try terminal.expectScreen([">>> for n in [7]:", "...     if n:", "..."], cursor: (2, 12))
      try terminal.send("n*3\r")
      try terminal.expectScreen("an indented line") { $0.row == 3 && $0.column == 12 }
      // Backspace takes one step of it away, and an empty line ends the block.
      try terminal.send("\(Keys.backspace)n*5\r")
      try terminal.expectScreen("an indented line") { $0.row == 4 && $0.column == 8 }
      try terminal.send("\r")
      try session.expectOutput("21\n35")
      #expect(terminal.screen.lines.prefix(4).last == "...     n*5")
      try session.leave()
    }

    @Test(arguments: widths)
    func upGoesIntoTheBlockThatIsTyped(columns: Int) throws {
      let session = try TerminalSession(home, columns: columns)
      let terminal = session.terminal
      try session.run("11 * 11", "121")
      try terminal.send("for n in [7]:\r")
      try terminal.expectScreen("an indented line") { $0.row == 3 && $0.column == 8 }
      try terminal.send("n * 5\(Keys.up)")
      try terminal.expectScreen(
        [">>> 11 * 11", "121", ">>> for n in [7]:", "    n * 5"],
        cursor: (2, 13)
      )
      try terminal.send("\(Keys.end)\(Keys.backspace)\(Keys.backspace), 8]:\(Keys.down)")
      try terminal.expectScreen("the line below") { $0.lines.last == "    n * 5" && $0.column == 9 }
      try terminal.send("\(Keys.end)\r")
      try terminal.expectScreen("another line") { $0.column == 4 }
      try terminal.send("\r")
      try session.expectOutput("35\n40")
      // It is one entry.
      try terminal.send(Keys.up)
      try terminal.expectScreen("the block") { $0.lines.last == "    n * 5" && $0.column == 9 }
      try terminal.send(Keys.controlC)
      try session.waitForPrompt()
      try session.leave()
    }

    @Test(arguments: widths)
    func aRecalledBlockIsEditedAsAWhole(columns: Int) throws {
      let session = try TerminalSession(home, columns: columns)
      let terminal = session.terminal
      try session.run("6 * 6", "36")
      try terminal.paste("if 1:\n  a = 2\n  a * 21")
      try session.run("", "42")
      try terminal.send(Keys.up)
      try terminal.expectScreen("the block") {
        $0.lines.suffix(3) == [">>> if 1:", "  a = 2", "  a * 21"]
      }
      // Up inside it, a change there, and Enter from there.
      try terminal.send("\(Keys.up)\(Keys.end)0")
      try session.run("", "420")
      // Above its first line the history goes on.
      try terminal.send(String(repeating: Keys.up, count: 7))
      try terminal.expectScreen("the entry before") { $0.lines.last == ">>> 6 * 6" }
      try session.run("", "36")
      try session.leave()
    }

    @Test func enterOpensALineInAnIncompleteBlock() throws {
      let session = try TerminalSession(home)
      let terminal = session.terminal
      try terminal.paste("x = [\n  1,")
      try terminal.send("\r")
      try terminal.expectScreen([">>> x = [", "  1,"], cursor: (2, 2))
      try terminal.send("2]\r")
      try session.waitForPrompt()
      try session.run("x", "[1, 2]")
      // What was opened by Enter ends with an empty line.
      try terminal.paste("def f():\n  if 1:")
      try terminal.send("\r")
      try terminal.expectScreen("the indentation") { $0.column == 6 }
      try terminal.send("return 2\r")
      try terminal.expectScreen("the indentation") {
        $0.lines.last == "      return 2" && $0.column == 6
      }
      try terminal.send("\r")
      try session.waitForPrompt()
      try session.run("f()", "2")
      try session.leave()
    }

    @Test func altEnterOpensALineAnywhere() throws {
      let session = try TerminalSession(home)
      try session.run("a = 4\(Keys.altEnter)a * 4", "16")
      try session.leave()
    }

    @Test(arguments: widths)
    func controlDAbandonsABlockThatAltEnterOpened(columns: Int) throws {
      let session = try TerminalSession(home, columns: columns)
      let terminal = session.terminal
      try terminal.send("if 1:\(Keys.altEnter)")
      try terminal.expectScreen("an indented line") { $0.row == 1 && $0.column == 4 }
      try terminal.send(Keys.controlD)
      try session.waitForPrompt()
      try session.run("6 * 7", "42")
      // Where there is something to delete, it deletes.
      try terminal.send("if 1:\(Keys.altEnter)print(88)\(Keys.left)\(Keys.left)\(Keys.controlD)")
      try terminal.expectScreen("the digit gone") { $0.lines.last?.hasSuffix("print(8)") == true }
      try terminal.send(Keys.controlC)
      try session.waitForPrompt()
      try session.leave()
    }

    @Test func homeEndAndCuttingKeepToTheLine() throws {
      let session = try TerminalSession(home)
      let terminal = session.terminal
      try terminal.paste("a = 1\nb = 22\na + b")
      try terminal.send("\(Keys.up)\(Keys.home)\(Keys.controlK)b = 5\(Keys.home)\(Keys.home)")
      try terminal.expectScreen([">>> a = 1", "b = 5", "a + b"], cursor: (0, 4))
      try terminal.send("\(Keys.end)\(Keys.controlU)a = 3\(Keys.down)")
      try terminal.expectScreen([">>> a = 3", "b = 5", "a + b"], cursor: (1, 5))
      // What was cut last comes back.
      try terminal.send("; \(Keys.controlY)")
      try terminal.expectScreen([">>> a = 3", "b = 5; a = 1", "a + b"], cursor: (1, 12))
      try session.run("", "6")
      try session.leave()
    }

    @Test(arguments: ["\r", "\n", "\r\n"])
    func aRawPasteKeepsItsOwnIndentation(lineEnd: String) throws {
      let session = try TerminalSession(home)
      let lines = [
        "def f(n):", "    if n:", "        return 'yes'", "    else:", "        return 'no'", "",
        "f(0), f(1)", "",
      ]
      try session.terminal.send(lines.joined(separator: lineEnd))
      try session.expectOutput("('no', 'yes')")
      try session.leave()
    }

    @Test func suggestedSpacesGiveWayToAPaste() throws {
      let session = try TerminalSession(home)
      let terminal = session.terminal
      try terminal.send("for n in [1, 2]:\r")
      try terminal.expectScreen("an indented line") { $0.row == 1 && $0.column == 8 }
      try terminal.send("...   n * 7\r")
      try terminal.expectScreen("the line as pasted") {
        $0.lines.dropFirst().first == "... ...   n * 7" && $0.row == 2
      }
      try terminal.send("\r")
      try session.expectOutput("7\n14")
      try session.leave()
    }
  }
}
