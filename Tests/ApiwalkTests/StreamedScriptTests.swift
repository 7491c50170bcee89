import Foundation
import TestSupport
import Testing

/// Scripts on standard input, of any length.
struct StreamedScriptTests {
  @Test func aLongScriptRunsAsOneThatIsThere() throws {
    // Statements over many lines lie across the ends of the pieces that are read.
    let block = "total += sum([\n" + String(repeating: "  1,\n", count: 900) + "])\n"
    let text = "total = 0\n" + String(repeating: block, count: 400) + "total\n"
    #expect(text.utf8.count > 1 << 20)
    let result = try Program.run([], input: text)
    #expect(result.out == "360000\n", "\(result.error)")
    #expect(result.status == 0)
  }

  @Test func aMistakeFarDownNamesItsLine() throws {
    let text = String(repeating: "n = 1  # a line of a long script\n", count: 50_000) + "x = = 1\n"
    let result = try Program.run([], input: text)
    #expect(result.error.contains("<stdin>:50001: SyntaxError"), "\(result.error)")
    #expect(result.status == 2)
  }

  @Test func nothingOfAShortScriptWithAMistakeRuns() throws {
    let result = try Program.run([], input: "print('ran')\nx = = 1\n")
    #expect(result.out.isEmpty)
    #expect(result.status == 2)
  }

  @Test(arguments: [(SIGINT, 130 as Int32), (SIGTERM, 143 as Int32)])
  func whoWaitsForInputCanBeEnded(signal: Int32, status: Int32) throws {
    let home = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    let process = Process()
    process.executableURL = Program.url
    process.arguments = ["run", "-"]
    process.environment = Program.environment(home: home)
    let input = Pipe()
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Until the handlers are there, a signal ends the process by itself.
    usleep(700_000)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationStatus == status)
    #expect(process.terminationReason == .exit)
  }
}
