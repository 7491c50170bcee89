import LineEditing
import PseudoTerminal
import Testing

@testable import apiwalk

struct PromptsTests {
  @Test(
    arguments: [
      (nil, 80, ">>> "), ("https://eu2-cloud.acronis.com/api/v2", 80, "eu2-cloud.acronis.com>>> "),
      ("https://eu2-cloud.acronis.com/api/v2", 74, "eu2-cloud.acronis>>> "),
      ("https://eu2-cloud.acronis.com", 40, "eu2-cloud>>> "),
      ("https://eu2-cloud.acronis.com", 36, "eu2-clo…>>> "),
      ("https://eu2-cloud.acronis.com", 20, ">>> "),
      ("http://localhost:8080/x", 80, "localhost:8080>>> "),
      ("http://localhost:8080/x", 40, "localhost>>> "),
      ("http://192.168.100.200:8080/x", 60, "192.168.100.200…>>> "),
      ("no url", 80, ">>> "), ("", 80, ">>> "),
    ] as [(String?, Int, String)]
  )
  func showWhereOneIs(url: String?, columns: Int, prompt: String) {
    let prompts = Prompts(url: url, columns: columns, hasColor: false)
    #expect(prompts.main.text == prompt)
    #expect(prompt.count <= max(4, columns / 3))
    #expect(prompts.continuation.text.count == prompt.count)
    #expect(prompts.continuation.text.hasSuffix("... "))
    let colored = Prompts(url: url, columns: columns, hasColor: true)
    #expect(colored.main.text == prompt)
  }
}

extension PromptsTests {
  @Test(
    arguments: [
      ("4.2", nil, 80, "4.2>>> "), ("4.2", nil, 20, "4.2>>> "),
      ("4.2", "https://eu2-cloud.acronis.com", 80, "4.2 eu2-cloud.acronis>>> "),
      ("4.2", "https://eu2-cloud.acronis.com", 20, "4.2>>> "),
    ] as [(String, String?, Int, String)]
  )
  func showTheStepOfTheTutorial(step: String, url: String?, columns: Int, prompt: String) {
    let prompts = Prompts(step: step, url: url, columns: columns, hasColor: false)
    #expect(prompts.main.text == prompt)
    #expect(prompts.continuation.text.count == prompt.count)
  }
}

struct HistoryReferenceTests {
  @Test(
    arguments: [
      ("!!", .age(0), ""), ("!! limit=1", .age(0), " limit=1"), ("!3", .number(3), ""),
      ("!12 x", .number(12), " x"), ("!-1", .age(0), ""), ("!-3+1", .age(2), "+1"),
      ("!get", .beginning("get"), ""), ("!get /x", .beginning("get"), " /x"),
      ("!-x", .beginning("-x"), ""),
    ] as [(String, HistoryReference.Target, String)]
  )
  func isUnderstood(line: String, target: HistoryReference.Target, rest: String) {
    let reference = HistoryReference(line)
    #expect(reference?.target == target)
    #expect(reference?.rest == rest)
  }

  @Test(arguments: ["", "!", "! x", "!= 3", "x != 3", "x!!", "!(1)", "!!\nx"])
  func isNotSeenWhereThereIsNone(line: String) {
    #expect(HistoryReference(line) == nil)
  }
}

extension TerminalTests {
  /// What stands in front of the cursor.
  struct PromptLine {
    private static let widths = [20, 40, 80]
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    @Test(arguments: [
      (20, ">>> ", "... "), (40, "eu2-cloud>>> ", "         ... "),
      (80, "eu2-cloud.acronis.com>>> ", "                     ... "),
    ])
    func showsTheHost(columns: Int, prompt: String, continuation: String) throws {
      let session = try TerminalSession(
        home,
        ["--base-url", "https://eu2-cloud.acronis.com/api/2"],
        columns: columns
      )
      let terminal = session.terminal
      try terminal.send("if 1:\r")
      try terminal.expectScreen("both prompts") {
        $0.lines.first == prompt + "if 1:" && $0.column == continuation.count + 4 && $0.row == 1
      }
      try terminal.send("7 * 7\r")
      try terminal.expectScreen("another line") { $0.row == 2 }
      #expect(terminal.screen.lines[1] == continuation + "    7 * 7")
      try terminal.send("\r")
      try session.expectOutput("49")
      try terminal.send("base_url = 'https://one.example'\r")
      try terminal.expect(columns == 80 ? "one.example>>> " : ">>> ")
      try session.leave()
    }

    @Test(arguments: widths)
    func beginsARowWhateverWasWritten(columns: Int) throws {
      let session = try TerminalSession(home, columns: columns)
      let terminal = session.terminal
      try terminal.send("print('ab', end='')\r")
      try terminal.expectScreen("the prompt below") {
        $0.lines.suffix(2) == ["ab", ">>>"] && $0.column == 4
      }
      try terminal.send("get /x >/dev/null\r")
      try terminal.expectScreen("the prompt below") { $0.lines.last == ">>>" && $0.column == 4 }
      for text in ["abc", String(repeating: "x", count: columns), "abc\\n", ""] {
        try terminal.send("body | printf '\(text)'\r")
        let shown = text.replacing("\\n", with: "")
        try terminal.expectScreen("the prompt below \(shown)") {
          let before = $0.lines.dropLast().last ?? ""
          return $0.lines.last == ">>>" && $0.column == 4
            && (shown.isEmpty ? before.isEmpty || before.hasSuffix("''") : before == shown)
        }
      }
      try session.leave()
    }
  }
}
