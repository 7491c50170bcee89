import Foundation
import PseudoTerminal
import Testing

extension TerminalTests {
  struct History {
    private static let file = ".local/state/apiwalk/history"
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    @Test func isRecalledInTheNextSession() throws {
      let first = try TerminalSession(home)
      try first.run("100 + 1", "101")
      try first.run("100 + 2", "102")
      try first.leave()
      let second = try TerminalSession(home)
      try second.run("\(Keys.up)\(Keys.up) + 5", "106")
      try second.leave()
      #expect(
        try home.read(Self.file)
          == "_HiStOrY_V2_\n100\\040+\\0401\n100\\040+\\0402\n100\\040+\\0401\\040+\\0405\n"
      )
      let attributes = try FileManager.default.attributesOfItem(atPath: home.path(Self.file))
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func isSearchedWithControlR() throws {
      let session = try TerminalSession(home)
      try session.run("'četa'", "'četa'")
      try session.run("200 + 2", "202")
      try session.run("3 + 3", "6")
      try session.run("\(Keys.controlR)200", "202")
      try session.run("\(Keys.controlR)če", "'četa'")
      try session.run("700\(Keys.controlR)200\(Keys.controlG)+ 7", "707")
      try session.leave()
    }

    @Test(arguments: [20, 40, 80])
    func upShowsWhatBeginsLikeTheLine(columns: Int) throws {
      let session = try TerminalSession(home, columns: columns)
      let terminal = session.terminal
      try session.run("5 + 100", "105")
      try session.run("7 + 100", "107")
      try session.run("5 + 200", "205")
      try session.run("8 + 100", "108")
      try terminal.send("5 + \(Keys.up)")
      try terminal.expectScreen("the last that begins so") {
        $0.lines.last == ">>> 5 + 200" && $0.column == 11
      }
      try terminal.send(Keys.up)
      try terminal.expectScreen("the one before") { $0.lines.last == ">>> 5 + 100" }
      try terminal.send(Keys.down + Keys.down)
      try terminal.expectScreen("the line as it was") {
        $0.lines.last == ">>> 5 +" && $0.column == 8
      }
      try session.run("300", "305")
      try session.leave()
    }

    @Test(arguments: [20, 40, 80])
    func aReferenceIsShownBeforeItRuns(columns: Int) throws {
      let session = try TerminalSession(home, columns: columns)
      try session.run("6 * 7", "42")
      try session.run("6 * 8", "48")
      try session.run("!!", "6 * 8\n48")
      try session.run("!1", "6 * 7\n42")
      try session.run("!! + 1", "6 * 7 + 1\n43")
      try session.run("!-2", "6 * 7\n42")
      try session.run("!6", "6 * 7\n42")
      try session.run("!nothing", "!nothing: nothing in the history begins with 'nothing'")
      try session.run("!99", "!99: the history has no such entry")
      try session.run("!0", "!0: the history has no such entry")
      try session.leave()
      let second = try TerminalSession(home, columns: columns)
      try second.run("!6", "!6: the history has no such entry")
      try second.run("!6+", "!6: the history has no such entry")
      try second.run("!!", "6 * 7\n42")
      try second.leave()
    }

    @Test func aReferenceToABlockRunsItAtOnce() throws {
      let session = try TerminalSession(home)
      try session.terminal.paste("for i in range(2):\n    print(i * 21)\n")
      try session.terminal.send("\r")
      try session.expectOutput("0\n21")
      try session.run("!!", "for i in range(2):\n    print(i * 21)\n0\n21")
      try session.run("!1", "for i in range(2):\n    print(i * 21)\n0\n21")
      try session.run("6 * 7", "42")
      try session.leave()
    }

    @Test func aReferenceWorksWhereLinesAreNotEdited() throws {
      let session = try TerminalSession(home, terminal: "dumb", editsLines: false)
      try session.run("!!", "!!: the history is empty")
      try session.run("6 * 7", "42")
      try session.run("!6 + 1", "!6: the history has no such entry")
      try session.run("!1 + 1", "6 * 7 + 1\n43")
      try session.leave()
    }

    @Test func oneHundredThousandEntriesAreThere() throws {
      let entries = (1...100_000).map { "\($0)\\040+\\0401" }
      try home.write("_HiStOrY_V2_\n" + entries.joined(separator: "\n") + "\n", to: Self.file)
      let session = try TerminalSession(home)
      try session.run(Keys.up, "100001")
      try session.run("\(Keys.controlR)99999 + 1", "100000")
      try session.run("50000\(Keys.up)", "50001")
      try session.leave()
    }

    @Test func leavesOutWhatBeginsWithASpace() throws {
      let session = try TerminalSession(home)
      try session.run("1 + 1", "2")
      try session.run(" 'private'", "'private'")
      try session.leave()
      #expect(try home.read(Self.file) == "_HiStOrY_V2_\n1\\040+\\0401\n")
    }

    @Test func neverHoldsASecret() throws {
      let session = try TerminalSession(home)
      try session.terminal.send("client_secret = 'planted-secret-value'\r")
      try session.waitForPrompt()
      try session.leave()
      #expect(!(try home.read(Self.file)).contains("planted"))
    }

    @Test func sessionsWriteSideBySide() throws {
      let sessions = try (0..<3).map { _ in try TerminalSession(home) }
      for number in 0..<5 {
        for (index, session) in sessions.enumerated() {
          try session.run("\(index + 1)\(number)7 + 0", "\(index + 1)\(number)7")
        }
      }
      for session in sessions {
        try session.leave()
      }
      let lines = try home.read(Self.file).split(separator: "\n")
      #expect(lines.count == 1 + 3 * 5)
    }

    @Test func aDamagedFileIsKeptBesideTheNewOneAndThatIsSaidOnce() throws {
      try home.write("not a history\n", to: Self.file)
      let session = try TerminalSession(home)
      try session.run("1 + 1", "2")
      // Another session's file, damaged while this one goes on.
      try home.write("nor this\n", to: Self.file)
      try session.terminal.send("2 + 2\r")
      try session.waitForPrompt()
      try session.run("3 + 3", "6")
      try session.leave()
      #expect(try home.read(Self.file + ".damaged-1") == "not a history\n")
      #expect(try home.read(Self.file + ".damaged-2") == "nor this\n")
      #expect(
        try home.read(Self.file) == "_HiStOrY_V2_\n2\\040+\\0402\n3\\040+\\0403\n"
      )
      let seen = String(decoding: session.terminal.output, as: UTF8.self)
      for number in 1...2 {
        let notice =
          "the history file is damaged: it is kept as \(home.path(Self.file)).damaged-\(number),"
          + " and a new one begins\r\n"
        #expect(seen.components(separatedBy: notice).count == 2, "\(seen)")
      }
      let second = try TerminalSession(home)
      try second.run(Keys.up, "6")
      try second.leave()
      #expect(!String(decoding: second.terminal.output, as: UTF8.self).contains("damaged"))
    }
  }
}
