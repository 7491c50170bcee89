import Foundation
import PseudoTerminal
import Testing

extension TerminalTests {
  /// `edit` and Ctrl-X Ctrl-E: the person's own editor.
  struct Editors {
    private static let widths = [20, 40, 80]
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    private func session(_ editor: String, columns: Int = 80) throws -> TerminalSession {
      try TerminalSession(home, columns: columns, variables: ["EDITOR": editor])
    }

    @Test(arguments: widths)
    func theLastEntryComesBackToThePrompt(columns: Int) throws {
      let session = try session("sed -i s/5/7/", columns: columns)
      try session.run("5 * 100", "500")
      try session.terminal.send("edit\r")
      try session.terminal.expectScreen("the entry, not run") {
        $0.lines.suffix(2) == [">>> edit", ">>> 7 * 100"] && $0.column == 11
      }
      try session.run(" + 1", "701")
      // `edit` again is about the entry, not about itself.
      try session.terminal.send("edit\r")
      try session.terminal.expectScreen("the entry") { $0.lines.last == ">>> 7 * 100 + 1" }
      try session.terminal.send(Keys.controlC)
      try session.waitForPrompt()
      try session.leave()
      #expect(try leftovers().isEmpty)
    }

    @Test func aBlockComesBackAsAWhole() throws {
      let session = try session("sed -i 's/[)]:/,9):/'")
      try session.terminal.paste("for n in range(8):\n    n * 11")
      try session.terminal.send("\r")
      try session.expectOutput((0..<8).map { "\($0 * 11)" }.joined(separator: "\n"))
      try session.terminal.send("edit\r")
      try session.terminal.expectScreen("the block") {
        $0.lines.suffix(2) == [">>> for n in range(8,9):", "    n * 11"]
      }
      try session.run("", "88")
      try session.leave()
    }

    @Test func whatAnEditorOfAnotherSystemLeftIsReadAsAPasteIs() throws {
      let session = try session("printf '1 +\\033[2J\\\\\\r\\n  4\\r\\n' >")
      try session.run("5 * 100", "500")
      try session.terminal.send("edit\r")
      try session.terminal.expectScreen("the entry without controls") {
        $0.lines.suffix(2) == [">>> 1 +[2J\\", "  4"]
      }
      try session.terminal.send(Keys.controlC)
      try session.waitForPrompt()
      try session.leave()
    }

    @Test(arguments: widths)
    func theLineIsEditedWithItsKey(columns: Int) throws {
      let session = try session("sed -i s/3/8/", columns: columns)
      try session.terminal.send("3 * 111\(Keys.controlX)\(Keys.controlE)")
      try session.terminal.expectScreen("the line") { $0.lines.last == ">>> 8 * 111" }
      try session.run("", "888")
      try session.leave()
    }

    @Test func aBlockThatIsTypedIsEditedWithItsKey() throws {
      let session = try session("sed -i s/7/9/")
      let terminal = session.terminal
      try terminal.send("n = 6\r")
      try session.waitForPrompt()
      try terminal.send("if n == 6:\r")
      try terminal.expectScreen("an indented line") { $0.row == 2 && $0.column == 8 }
      try terminal.send("n * 7\(Keys.controlX)\(Keys.controlE)")
      try terminal.expectScreen("the block") {
        $0.lines.suffix(2) == [">>> if n == 6:", "    n * 9"]
      }
      try session.run("", "54")
      try session.leave()
    }

    @Test func aBodyIsShownAfterwards() throws {
      let session = try session("sed -i 1s/.*/changed/\\;2,\\$d")
      try session.terminal.send("get /tasks limit=1 > /dev/null\r")
      try session.terminal.expect("200 OK")
      try session.waitForPrompt()
      try session.terminal.send("edit body\r")
      try session.terminal.expect("changed\r\n")
      try session.waitForPrompt()
      try session.run("1 + 1", "2")
      try session.leave()
      #expect(try leftovers().isEmpty)
    }

    /// Where neither variable is set, what there is decides, and nobody is asked which one.
    @Test(arguments: [
      (["editor", "vi", "sensible-editor", "select-editor"], "editor"),
      (["vi", "sensible-editor", "select-editor", "nano"], "vi"),
    ])
    func withoutVariablesItIsTheSystemsEditor(there: [String], chosen: String) throws {
      for name in there {
        try home.write("#!/bin/sh\necho \"'\(name)'\" > \"$1\"\n", to: "bin/\(name)")
        chmod(home.path("bin/\(name)"), 0o755)
      }
      let session = try TerminalSession(home, variables: ["PATH": home.path("bin")])
      try session.terminal.send("4 * 11\(Keys.controlX)\(Keys.controlE)")
      try session.terminal.expectScreen("what it wrote") { $0.lines.last == ">>> '\(chosen)'" }
      try session.run("", "'\(chosen)'")
      try session.leave()
    }

    @Test(arguments: [
      ([:], "there is no editor: set VISUAL or EDITOR to one"),
      (["EDITOR": "no-such-editor -w"], "there is no editor no-such-editor -w: set EDITOR to one"),
      (["EDITOR": "vi", "VISUAL": "nope"], "there is no editor nope: set VISUAL to one"),
    ])
    func whereThereIsNoneItSaysWhatToSet(variables: [String: String], message: String) throws {
      let session = try TerminalSession(
        home,
        variables: variables.merging(["PATH": home.path("bin")]) { $1 }
      )
      try session.run("4 * 11", "44")
      try session.terminal.send("edit\r")
      try session.terminal.expect(message + "\r\n")
      try session.waitForPrompt()
      try session.run("1 + 1", "2")
      try session.leave()
      #expect(try leftovers().isEmpty)
    }

    @Test(arguments: ["false", "no-such-editor"])
    func anEditorThatFailsLosesNothing(editor: String) throws {
      let session = try session(editor)
      try session.terminal.send("4 * 11\(Keys.controlX)\(Keys.controlE)")
      try session.terminal.expect("edit")
      try session.terminal.expectScreen("the line") {
        $0.lines.last == ">>> 4 * 11" && $0.column == 10 && $0.bracketsPaste
      }
      try session.run("", "44")
      try session.leave()
      #expect(try leftovers().isEmpty)
    }

    /// It leaves the terminal raw and on its other screen, as a killed `vi` does.
    @Test func anEditorThatIsKilledLosesNothing() throws {
      try home.write(
        """
        echo 'saved = 1' > "$1"
        stty raw -echo
        printf '\\033[?1049h'
        kill -9 $$
        """,
        to: "editor"
      )
      let session = try session("sh \(home.path("editor"))")
      try session.terminal.send("4 * 11\(Keys.controlX)\(Keys.controlE)")
      try session.terminal.expect("ended by signal 9; what it wrote is in ")
      try session.terminal.expect(TerminalSession.prompt + "4 * 11")
      try session.run("", "44")
      try session.run("edit() if False else 3 * 3", "9")
      try session.leave()
      let kept = try leftovers()
      #expect(kept.count == 1)
      #expect(try home.read(kept[0]) == "saved = 1\n")
      let mode = try FileManager.default.attributesOfItem(atPath: home.path(kept[0]))
      #expect(mode[.posixPermissions] as? Int == 0o600)
    }

    @Test func controlCIsForTheEditor() throws {
      try home.write("trap 'echo caught; exit 1' INT\necho ready\nsleep 9 & wait\n", to: "editor")
      let session = try session("sh \(home.path("editor"))")
      try session.terminal.send("5 * 11\(Keys.controlX)\(Keys.controlE)")
      try session.terminal.expect("ready")
      try session.terminal.send(Keys.controlC)
      try session.terminal.expect("caught")
      try session.terminal.expect(TerminalSession.prompt + "5 * 11")
      try session.run("", "55")
      try session.leave()
    }

    private func leftovers() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: home.home).filter {
        $0.hasPrefix("apiwalk-")
      }
    }
  }
}
