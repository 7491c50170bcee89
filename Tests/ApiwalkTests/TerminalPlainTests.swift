import PseudoTerminal
import Testing

extension TerminalTests {
  /// Where lines can't be edited: no escape sequence leaves the program.
  struct Plain {
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    @Test(arguments: ["dumb", "unknown", "", "no-such-terminal"])
    func promptsAndAnswersInPlainText(name: String) throws {
      let session = try TerminalSession(home, terminal: name, editsLines: false)
      try session.run("1 + 1", "2")
      try session.leave()
      #expect(!session.terminal.output.contains(0x1b))
    }

    @Test func editOffIsHonoured() throws {
      try home.write("apiwalk:edit off\n", to: ".editrc")
      let session = try TerminalSession(home, editsLines: false)
      try session.run("1 + 1", "2")
      try session.leave()
      #expect(!session.terminal.output.contains(0x1b))
    }

    @Test func keysOfTheEditorFileAreHonoured() throws {
      try home.write("bind -v\napiwalk:bind ^G ed-move-to-beg\nother:edit off\n", to: ".editrc")
      let session = try TerminalSession(home)
      try session.run("2\(Keys.controlG)4", "42")
      try session.run("xx\u{1b}0D\u{69}7", "7")
      try session.terminal.send("never\(Keys.controlC)")
      try session.terminal.expect("KeyboardInterrupt")
      try session.waitForPrompt()
      try session.leave()
    }
  }
}
