import Foundation
import PseudoTerminal
import Testing

extension TerminalTests {
  /// The screens that the README shows, seen again.
  struct RecordedScreens {
    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    @Test func aCompletionList() throws {
      let session = try TerminalSession(home)
      let terminal = session.terminal
      try terminal.send("get /tasks sta\(Keys.tab)\(Keys.tab)")
      try terminal.expectScreen("the list") { $0.lines.count == 5 }
      try terminal.send("te=started,\(Keys.tab)\(Keys.tab)")
      try terminal.expectScreen("the values") { $0.lines.count == 7 }
      try terminal.send("p\(Keys.tab)")
      try terminal.expectScreen(try README.screen(showing: "startedBy"))
      try terminal.send(Keys.controlC)
      try session.waitForPrompt()
      try session.leave()
    }

    @Test func aPastedPage() throws {
      let screen = try README.screen(showing: "response.status_code")
      let end = try #require(screen.firstIndex(of: "['started']"))
      let session = try TerminalSession(home)
      let terminal = session.terminal
      try terminal.paste(screen[...end].joined(separator: "\n").replacing(">>> >>>", with: ">>>"))
      try terminal.expectScreen(Array(screen[...end]))
      try terminal.send("\r")
      try terminal.expectScreen(screen)
      try session.leave()
    }

    @Test func aCancelledRequest() throws {
      let server = try SilentServer()
      // Not quiet: the mirror and the progress belong to what is seen.
      let terminal = try PseudoTerminal(
        try BuiltProgram.path("apiwalk"),
        ["--color", "never", "--base-url", server.url],
        environment: home.environment()
      )
      try terminal.expect(TerminalSession.prompt)
      try terminal.send(Keys.controlL)
      try terminal.expectScreen(["127.0.0.1:\(server.port)>>>"])
      try terminal.send("get /tasks state=started\r")
      try terminal.wait("the connection") { server.takesConnection() }
      try terminal.expectScreen("what it waits for") { $0.lines.last?.hasPrefix("waiting") == true }
      try terminal.send(Keys.controlC)
      try terminal.expectScreen(
        try README.screen(showing: "KeyboardInterrupt").map {
          $0.replacing(":8080", with: ":\(server.port)")
        }
      )
      try terminal.send(Keys.controlD)
      try terminal.waitForEnd()
    }
  }
}

private enum README {
  struct NoScreen: Error {
    let text: String
  }

  /// The rows of the first screen that shows the text: they stand behind bars in a fenced block, so
  /// that `check` takes them for no steps.
  static func screen(showing text: String) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    for block in readme.components(separatedBy: "```text\n").dropFirst() {
      let rows = block.components(separatedBy: "```")[0].split(separator: "\n").map {
        String($0.dropFirst(2))
      }
      if rows.contains(where: { $0.contains(text) }) { return rows }
    }
    throw NoScreen(text: text)
  }
}
