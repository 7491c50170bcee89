import PseudoTerminal
import TestSupport
import Testing

@testable import Session

extension TerminalTests {
  /// The lessons at a terminal, as a learner takes them.
  struct Lessons {
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    private func terminal(
      _ arguments: [String] = [],
      terminal name: String = "xterm-256color",
      columns: Int = 80,
      variables: [String: String] = [:]
    ) throws -> PseudoTerminal {
      try PseudoTerminal(
        try BuiltProgram.path("apiwalk"),
        ["--quiet", "tutorial"] + arguments,
        environment: home.environment(terminal: name, variables),
        directory: home.home,
        columns: columns
      )
    }

    private func leave(_ terminal: PseudoTerminal) throws {
      try terminal.send(Keys.controlD)
      #expect(try terminal.waitForEnd() == 0)
      #expect(terminal.isCooked)
      #expect(!terminal.screen.bracketsPaste)
    }

    @Test(arguments: [true, false])
    func theOfficialAnswersLeadToTheEnd(inPython: Bool) throws {
      let terminal = try terminal(variables: ["PAGER": ""])
      try LessonWalk(
        terminal: terminal,
        lessons: try LessonWalk.practiceLessons(),
        inPython: inPython
      ).walk()
      try leave(terminal)
      // Behind the last lesson the prompt is the shell's own again.
      #expect(terminal.screen.lines.last?.hasPrefix(">>>") ?? false)
    }

    /// In a shell that is logged in, with another process for the real data center.
    @Test(arguments: [true, false])
    func theOfficialAnswersLeadToTheEndOfARealService(inPython: Bool) throws {
      let server = try ServerProcess(["--log", "off", "--tasks", "200"])
      defer { server.stop() }
      let terminal = try PseudoTerminal(
        try BuiltProgram.path("apiwalk"),
        ["--quiet", "--color", "never", "--base-url", server.url + "/api/task_manager/v2"],
        environment: home.environment([
          "APIWALK_CLIENT_ID": server.id, "APIWALK_CLIENT_SECRET": server.secret, "PAGER": "",
        ])
      )
      let walk = LessonWalk(
        terminal: terminal,
        lessons: try LessonShelf.embedded(isLive: true) { $0 }.lessons,
        inPython: inPython
      )
      _ = try walk.firstPrompt()
      #expect(try walk.enter("login").contains("logged in"))
      try terminal.send("tutorial --live\r")
      try terminal.expect(TerminalSession.endOfEditing)
      try walk.walk()
      try leave(terminal)
    }

    /// Answers, code and what requests print are as wide as they are; what is said fits.
    @Test func whatIsSaidFitsASmallTerminalWithoutColor() throws {
      let terminal = try terminal(terminal: "dumb", columns: 60, variables: ["NO_COLOR": "1"])
      let walk = LessonWalk(
        terminal: terminal,
        lessons: try LessonWalk.practiceLessons(),
        inPython: false,
        editsLines: false
      )
      try walk.walk(asking: ["step", "hint", "hint", "hint", "hint", "show", "steps"]) {
        for line in $0.split(whereSeparator: \.isNewline) where !line.hasPrefix("    ") {
          #expect(line.count <= 60, "\(line)")
        }
      }
      try leave(terminal)
      #expect(!terminal.output.contains(0x1b))
    }

    /// What fills the screen is shown page by page, which nobody gets stuck in.
    @Test(.enabled(if: Tool("less") != nil))
    func aLongAnswerSaysHowToLeaveIt() throws {
      let terminal = try terminal(["3"])
      let walk = LessonWalk(terminal: terminal, lessons: [], inPython: false)
      _ = try walk.firstPrompt()
      try terminal.send("get /tasks\r")
      try terminal.expect("space shows more, q leaves")
      try terminal.send("q")
      try terminal.expect("✓")
      _ = try walk.firstPrompt()
      try leave(terminal)
    }

    /// Words that tell something come back to where they were typed.
    @Test(arguments: ["step", "hint", "show", "steps"])
    func aWordAtAHiddenPromptIsAnswered(word: String) throws {
      let told = [
        "step": "4.1  The filter", "hint": "more hint", "show": "    filters = {",
        "steps": "12. The real cloud",
      ]
      let terminal = try terminal(["4"])
      let walk = LessonWalk(terminal: terminal, lessons: [], inPython: false)
      _ = try walk.firstPrompt()
      for (line, prompt) in [
        ("login other", "Client secret for other: "),
        ("import getpass; getpass.getpass('Who? ')", "Who? "),
      ] {
        try terminal.send(line + "\r")
        try terminal.expect(TerminalSession.endOfEditing)
        try terminal.expect(prompt + LessonWalk.startOfEditing)
        try terminal.send(word + "\r")
        try terminal.expect(try #require(told[word]))
        try terminal.expect(prompt + LessonWalk.startOfEditing)
        try terminal.send("a secret\r")
        _ = try walk.firstPrompt()
      }
      #expect(terminal.screen.lines.contains("'***'"), "\(terminal.screen.text)")
      try leave(terminal)
      let seen = String(decoding: terminal.output, as: UTF8.self)
      #expect(!seen.contains("Interrupt") && !seen.contains("EOFError"), "\(seen)")
    }

    /// Words that lead elsewhere leave what was begun.
    @Test(arguments: [
      ("skip", "4.2  The request"), ("back", "3.3  How many are there?"), ("next", "not yet"),
      ("goto 7", "7.1  Ask by type"), ("reset", "Lesson 4. Tasks in progress"),
      ("quit", "your variables stay"),
    ])
    func aWordThatLeadsElsewhereLeavesAHiddenPrompt(word: String, told: String) throws {
      for line in ["login other", "import getpass; getpass.getpass('Client secret for other: ')"] {
        let terminal = try terminal(["4"])
        let walk = LessonWalk(terminal: terminal, lessons: [], inPython: false)
        _ = try walk.firstPrompt()
        try terminal.send(line + "\r")
        try terminal.expect(TerminalSession.endOfEditing)
        try terminal.expect("Client secret for other: " + LessonWalk.startOfEditing)
        try terminal.send(word + "\r")
        let shown = try walk.firstPrompt()
        #expect(shown.contains(told), "\(shown)")
        #expect(try walk.enter("6 * 7").contains("42"))
        try leave(terminal)
        let seen = String(decoding: terminal.output, as: UTF8.self)
        #expect(!seen.contains("Interrupt") && !seen.contains("EOFError"), "\(seen)")
      }
    }

    @Test(arguments: ["step", "hint", "show", "steps"])
    func aWordInABlockIsAnsweredAndTheBlockGoesOn(word: String) throws {
      for name in ["xterm-256color", "dumb"] {
        let terminal = try terminal(["4"], terminal: name)
        let walk = LessonWalk(
          terminal: terminal,
          lessons: [],
          inPython: false,
          editsLines: name != "dumb"
        )
        _ = try walk.firstPrompt()
        _ = try walk.enter("for n in [20]:", indentation: 4)
        _ = try walk.enter(name == "dumb" ? "    m = n + 1" : "m = n + 1", indentation: 4)
        let shown = try walk.enter(word, indentation: 4)
        #expect(shown.contains("filter") || shown.contains("list"), "\(shown)")
        _ = try walk.enter(name == "dumb" ? "    print(m * 2)" : "print(m * 2)", indentation: 4)
        #expect(try walk.enter("").contains("42"))
        try leave(terminal)
      }
    }

    @Test(arguments: [
      ("skip", "4.2  The request"), ("back", "3.3  How many are there?"), ("next", "not yet"),
      ("goto 7", "7.1  Ask by type"), ("reset", "Lesson 4. Tasks in progress"),
      ("quit", "your variables stay"),
    ])
    func aWordThatLeadsElsewhereLeavesABlock(word: String, told: String) throws {
      let terminal = try terminal(["4"])
      let walk = LessonWalk(terminal: terminal, lessons: [], inPython: false)
      _ = try walk.firstPrompt()
      _ = try walk.enter("if True:", indentation: 4)
      #expect(try walk.enter(word).contains(told))
      #expect(try walk.enter("6 * 7").contains("42"))
      try leave(terminal)
    }
  }
}
