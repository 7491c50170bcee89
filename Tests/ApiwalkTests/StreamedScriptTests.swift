import Foundation
import TestSupport
import Testing

/// Scripts on standard input, of any length.
struct StreamedScriptTests {
  static let forms = [[], ["run", "-"]]

  @Test(arguments: forms) func aLongScriptRunsAsOneThatIsThere(form: [String]) throws {
    // Statements over many lines lie across the ends of the pieces that are read.
    let block = "total += sum([\n" + String(repeating: "  1,\n", count: 900) + "])\n"
    let text = "total = 0\n" + String(repeating: block, count: 400) + "total\n"
    #expect(text.utf8.count > 1 << 20)
    let result = try Program.run(form, input: text)
    #expect(result.out == "360000\n", "\(result.error)")
    #expect(result.status == 0)
  }

  @Test(arguments: forms) func aMistakeFarDownNamesItsLine(form: [String]) throws {
    let text = String(repeating: "n = 1  # a line of a long script\n", count: 50_000) + "x = = 1\n"
    let result = try Program.run(form, input: text)
    #expect(result.error.contains("<stdin>:50001: SyntaxError"), "\(result.error)")
    #expect(result.status == 2)
  }

  @Test(arguments: forms) func nothingOfAShortScriptWithAMistakeRuns(form: [String]) throws {
    let result = try Program.run(form, input: "print('ran')\nx = = 1\n")
    #expect(result.out.isEmpty)
    #expect(result.status == 2)
  }

  /// As long as a piece, so that what stands before it runs.
  private static let filling = String(repeating: "n = 1  # a line of a long script\n", count: 9_000)

  @Test(arguments: forms) func whatIsThereRunsBeforeTheEndComes(form: [String]) throws {
    let home = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    let process = Process()
    process.executableURL = Program.url
    process.arguments = form
    process.environment = Program.environment(home: home)
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    defer { process.terminate() }
    try input.fileHandleForWriting.write(contentsOf: Data("print('ran')\n".utf8))
    try input.fileHandleForWriting.write(contentsOf: Data(Self.filling.utf8))
    #expect(try output.fileHandleForReading.read(upToCount: 4) == Data("ran\n".utf8))
  }

  @Test func optionsAreForEveryPiece() throws {
    let text = "expect n == 0\n" + Self.filling + "expect n == 2\n" + Self.filling + "print(n)\n"
    let result = try Program.run(["run", "--keep-going", "--tap", "-"], input: "n = 1\n" + text)
    #expect(result.out.contains("not ok 2 - <stdin>:2: expect n == 0\n"))
    #expect(result.out.contains("not ok 9003 - <stdin>:9003: expect n == 2\n"))
    #expect(result.out.hasSuffix("# 1\n1..18004\n"))
    #expect(result.status == 1)
  }

  @Test func theTimeOfARunGoesOnWhileItWaits() throws {
    let home = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    let process = Process()
    process.executableURL = Program.url
    process.arguments = ["run", "--timeout", "0.5", "-"]
    process.environment = Program.environment(home: home)
    let (input, error) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardError = error
    try process.run()
    let said = try error.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(String(decoding: said, as: UTF8.self).contains("the time for the run is up"))
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
