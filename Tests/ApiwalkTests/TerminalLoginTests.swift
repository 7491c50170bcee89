import PseudoTerminal
import Testing

extension TerminalTests {
  /// Secrets that are asked for at a terminal.
  struct Login {
    private static let history = ".local/state/apiwalk/history"
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    /// Runs a line of the system's shell, which finds the program as `$apiwalk`.
    private func shell(_ line: String) throws -> PseudoTerminal {
      let program = try BuiltProgram.path("apiwalk")
      return try PseudoTerminal(
        "/bin/sh",
        ["-c", line],
        environment: home.environment(["apiwalk": program])
      )
    }

    @Test(arguments: [
      ("login me", "Client secret for me: "), ("login --basic me", "Password for me: "),
      ("login --bearer", "Token: "), ("login --api-key X-Key", "Value of X-Key: "),
    ])
    func theTerminalIsAskedWhenInputIsAPipe(command: String, prompt: String) throws {
      let script = "\(command)\\nget /x"
      let terminal = try shell(
        "printf '\(script)' | $apiwalk --base-url http://127.0.0.1:1 > \(home.path("out"))"
      )
      try terminal.expect(prompt)
      try terminal.send("planted-secret\r")
      try terminal.expect("127.0.0.1:1 refuses the connection")
      #expect(try terminal.waitForEnd() == 3)
      #expect(terminal.isCooked)
      let seen = String(decoding: terminal.output, as: UTF8.self) + (try home.read("out"))
      #expect(!seen.contains("planted"))
    }

    @Test func controlCAtTheQuestionEndsAScript() throws {
      let terminal = try shell("echo login me | $apiwalk --base-url http://127.0.0.1:1")
      try terminal.expect("Client secret for me: ")
      try terminal.send("planted\(Keys.controlC)")
      #expect(try terminal.waitForEnd() == 130)
      #expect(terminal.isCooked)
      #expect(!String(decoding: terminal.output, as: UTF8.self).contains("planted"))
    }

    @Test func aProcessInTheBackgroundDoesNotAsk() throws {
      let terminal = try shell(
        "set -m; $apiwalk --base-url http://127.0.0.1:1 -c 'login me' & wait $!; echo ended $?"
      )
      try terminal.expect("there is no terminal to ask at")
      try terminal.expect("ended 1")
      try terminal.waitForEnd()
    }

    @Test func historyHasNoSecretOfTheLine() throws {
      let session = try TerminalSession(home, ["--base-url", "http://127.0.0.1:1"])
      for line in [
        "login me planted-one", "login --basic me planted-two", "login --bearer planted-three",
        "login --api-key X-Key:planted-four", "login me planted-five 'planted-six",
      ] {
        try session.terminal.send(line + "\r")
        try session.waitForPrompt()
      }
      try session.leave()
      let kept = try home.read(Self.history)
      #expect(!kept.contains("planted"), "\(kept)")
      #expect(kept.contains("login\\040--bearer\\040***"), "\(kept)")
    }
  }
}
