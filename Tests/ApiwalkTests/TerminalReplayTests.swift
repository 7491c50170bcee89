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
      try terminal.expect(">>> ")
      try terminal.send("print('instead')\r")
      try terminal.expect("\ninstead\r\n")
      try answer("c\r", at: "4:")
      try terminal.expect("\n4\r\n5\r\n")
      #expect(try terminal.waitForEnd() == 0)
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
