import Foundation
import PseudoTerminal
import Testing

extension TerminalTests {
  /// Scripts and pages with a person in front of them.
  struct Replay {
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    private func start(_ arguments: [String]) throws -> PseudoTerminal {
      try PseudoTerminal(
        try BuiltProgram.path("apiwalk"),
        arguments,
        environment: home.environment(),
        directory: home.home
      )
    }

    @Test func eachStepIsAskedAbout() throws {
      try home.write("print(1)\nprint(2)\nprint(3)\nprint(4)\nprint(5)\n", to: "a.walk")
      let terminal = try start(["run", "--quiet", "--color", "never", "--step", "a.walk"])
      func answer(_ text: String, at step: String) throws {
        try terminal.expect("a.walk:\(step)")
        try terminal.expect("q leaves: ")
        try terminal.send(text)
      }
      try answer("\r", at: "1:")
      try terminal.expect("\n1\r\n")
      try answer("s\r", at: "2:")
      try answer("e\r", at: "3:")
      try terminal.expect(">>> print(3)")
      try terminal.send("\(Keys.left)0\r")
      try terminal.expect("\(TerminalSession.endOfEditing)30\r\n")
      try answer("c\r", at: "4:")
      try terminal.expect("\n4\r\n5\r\n")
      #expect(try terminal.waitForEnd() == 0)
    }

    @Test func aStepOfSeveralLinesIsEditedWithItsLines() throws {
      try home.write("for n in [7]:\n    m = n\n    print(m)\n\nprint(1)\n", to: "a.walk")
      let terminal = try start(["run", "--quiet", "--color", "never", "--step", "a.walk"])
      try terminal.expect("q leaves: ")
      try terminal.send("e\r")
      try terminal.expectScreen("the step") {
        $0.lines.suffix(3) == [">>> for n in [7]:", "    m = n", "    print(m)"]
      }
      try terminal.send("\(Keys.up) * 11\r")
      try terminal.expect("\(TerminalSession.endOfEditing)77\r\n")
      try terminal.expect("a.walk:5:")
      try terminal.expect("q leaves: ")
      try terminal.send("q\r")
      #expect(try terminal.waitForEnd() == 0)
      #expect(terminal.isCooked)
    }

    @Test(arguments: [Keys.controlC, "\(Keys.controlU)\(Keys.controlD)", "\(Keys.controlU)\r"])
    func leavingTheEditorLeavesTheStep(keys: String) throws {
      try home.write("print(10 + 1)\n", to: "a.walk")
      let terminal = try start(["run", "--quiet", "--color", "never", "--step", "a.walk"])
      try terminal.expect("q leaves: ")
      try terminal.send("e\r")
      try terminal.expect(">>> print(10 + 1)")
      try terminal.send("00\(keys)")
      try terminal.expect("q leaves: ")
      #expect(terminal.isCooked)
      try terminal.send("\r")
      try terminal.expect("\n11\r\n")
      #expect(try terminal.waitForEnd() == 0)
    }

    @Test func aMistakeGoesBackIntoTheEditor() throws {
      try home.write("print(10 + 1)\n", to: "a.walk")
      let terminal = try start(["run", "--quiet", "--color", "never", "--step", "a.walk"])
      try terminal.expect("q leaves: ")
      try terminal.send("e\r")
      try terminal.expect(">>> print(10 + 1)")
      try terminal.send(" 5\r")
      try terminal.expect("SyntaxError: ")
      try terminal.expect(">>> print(10 + 1) 5")
      try terminal.send("\(Keys.backspace)\(Keys.backspace)\r")
      try terminal.expect("\(TerminalSession.endOfEditing)11\r\n")
      #expect(try terminal.waitForEnd() == 0)
    }

    @Test func whatTheEditorOpensIsGoneOnWith() throws {
      try home.write("print(10 + 1)\n", to: "a.walk")
      let terminal = try start(["run", "--quiet", "--color", "never", "--step", "a.walk"])
      try terminal.expect("q leaves: ")
      try terminal.send("e\r")
      try terminal.expect(">>> print(10 + 1)")
      try terminal.send("\(Keys.controlU)for n in [3]:\r")
      try terminal.expect("... ")
      try terminal.send("print(n * 7)\r\r")
      try terminal.expect("\(TerminalSession.endOfEditing)21\r\n")
      #expect(try terminal.waitForEnd() == 0)
    }

    @Test func aSecretIsNotPutIntoTheEditor() throws {
      try home.write("password = 'opensesame1'\n", to: "a.walk")
      let terminal = try start(["run", "--quiet", "--color", "never", "--step", "a.walk"])
      try terminal.expect("q leaves: ")
      try terminal.send("e\r")
      try terminal.expect("the step holds a secret")
      try terminal.expect(">>> ")
      try terminal.send("print(6 * 7)\r")
      try terminal.expect("\(TerminalSession.endOfEditing)42\r\n")
      #expect(try terminal.waitForEnd() == 0)
      #expect(!terminal.screen.lines.joined().contains("opensesame1"))
    }

    @Test func interruptingTheQuestionEndsTheRun() throws {
      try home.write("print(10 + 1)\n", to: "a.walk")
      let terminal = try start(["run", "--quiet", "--step", "a.walk"])
      try terminal.expect("q leaves: ")
      try terminal.send(Keys.controlC)
      #expect(try terminal.waitForEnd() == 130)
    }

    @Test func theTimeOfARunEndsAtTheQuestion() throws {
      try home.write("print(1)\nprint(2)\n", to: "a.walk")
      let terminal = try start(["run", "--quiet", "--step", "--timeout", "1", "a.walk"])
      try terminal.expect("q leaves: ")
      try terminal.send("\r")
      try terminal.expect("a.walk:2: the time for the run is up, which was 1.0 s")
      #expect(try terminal.waitForEnd() == 1)
    }

    @Test func aRecordingHoldsWhatTheScreenShowed() throws {
      let session = try TerminalSession(home)
      let path = "\(home.home)/t.md"
      for line in ["record \(path)", "get /tasks lod=count", "1 / 0", "print(7)", "'x'"] {
        try session.terminal.send(line + "\r")
        try session.waitForPrompt()
      }
      try session.run("record off", "")
      try session.leave()
      let expected = """
        >>> get /tasks lod=count
        200 OK
        {'count': 42}
        >>> 1 / 0
        Traceback (most recent call last):
          ...
        ZeroDivisionError: division by zero
        >>> print(7)
        7
        >>> 'x'
        'x'

        """
      #expect(try String(contentsOfFile: path, encoding: .utf8) == expected)
    }

    @Test func leavingEndsWell() throws {
      try home.write("print(1)\nprint(2)\n", to: "a.walk")
      let terminal = try start(["run", "--quiet", "--step", "a.walk"])
      try terminal.expect("q leaves: ")
      try terminal.send("q\r")
      #expect(try terminal.waitForEnd() == 0)
    }

    @Test func differencesHaveColor() throws {
      try home.write(">>> 1\n2\n", to: "a.md")
      let terminal = try start(["check", "a.md"])
      try terminal.expect("\u{1b}[31m 2  - 2\u{1b}[0m")
      try terminal.expect("\u{1b}[32m    + 1\u{1b}[0m")
      try terminal.expect("0 of 1 steps as promised")
      #expect(try terminal.waitForEnd() == 1)
    }

    @Test func aRunEndsWithItsFigures() throws {
      try home.write("print(1)\n", to: "a.walk")
      let terminal = try start(["run", "a.walk"])
      try terminal.expect("1 step: 1 passed in ")
      #expect(try terminal.waitForEnd() == 0)
    }
  }
}
