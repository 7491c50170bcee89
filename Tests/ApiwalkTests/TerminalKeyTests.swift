import PseudoTerminal
import Testing

extension TerminalTests {
  /// Keys beside those that type.
  struct KeyTable {
    private static let widths = [20, 40, 80]
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    /// Keys typed behind `'one two'` and what comes of the line.
    @Test(arguments: [
      ("\u{1}9;", "9;'one two'"), ("\u{1b}[1~9;", "9;'one two'"), ("\u{1b}[7~9;", "9;'one two'"),
      ("\u{1b}OH9;", "9;'one two'"), ("\u{1b}[H\u{1b}[F+''", "'one two'+''"),
      ("\u{1b}[H\u{1b}[4~+''", "'one two'+''"), ("\u{1b}[H\u{1b}OF+''", "'one two'+''"),
      ("\u{1}\u{5}+''", "'one two'+''"), ("\u{1b}[D3", "'one two3'"), ("\u{2}3", "'one two3'"),
      ("\u{1}\u{6}3", "'3one two'"), ("\u{1}\u{1b}[C3", "'3one two'"),
      ("\u{1}\u{1b}OC3", "'3one two'"), ("\u{1b}[1;5D3", "'one 3two'"),
      ("\u{1b}b3", "'one 3two'"), ("\u{1}\u{6}\u{1b}f3", "'one3 two'"),
      ("\u{1}\u{6}\u{1b}[1;5C3", "'one3 two'"), ("\u{1}\u{6}\u{1b}d", "' two'"),
      ("\u{1}\u{6}\u{1b}[3~", "'ne two'"), ("\u{1}\u{6}\u{4}", "'ne two'"),
      ("\u{17}x'", "'one x'"), ("\u{15}5", "5"), ("\u{1}\u{6}\u{b}'", "''"),
      ("\u{1b}b\u{b}\u{19}", "'one two'"), ("\u{7f}x'", "'one twox'"), ("\u{8}x'", "'one twox'"),
      // What nobody bound leaves nothing behind.
      ("\u{1b}[15~\u{1b}[1;2A\u{1b}[[A\u{1b}OP\u{1b}[200;1~\u{1b}[Z\u{1b}x+''", "'one two'+''"),
      ("\u{1c}\u{1b}\u{1b}[D3", "'one two3'"),
    ])
    func changeTheLine(keys: String, line: String) throws {
      let session = try TerminalSession(home)
      try session.terminal.send("'one two'\(keys)")
      try session.terminal.expectScreen([">>> " + line])
      try session.terminal.send(Keys.controlC)
      try session.waitForPrompt()
      try session.leave()
    }

    @Test(arguments: widths)
    func controlLClearsTheScreen(columns: Int) throws {
      let session = try TerminalSession(home, columns: columns)
      try session.run("1 + 1", "2")
      try session.terminal.send("7 * 8\(Keys.controlL)")
      try session.terminal.expectScreen([">>> 7 * 8"], cursor: (0, 9))
      try session.run("", "56")
      try session.leave()
    }

    @Test func keysThatAPersonBoundAreTheirs() throws {
      try home.write("apiwalk:bind \"^[[15~\" ed-move-to-beg\n", to: ".editrc")
      let session = try TerminalSession(home)
      try session.run("2\u{1b}[15~4", "42")
      try session.leave()
    }

    @Test func viHasItsKeysAndOurs() throws {
      try home.write("bind -v\n", to: ".editrc")
      let session = try TerminalSession(home, variables: ["EDITOR": "sed -i s/1/5/"])
      let terminal = session.terminal
      try session.run("'abc'\(Keys.home)\(Keys.right)X\(Keys.end)\(Keys.left)Y", "'XabcY'")
      try session.run("1 + 1", "2")
      // ESC is a key of its own.
      try terminal.send("9 * 8\u{1b}")
      try terminal.expectScreen("the cursor on the last character") { $0.column == 8 }
      try terminal.send("0")
      try terminal.expectScreen("the cursor on the first one") { $0.column == 4 }
      try session.run("x", "")
      #expect(terminal.screen.text.contains("SyntaxError"))
      try terminal.send("\u{1b}")
      try terminal.expectScreen("an empty line") { $0.column == 4 }
      try terminal.send("k")
      try terminal.expectScreen("an entry") { $0.lines.last == ">>> 1 + 1" }
      try terminal.send("v")
      try terminal.expectScreen("the entry, edited") { $0.lines.last == ">>> 5 + 1" }
      try session.run("", "6")
      try terminal.paste("a = 6\na * 7")
      try session.run("", "42")
      try terminal.send("never\(Keys.controlC)")
      try terminal.expect("KeyboardInterrupt")
      try session.waitForPrompt()
      try session.leave()
    }

    @Test func helpTellsThem() throws {
      let session = try TerminalSession(home)
      try session.terminal.send("help keys\r")
      for key in ["Alt-Enter", "Ctrl-R", "!!", "Ctrl-X Ctrl-E", "bind -v"] {
        try session.terminal.expect(key)
      }
      try session.waitForPrompt()
      try session.leave()
    }

    @Test(arguments: widths)
    func aResizeKeepsABlockWhole(columns: Int) throws {
      let session = try TerminalSession(home, columns: columns)
      try session.terminal.paste("if True:\n    a = 3\n    a * 33")
      try session.terminal.expectScreen("the paste") { $0.lines.last == "    a * 33" }
      for width in [33, 55, columns] {
        session.terminal.resize(rows: 24, columns: width)
        try session.terminal.send("3\(Keys.backspace)")
      }
      try session.terminal.expectScreen("the block") {
        $0.lines.suffix(3) == [">>> if True:", "    a = 3", "    a * 33"]
      }
      try session.run("", "99")
      try session.leave()
    }

    @Test func controlCWorksInAHiddenPromptAWaitAndAPager() throws {
      let session = try TerminalSession(home)
      let terminal = session.terminal
      try terminal.send("import getpass; getpass.getpass('Hid' 'den? ')\r")
      try terminal.expect("Hidden? ")
      try terminal.send("abc\u{1b}[A\(Keys.controlC)")
      try session.waitForPrompt()
      try terminal.send("wait get /tasks until False every 60\r")
      try terminal.expect("200 OK")
      try terminal.send(Keys.controlC)
      try terminal.expect("KeyboardInterrupt")
      try session.waitForPrompt()
      let pager = "trap \"echo still here\" INT; cat >/dev/null; echo ready; sleep 9 & wait"
      try terminal.send("body | sh -c '\(pager)'\r")
      try terminal.expect(TerminalSession.endOfEditing)
      try terminal.expect("ready")
      try terminal.send(Keys.controlC)
      try terminal.expect("still here")
      try session.waitForPrompt()
      try session.run("1 + 1", "2")
      try session.leave()
    }

    @Test func controlZStopsWhatRuns() throws {
      let terminal = try PseudoTerminal(
        "/bin/bash",
        ["--norc", "--noprofile", "--noediting", "-i"],
        environment: home.environment(["PS1": "shell$ "])
      )
      try terminal.expect("shell$ ")
      try terminal.send("'\(try BuiltProgram.path("apiwalk"))' --quiet --color never\n")
      try terminal.expect(TerminalSession.prompt)
      try terminal.send("import time; print('ready'); time.sleep(0.3); print('on' + 'ward')\r")
      try terminal.expect("ready\r\n")
      try terminal.send(Keys.controlZ)
      try terminal.expect("Stopped")
      try terminal.expect("shell$ ")
      #expect(terminal.isCooked)
      try terminal.send("fg\n")
      try terminal.expect("onward\r\n")
      try terminal.expect(TerminalSession.prompt)
      try terminal.send("import getpass; len(getpass.getpass('Hid' 'den? '))\r")
      try terminal.expect("Hidden? ")
      try terminal.send("ab\(Keys.controlZ)")
      try terminal.expect("Stopped")
      try terminal.expect("shell$ ")
      #expect(terminal.isCooked)
      try terminal.send("fg\n")
      try terminal.expect("Hidden? ")
      try terminal.send("c\r")
      try terminal.expect("3\r\n")
      try terminal.send(Keys.controlD)
      try terminal.expect("shell$ ")
      try terminal.send("exit\n")
      try terminal.waitForEnd()
    }
  }
}
