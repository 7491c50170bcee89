import Glibc
import PseudoTerminal
import Testing

/// The built program on a pseudo-terminal, one test after the other: each waits for a program.
@Suite(.serialized)
struct TerminalTests {}

extension TerminalTests {
  struct Signals {
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    @Test(arguments: [true, false])
    func controlCDiscardsALine(editsLines: Bool) throws {
      let session = try TerminalSession(
        home,
        terminal: editsLines ? "xterm-256color" : "dumb",
        editsLines: editsLines
      )
      try session.terminal.send("'never run'\(Keys.controlC)")
      try session.terminal.expect("KeyboardInterrupt")
      try session.waitForPrompt()
      try session.terminal.send("for n in [1]:\r")
      try session.terminal.expect("... ")
      try session.terminal.send("  print(n)\(Keys.controlC)")
      try session.terminal.expect("KeyboardInterrupt")
      try session.waitForPrompt()
      try session.run("1 + 1", "2")
      try session.leave()
    }

    @Test func anInterruptFromOutsideDoesTheSame() throws {
      let session = try TerminalSession(home)
      try session.terminal.send("'never run'")
      try session.terminal.expect("run'")
      session.terminal.signal(SIGINT)
      try session.terminal.expect("KeyboardInterrupt")
      try session.waitForPrompt()
      try session.run("1 + 1", "2")
      try session.leave()
    }

    @Test func controlCEndsALoop() throws {
      let session = try TerminalSession(home)
      try session.terminal.send("while True: pass\r")
      try session.terminal.expect("... ")
      try session.terminal.send("\r")
      try session.terminal.expect(TerminalSession.endOfEditing)
      try session.terminal.send(Keys.controlC)
      try session.terminal.expect("KeyboardInterrupt")
      try session.waitForPrompt()
      try session.run("1 + 1", "2")
      try session.leave()
    }

    @Test func controlCEndsARequest() throws {
      let server = try SilentServer()
      let session = try TerminalSession(home, ["--base-url", server.url])
      try session.terminal.send("response = requests.get(base_url)\r")
      try session.terminal.wait("the connection") { server.takesConnection() }
      try session.terminal.send(Keys.controlC)
      try session.terminal.expect("KeyboardInterrupt")
      try session.waitForPrompt()
      try session.run("1 + 1", "2")
      try session.leave()
    }

    @Test(arguments: [true, false])
    func controlDLeavesABlockThenTheShell(editsLines: Bool) throws {
      let session = try TerminalSession(
        home,
        terminal: editsLines ? "xterm-256color" : "dumb",
        editsLines: editsLines
      )
      try session.terminal.send("for n in [1]:\r")
      try session.terminal.expect("... ")
      try session.terminal.send(Keys.controlD)
      try session.waitForPrompt()
      try session.run("1 + 1", "2")
      try session.leave()
    }

    @Test func controlDInALineDoesNotLeave() throws {
      let session = try TerminalSession(home)
      try session.run("1\(Keys.controlD)2\(Keys.home)\(Keys.controlD)3", "32")
      try session.leave()
    }

    @Test func controlZStopsAndComesBack() throws {
      let terminal = try PseudoTerminal(
        "/bin/bash",
        ["--norc", "--noprofile", "-i"],
        environment: home.environment(["PS1": "shell$ "])
      )
      try terminal.expect("shell$ ")
      try terminal.send("'\(try BuiltProgram.path("apiwalk"))' --quiet --color never\n")
      try terminal.expect(TerminalSession.prompt)
      try terminal.send("'ab'\(Keys.left)")
      try terminal.expect("ab'")
      try terminal.send(Keys.controlZ)
      try terminal.expect("Stopped")
      try terminal.expect("shell$ ")
      try terminal.send("fg\n")
      try terminal.expect(TerminalSession.prompt)
      try terminal.send("X\r")
      try terminal.expect(TerminalSession.endOfEditing + "'abX'")
      try terminal.expect(TerminalSession.prompt)
      try terminal.send(Keys.controlD)
      try terminal.expect("shell$ ")
      try terminal.send("exit\n")
      try terminal.waitForEnd()
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func aRequestToEndIsFollowed(signal: Int32) throws {
      let session = try TerminalSession(home)
      try session.terminal.send("'half")
      try session.terminal.expect("half")
      session.terminal.signal(signal)
      #expect(try session.terminal.waitForEnd() == 128 + Int(signal))
      session.expectRestored()
    }

    @Test func closingTheWindowEndsIt() throws {
      let session = try TerminalSession(home)
      session.terminal.hangUp()
      try session.terminal.waitForEnd()
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGTRAP, SIGQUIT])
    func aCrashPutsTheTerminalBack(signal: Int32) throws {
      let session = try TerminalSession(home)
      #expect(session.terminal.screen.bracketsPaste)
      session.terminal.signal(signal)
      #expect(try session.terminal.waitForEnd() == 256 + Int(signal))
      session.expectRestored()
    }

    @Test func aSecretIsTypedUnseen() throws {
      let server = try SilentServer()
      let session = try TerminalSession(home, ["--base-url", server.url])
      try session.terminal.send("login me\r")
      try session.terminal.expect("Client secret for me: ")
      try session.terminal.send("planted\(Keys.controlC)")
      try session.waitForPrompt()
      try session.terminal.send("login me\r")
      try session.terminal.expect("Client secret for me: ")
      try session.terminal.send("planted-secret\r")
      try session.terminal.wait("the connection") { server.takesConnection() }
      try session.terminal.send(Keys.controlC)
      try session.waitForPrompt()
      try session.leave()
      let seen = String(decoding: session.terminal.output, as: UTF8.self)
      #expect(!seen.contains("planted"))
    }
  }
}
