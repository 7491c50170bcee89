import Foundation
import TestSupport
import Testing

/// A run that waits for somebody who never comes: a signal ends it at once, whatever it waits for.
struct WaitingTests {
  private static let waits = [
    ["run", "pipe"], ["check", "pipe"], ["-c", "source pipe"],
    ["-c", "get /tasks lod=count | sleep 60"],
    ["-c", "get /tasks lod=count | cat | sleep 60"],
    ["-c", "get /tasks lod=count > pipe"],
    ["run", "--junit", "pipe", "step.walk"],
  ]

  @Test(arguments: waits, [SIGINT, SIGTERM]) func ends(arguments: [String], by signal: Int32) throws
  {
    let home = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    #expect(mkfifo(home.appending(path: "pipe").path, 0o600) == 0)
    try Data("1\n".utf8).write(to: home.appending(path: "step.walk"))
    let process = Program.silent(arguments, in: home)
    try process.run()
    usleep(500_000)
    expectEnd(of: process, by: signal)
  }

  /// Who prints more than a pipe holds waits for its reader.
  @Test(arguments: [SIGINT, SIGTERM]) func endsWithoutAReader(signal: Int32) throws {
    let home = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    let process = Program.silent(["-c", "print('x' * 200_000)"], in: home)
    let unread = Pipe()
    process.standardOutput = unread
    try process.run()
    usleep(500_000)
    expectEnd(of: process, by: signal)
  }

  private func expectEnd(of process: Process, by signal: Int32) {
    kill(process.processIdentifier, signal)
    let deadline = Date.now.addingTimeInterval(20)
    while process.isRunning, Date.now < deadline { usleep(20_000) }
    guard !process.isRunning else {
      kill(process.processIdentifier, SIGKILL)
      Issue.record("\(process.arguments ?? []) still waits")
      return
    }
    #expect(process.terminationStatus == 128 + signal)
  }
}
