import Foundation
import TestSupport
import Testing

/// Runs as `cron` makes them, and worse: an empty environment, no standard input, streams that are
/// closed, a folder that can't be written or is gone.
///
/// Nothing waits, nobody is asked, and what could not be done is told where there is a place for it.
struct CronTests {
  /// One way to run the program.
  struct Kind: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    /// Whether it prints on standard output.
    var prints = true
    /// Whether it reads standard input as a script.
    var reads = false
    /// The file of the current folder that it writes.
    var writes: String?
    /// How it ends when nothing is in its way, and what it says then.
    var status: Int32 = 0
    var says = ""

    var testDescription: String { arguments.joined(separator: " ") }
  }

  private static let kinds = [
    Kind(arguments: ["run", "$/a.walk"]),
    Kind(arguments: ["run", "-"], reads: true),
    Kind(arguments: [], reads: true),
    Kind(arguments: ["-c", "get /tasks lod=count"]),
    Kind(arguments: ["check", "$/a.md"], prints: false),
    Kind(arguments: ["check", "-"], reads: true),
    Kind(
      arguments: ["run", "--cassette", "t.json", "--cassette-times", "$/a.walk"],
      writes: "t.json"
    ),
    Kind(arguments: ["run", "--junit", "r.xml", "$/a.walk"], writes: "r.xml"),
    Kind(arguments: ["run", "--json", "r.json", "--tap", "$/a.walk"], writes: "r.json"),
    Kind(
      arguments: ["check", "--update", "--json", "r.json", "$/a.md"],
      prints: false,
      writes: "r.json"
    ),
    Kind(arguments: ["-c", "record r.txt", "--quiet"], prints: false, writes: "r.txt"),
    Kind(arguments: ["tutorial", "--auto", "1"]),
    Kind(
      arguments: ["run", "--step", "$/a.walk"],
      prints: false,
      status: 2,
      says: "needs a terminal"
    ),
    Kind(arguments: ["-c", "input()"], prints: false, status: 1, says: "EOFError"),
    Kind(arguments: ["-c", "login me"], prints: false, status: 1, says: "no terminal to ask at"),
    Kind(arguments: ["-c", "edit"], prints: false, status: 1, says: "edit"),
  ]

  private static let streams = ["<&- >OUT 2>ERR", "<&- >&- 2>ERR", "<&- >OUT 2>&-", "<&- >&- 2>&-"]

  @Test(arguments: kinds) func endsByItselfAndSaysWhy(kind: Kind) throws {
    for streams in Self.streams {
      try expect(kind, streams, in: "cd \"$base/work\"", canWrite: true)
    }
    // Nobody can make a file in /proc, not even root.
    try expect(kind, Self.streams[0], in: "cd /proc", canWrite: false)
    let gone = "mkdir \"$base/gone\" && cd \"$base/gone\" && rmdir \"$base/gone\""
    try expect(kind, Self.streams[0], in: gone, canWrite: false)
  }

  /// A limit that may be raised is; one that may not is told.
  @Test(arguments: [("ulimit -Sn 16", "OUT", "42"), ("ulimit -n 16", "ERR", "ulimit -n")])
  func tellsOfTooFewDescriptors(limit: String, stream: String, says: String) throws {
    let base = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: base) }
    let kind = Kind(arguments: ["-c", "get /tasks lod=count"])
    let status = try run(kind, "<&- >OUT 2>ERR", in: limit, base)
    let said = try String(contentsOf: base.appending(path: stream), encoding: .utf8)
    #expect(said.contains(says) && status == (stream == "OUT" ? 0 : 1), "\(status): \(said)")
  }

  /// A file that may grow no further is an error, and leaves nothing behind.
  @Test func tellsOfAFileTooLarge() throws {
    let base = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: base) }
    let work = base.appending(path: "work")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: false)
    let kind = Kind(arguments: ["-c", "get /tasks lod=full limit=1000 > big"])
    let limit = "cd \"$base/work\" && ulimit -f 4"
    let status = try run(kind, "<&- >/dev/null 2>ERR", in: limit, base)
    let said = try String(contentsOf: base.appending(path: "ERR"), encoding: .utf8)
    #expect(status == 1 && said.contains("File too large"), "\(status): \(said)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: work.path) == [])
  }

  /// A thread whose stack is larger than the memory that may be had can't be started.
  @Test func tellsOfTooFewThreads() throws {
    let base = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: base) }
    let kind = Kind(arguments: ["-c", "get /tasks lod=count"])
    let limit = "ulimit -s 4000000 && ulimit -v 20000000"
    let status = try run(kind, "<&- >OUT 2>ERR", in: limit, base)
    let said = try String(contentsOf: base.appending(path: "ERR"), encoding: .utf8)
    #expect(status == 1 && said.contains("threads"), "\(status): \(said)")
  }

  private func expect(_ kind: Kind, _ streams: String, in folder: String, canWrite: Bool) throws {
    let base = try Program.makeHome()
    defer { try? FileManager.default.removeItem(at: base) }
    let work = base.appending(path: "work")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: false)
    try "get /tasks lod=count\nexpect status 200\nprint(1)\n"
      .write(to: base.appending(path: "a.walk"), atomically: true, encoding: .utf8)
    let page = ">>> get /tasks lod=count\n200 OK\n{'count': 42}\n>>> 1\n1\n"
    try page.write(to: base.appending(path: "a.md"), atomically: true, encoding: .utf8)
    let status = try run(kind, streams, in: folder, base)
    let error = (try? String(contentsOf: base.appending(path: "ERR"), encoding: .utf8)) ?? ""
    let left = try FileManager.default.contentsOfDirectory(atPath: work.path)

    let context: Comment = "\(streams) \(folder): status \(status), \(error)"
    let expected = expectation(kind, losesOutput: streams.contains(">&- "), canWrite)
    #expect(status == expected.status, context)
    if streams.contains("2>ERR") {
      #expect(expected.says.isEmpty || error.contains(expected.says), context)
    }
    let isWritten = canWrite && kind.writes != nil && (status == 0 || left != [])
    #expect(left == (isWritten ? [kind.writes ?? ""] : []), context)
    #expect(try String(contentsOf: base.appending(path: "a.md"), encoding: .utf8) == page)
  }

  private func expectation(
    _ kind: Kind,
    losesOutput: Bool,
    _ canWrite: Bool
  ) -> (status: Int32, says: String) {
    if kind.reads { return (2, "standard input: Bad file descriptor") }
    if let file = kind.writes, !canWrite {
      return (kind.arguments[0] == "-c" ? 1 : 2, "\(file): No such file or directory")
    }
    if kind.prints, losesOutput { return (1, "standard output: Bad file descriptor") }
    return (kind.status, kind.says)
  }

  private func run(_ kind: Kind, _ streams: String, in folder: String, _ base: URL) throws -> Int32
  {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let places = streams.replacing("OUT", with: "\"$base/OUT\"")
      .replacing("ERR", with: "\"$base/ERR\"")
    let command =
      "base=$1; program=$2; shift 2; \(folder) || exit 99; "
      + "exec env -i \"$(command -v timeout)\" -k 1 20 \"$program\" \"$@\" \(places)"
    process.arguments =
      ["-c", command, "sh", base.path, Program.url.path]
      + kind.arguments.map { $0.replacing("$", with: base.path) }
    try process.run()
    process.waitUntilExit()
    // 124 and 137 are what timeout(1) says of a program that had to be ended.
    return process.terminationStatus
  }
}
