import PseudoTerminal
import Testing

extension TerminalTests {
  /// Text that comes at once, with brackets around it and without.
  struct Pasting {
    private static let widths = [20, 40, 80]
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    @Test(arguments: widths)
    func aPasteIsShownBeforeItRuns(columns: Int) throws {
      let session = try TerminalSession(home, columns: columns)
      let terminal = session.terminal
      try terminal.send("\u{1b}[200~if True:\r\n\tprint('a'\u{1b}[31m\u{3}\u{0}*3)\r\n\u{1b}[201~")
      // The control characters are gone; what they would have done is plain text.
      try terminal.expectScreen([">>> if True:", "        print('a'[31m*3)"].wrapped(columns))
      try terminal.send(Keys.controlC)
      try terminal.expect("KeyboardInterrupt")
      try session.waitForPrompt()
      try terminal.paste("if True:\n\t'a'*3\n")
      try terminal.expectScreen("the paste") { $0.lines.suffix(2).last == "        'a'*3" }
      try session.run("", "'aaa'")
      try session.leave()
    }

    @Test func aPasteIntoABlockStaysInIt() throws {
      let session = try TerminalSession(home)
      let terminal = session.terminal
      try terminal.send("def f(n):\r")
      try terminal.expectScreen("an indented line") { $0.row == 1 && $0.column == 8 }
      try terminal.paste("    if n:\n        return n * 2\n")
      try terminal.send("\r")
      try terminal.expectScreen("another line") { $0.row >= 3 && $0.column > 0 }
      try terminal.send("\r")
      try session.waitForPrompt()
      try session.run("f(21)", "42")
      try session.leave()
    }

    @Test func aPasteIntoASearchIsSearchedFor() throws {
      let session = try TerminalSession(home)
      let terminal = session.terminal
      try session.run("'never'", "'never'")
      try session.run("300 + 3", "303")
      try session.run("1 + 1", "2")
      try terminal.send(Keys.controlR)
      try terminal.expect("reverse-i-search")
      try terminal.paste("300\nexit\n")
      try terminal.expectScreen("the match") {
        $0.lines.last == "(reverse-i-search)`300': 300 + 3"
      }
      try session.run("", "303")
      try session.leave()
    }

    @Test func aPasteIntoAHiddenPromptRunsNothing() throws {
      let server = try SilentServer()
      let session = try TerminalSession(home, ["--base-url", server.url])
      let terminal = session.terminal
      try terminal.send("login me\r")
      try terminal.expect("Client secret for me: ")
      try terminal.expectScreen("bracketed paste") { $0.bracketsPaste }
      try terminal.paste("planted\nexit(7)\n")
      try terminal.send(Keys.controlC)
      try session.waitForPrompt()
      try session.run("1 + 1", "2")
      try session.leave()
      #expect(!String(decoding: terminal.output, as: UTF8.self).contains("planted"))
    }

    /// More than the terminal holds, typed while the lines before run.
    @Test(arguments: ["\r", "\r\n"])
    func nothingOfARawPageIsLostOrDoubled(lineEnd: String) throws {
      let session = try TerminalSession(home)
      var lines = [">>> seen = []"]
      for number in 0..<60 {
        let padding = String(repeating: "x", count: number)
        lines += [
          ">>> for n in [\(number)]:", "...     # \(padding)", "...     if True:",
          "...         seen.append(n)", "... ", "[some output]",
        ].dropLast(1)
      }
      lines += [">>> seen == list(range(60)), sum(seen)", ""]
      try session.terminal.send(lines.joined(separator: lineEnd))
      try session.terminal.expect("(True, 1770)")
      try session.waitForPrompt()
      try session.leave()
    }

    /// A line longer than a terminal in its own mode takes.
    @Test func aLongLineTypedAheadIsWhole() throws {
      let session = try TerminalSession(home)
      let text = String(repeating: "x", count: 6_000)
      try session.terminal.send("import time; time.sleep(0.1)\rlen('\(text)')\r")
      try session.terminal.expect("6000\r\n")
      try session.waitForPrompt()
      try session.leave()
    }

    @Test func aPasteOfOneHundredKilobytesRuns() throws {
      let session = try TerminalSession(home)
      let lines = (0..<2_500).map { "total += \($0)  # \(String(repeating: "x", count: 20))" }
      try session.terminal.paste((["total = 0"] + lines + ["total"]).joined(separator: "\n"))
      try session.run("", "3123750")
      try session.leave()
    }
  }
}

extension [String] {
  /// The rows of a terminal of some width.
  fileprivate func wrapped(_ columns: Int) -> [String] {
    flatMap { line in
      stride(from: 0, to: Swift.max(1, line.count), by: columns).map {
        String(line.dropFirst($0).prefix(columns))
      }
    }
  }
}
