import PseudoTerminal
import Testing

extension TerminalTests {
  /// Tab, as a person sees it.
  struct Completing {
    private static let widths = [20, 40, 80]
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    @Test(arguments: widths)
    func completesWhatIsSureAndListsTheRest(columns: Int) throws {
      let session = try TerminalSession(home, columns: columns)
      let terminal = session.terminal
      try terminal.send("alpha_one = 1; alpha_two = 2\r")
      try session.waitForPrompt()
      try terminal.send("alp\(Keys.tab)")
      try terminal.expectScreen("the common beginning") { $0.lines.last == ">>> alpha_" }
      try terminal.send(Keys.tab)
      try terminal.expectScreen("the list, and the line below it") {
        let rows = $0.lines.suffix(3)
        let names = columns == 20 ? ["alpha_one", "alpha_two"] : []
        return $0.lines.last == ">>> alpha_" && $0.column == 10
          && (columns == 20
            ? rows.dropLast() == names[...] : rows.dropLast().joined().contains("alpha_two"))
      }
      try terminal.send("t\(Keys.tab)")
      try terminal.expectScreen("all of it") { $0.lines.last == ">>> alpha_two" }
      try session.run(" * 21", "42")
      try session.leave()
    }

    @Test(arguments: widths)
    func aListFitsItsTerminal(columns: Int) throws {
      let session = try TerminalSession(home, rows: 60, columns: columns)
      let terminal = session.terminal
      let names = (10..<40).map { "日本_\($0)_name" }
      try terminal.send(names.map { $0 + "=1" }.joined(separator: ";") + "\r")
      try session.waitForPrompt()
      terminal.forgetOutput()
      try terminal.send("日本\(Keys.tab)\(Keys.tab)")
      try terminal.expectScreen("the list") { screen in
        screen.lines.last == ">>> 日本_" && names.allSatisfy { screen.text.contains($0) }
      }
      let across = max(1, (columns - 1 + 2) / 14)
      let rows = (names.count + across - 1) / across
      let list = terminal.screen.lines.dropLast().suffix(rows)
      #expect(list.allSatisfy { $0.hasPrefix("日本_") })
      #expect(list.first?.split(separator: " ").count == across)
      try terminal.send(Keys.controlC)
      try session.waitForPrompt()
      try session.leave()
    }

    /// A shell that asks whether 150 names shall be listed.
    private func askedAboutManyNames() throws -> TerminalSession {
      let session = try TerminalSession(home, rows: 40)
      let terminal = session.terminal
      try terminal.paste((0..<150).map { "many_\($0) = \($0)" }.joined(separator: "\n") + "\n")
      try terminal.send("\r")
      try terminal.expect(TerminalSession.endOfEditing)
      try session.waitForPrompt()
      try terminal.send("many_\(Keys.tab)\(Keys.tab)")
      try terminal.expect("show all 150? [y/n] ")
      return session
    }

    @Test(arguments: [("n", false), ("\u{3}", false), ("y", true)])
    func aLongListAsksFirst(answer: String, isShown: Bool) throws {
      let session = try askedAboutManyNames()
      let terminal = session.terminal
      try terminal.send(answer)
      if answer == "\u{3}" {
        try terminal.expect("KeyboardInterrupt")
        try session.waitForPrompt()
      } else {
        try terminal.expectScreen("the line again") { $0.lines.last == ">>> many_" }
        let isListed = terminal.screen.lines.contains { $0.split(separator: "many_").count > 2 }
        #expect(isListed == isShown)
        try terminal.send(Keys.controlC)
        try session.waitForPrompt()
      }
      try session.leave()
    }

    @Test func aPasteIsNoAnswerToTheQuestion() throws {
      let session = try askedAboutManyNames()
      let terminal = session.terminal
      try terminal.paste("y\nmany_7")
      try terminal.expectScreen("the paste in the line, not run") {
        $0.lines.suffix(2) == [">>> many_y", "many_7"]
      }
      try terminal.send(Keys.controlC)
      try session.waitForPrompt()
      try session.leave()
    }

    @Test func aListTallerThanTheScreenAsksFirst() throws {
      let session = try TerminalSession(home, rows: 12, columns: 40)
      let terminal = session.terminal
      let names = (10..<22).map { "many_names_of_mine_\($0) = \($0)" }
      try terminal.paste(names.joined(separator: "\n") + "\n")
      try terminal.send("\r")
      try terminal.expect(TerminalSession.endOfEditing)
      try session.waitForPrompt()
      try terminal.send("many_names_of_mine_\(Keys.tab)\(Keys.tab)")
      try terminal.expect("show all 12? [y/n] ")
      try terminal.send("n")
      try terminal.expectScreen("the line again") { $0.lines.last == ">>> many_names_of_mine_" }
      // One name less and a row is left for the line.
      try terminal.send("\(Keys.controlC)")
      try session.waitForPrompt()
      try terminal.send("del many_names_of_mine_21\r")
      try terminal.expect(TerminalSession.endOfEditing)
      try session.waitForPrompt()
      try terminal.send("many_names_of_mine_\(Keys.tab)\(Keys.tab)")
      try terminal.expectScreen("the list") { screen in
        screen.lines.last == ">>> many_names_of_mine_"
          && screen.lines.contains { $0.hasPrefix("many_names_of_mine_20") }
      }
      try terminal.send(Keys.controlC)
      try session.waitForPrompt()
      try session.leave()
    }

    @Test(arguments: widths)
    func theLineIsDrawnBelowTheListWhateverItsRows(columns: Int) throws {
      let session = try TerminalSession(home, columns: columns)
      let terminal = session.terminal
      try terminal.send("beta_one = 1; beta_two = 2\r")
      try session.waitForPrompt()
      let text = "'" + String(repeating: "x", count: 50) + "' + be"
      try terminal.send("\(text)\(Keys.tab)\(Keys.tab)\(Keys.tab)")
      try terminal.expectScreen("the list, and the line below it") {
        $0.lines.joined().hasSuffix(">>> '" + String(repeating: "x", count: 50) + "' + beta_")
          && $0.text.contains("beta_two")
      }
      try terminal.send(Keys.controlC)
      try session.waitForPrompt()
      try session.leave()
    }

    @Test(arguments: widths)
    func whatStandsBehindTheCursorIsNotPutThereAgain(columns: Int) throws {
      let session = try TerminalSession(home, columns: columns)
      let terminal = session.terminal
      try terminal.send("d = {'alpha': 21}\r")
      try session.waitForPrompt()
      try terminal.send("d['alp'] * 2")
      try terminal.send(String(repeating: Keys.left, count: 6) + Keys.tab)
      try terminal.expectScreen("the key") { $0.lines.last == ">>> d['alpha'] * 2" }
      try session.run("", "42")
      try session.leave()
    }

    @Test(arguments: widths)
    func anEntryOfTheHistoryTakesThePlaceOfWhatMeansIt(columns: Int) throws {
      let session = try TerminalSession(home, columns: columns)
      let terminal = session.terminal
      try session.run("6 * 7", "42")
      try terminal.send("!!\(Keys.tab)")
      try terminal.expectScreen("the entry") { $0.lines.last == ">>> 6 * 7" }
      try session.run("0", "420")
      try terminal.paste("if 1:\n  a = 2\n  a * 21")
      try session.run("", "42")
      try terminal.send("!if\(Keys.tab)")
      try terminal.expectScreen("all of the entry") {
        $0.lines.suffix(3) == [">>> if 1:", "  a = 2", "  a * 21"]
      }
      try session.run("0", "420")
      try session.leave()
    }

    @Test func aNameIsBroughtIntoItsOwnCase() throws {
      let session = try TerminalSession(home)
      let terminal = session.terminal
      try terminal.send("get /tasks accept\(Keys.tab)")
      try terminal.expectScreen("the field's own case") { $0.lines.last == ">>> get /tasks Accept" }
      try terminal.send("\(Keys.controlC)")
      try session.waitForPrompt()
      try session.leave()
    }

    @Test func whatWasReadOfABlockCounts() throws {
      let session = try TerminalSession(home)
      let terminal = session.terminal
      try terminal.send("for gamma_name in [7]:\r")
      try terminal.expectScreen("an indented line") { $0.row == 1 && $0.column == 8 }
      try terminal.send("import ba\(Keys.tab)")
      try terminal.expectScreen("the module") { $0.lines.last == "...     import base64" }
      try terminal.send(Keys.controlC)
      try session.waitForPrompt()
      try session.leave()
    }
  }
}
