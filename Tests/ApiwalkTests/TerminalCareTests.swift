import Foundation
import PseudoTerminal
import Testing

extension TerminalTests {
  /// Surroundings in which something is missing.
  struct Care {
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    /// What is lost is said once.
    private func expectNotice(
      _ notice: String,
      _ variables: [String: String],
      terminal name: String = "xterm-256color",
      editsLines: Bool = true
    ) throws {
      let session = try TerminalSession(
        home,
        terminal: name,
        editsLines: editsLines,
        variables: variables
      )
      try session.run("1 + 1", "2")
      try session.run("2 + 2", "4")
      try session.leave()
      let seen = String(decoding: session.terminal.output, as: UTF8.self)
      #expect(seen.components(separatedBy: notice).count == 2, "\(seen)")
    }

    @Test func withoutAHomeTheHistoryIsNotKept() throws {
      try expectNotice("the history is not kept", ["HOME": "", "XDG_STATE_HOME": ""])
    }

    /// A full disk, and a folder that can't be written even by root.
    @Test(arguments: ["/dev/full/state", "/proc/state"])
    func whereNothingCanBeWrittenItSaysSo(folder: String) throws {
      try expectNotice("the history is not kept", ["XDG_STATE_HOME": folder])
    }

    @Test func aFullDiskLosesOnlyTheHistory() throws {
      let folder = home.path("state/apiwalk")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/history",
        withDestinationPath: "/dev/full"
      )
      try expectNotice("the history is not kept", ["XDG_STATE_HOME": home.path("state")])
    }

    @Test func withoutTheTerminalsDescriptionLinesAreNotEdited() throws {
      try expectNotice("lines can't be edited here", [:], terminal: "no-such", editsLines: false)
      try expectNotice("lines can't be edited here", [:], terminal: "", editsLines: false)
    }

    @Test(arguments: ["C", "POSIX", "nonsense"])
    func everyLocaleWillDo(locale: String) throws {
      let session = try TerminalSession(home, locale: locale)
      try session.run("'zażółć'[1:]", "'ażółć'")
      try session.leave()
    }

    /// A child that changes the terminal and dies of it.
    @Test func aKilledChildLeavesNothingBehind() throws {
      let session = try TerminalSession(home)
      try session.terminal.send("get /tasks limit=1 > /dev/null\r")
      try session.terminal.expect("200 OK")
      try session.waitForPrompt()
      try session.terminal.send("body | sh -c 'stty raw -echo </dev/tty; kill -9 $$'\r")
      try session.terminal.expect("137")
      try session.waitForPrompt()
      try session.run("1 + 1", "2")
      try session.run("'\(Keys.controlA)5;\(Keys.controlE)a'", "5\n'a'")
      try session.leave()
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func aSignalWhileSomethingRunsRestoresTheTerminal(signal: Int32) throws {
      let session = try TerminalSession(home)
      try session.terminal.send("print('ready')\rwhile True: pass\r\r")
      try session.terminal.expect(TerminalSession.endOfEditing + "ready")
      try session.waitForPrompt()
      try session.terminal.expect("... ")
      try session.terminal.expect(TerminalSession.endOfEditing)
      session.terminal.signal(signal)
      _ = try session.terminal.waitForEnd()
      session.expectRestored()
    }

    @Test func aCrashWhileSomethingRunsRestoresTheTerminal() throws {
      let session = try TerminalSession(home)
      try session.terminal.send("import time; print('ready'); time.sleep(30)\r")
      try session.terminal.expect("ready\r\n")
      #expect(!session.terminal.isCooked)
      session.terminal.signal(SIGSEGV)
      #expect(try session.terminal.waitForEnd() == 256 + Int(SIGSEGV))
      session.expectRestored()
    }

    @Test func aTypedLineIsSeenAndEditedByTheTerminal() throws {
      let session = try TerminalSession(home)
      try session.terminal.send("x = input('Name? ')\r")
      try session.terminal.expect("Name? ")
      try session.terminal.wait("the terminal's own editing") { session.terminal.isCooked }
      try session.terminal.send("Bobx\(Keys.backspace)\r")
      try session.waitForPrompt()
      try session.run("x", "'Bob'")
      // The next prompt stands right below what was typed.
      let rows = session.terminal.screen.lines
      let answer = try #require(rows.firstIndex(of: "Name? Bob"))
      #expect(rows[answer + 1].hasPrefix(">>>"))
      try session.leave()
    }
  }
}
