import Foundation
import Loopback
import TestSupport
import Testing

/// Requests recorded in a first run and replayed in later ones, by the built program.
struct CassetteTests {
  private let home: URL

  init() throws { home = try Program.makeHome() }

  private static let script = """
    login
    get /tasks lod=tiny state=started
    response.elapsed
    response.headers
    auth
    response = requests.get(f'{base_url}/tasks', headers=auth, params=[('lod', 'count'), ('id', 1)])
    response.url, response.json()
    requests.post(f'{base_url}/tasks', headers=auth, json={'name': 'x', 'password': 'opensesame1'})
    requests.post(f'{base_url}/tasks', headers=auth, files={'f': ('a.txt', 'text')})
    get /tasks/1 lod=tiny
    requests.get('http://127.0.0.1:1/')
    """

  /// What a run left on its streams, and how it ended.
  private struct Outcome {
    let out: String
    let error: String
    let status: Int32
  }

  private func run(
    _ arguments: [String],
    _ script: String = script
  ) throws -> Outcome {
    defer { try? FileManager.default.removeItem(at: home.appending(path: "a.walk")) }
    try script.write(to: home.appending(path: "a.walk"), atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = Program.url
    process.arguments = ["run", "--cassette", "tape.json"] + arguments + ["a.walk"]
    process.currentDirectoryURL = home
    process.environment = Program.environment(home: home)
    process.standardInput = FileHandle.nullDevice
    let streams = ["out", "error"].map { home.appending(path: $0) }
    for stream in streams { try Data().write(to: stream) }
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      out: String(decoding: try Data(contentsOf: streams[0]), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self),
      status: process.terminationStatus
    )
  }

  private var tape: String {
    get throws {
      String(decoding: try Data(contentsOf: home.appending(path: "tape.json")), as: UTF8.self)
    }
  }

  @Test func aReplayIsTheSameToTheByte() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let first = try run([])
    let recorded = try tape
    let second = try run([])
    #expect(first.status == 3, "\(first.error)")
    #expect(first.out == second.out)
    #expect(first.error == second.error)
    #expect(second.status == 3)
    #expect(try tape == recorded, "a replay writes nothing")
    #expect(!recorded.contains("opensesame1"))
    // A token is never longer there than it is shown.
    for piece in recorded.split(separator: "eyJ").dropFirst() {
      #expect(piece.prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) }.count <= 50)
    }
  }

  @Test func whatIsMissingIsTold() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    _ = try run([], "get /tasks lod=count")
    let other = try run([], "get /tasks lod=tiny")
    #expect(other.status == 3)
    #expect(other.error.contains("tape.json holds no answer to GET http://"), "\(other.error)")
    #expect(other.error.contains("lod=tiny; it holds one to GET http://"), "\(other.error)")
  }

  /// What is not on the cassette will not come by waiting.
  @Test(arguments: ["wait get /tasks lod=count until False every 0.1", "get /tasks --retry 9"])
  func nothingIsWaitedForInAReplay(line: String) throws {
    defer { try? FileManager.default.removeItem(at: home) }
    _ = try run([], "get /tasks lod=count")
    let start = Date.now
    let other = try run([], line)
    #expect(other.status == 3)
    #expect(other.error.contains("tape.json holds no answer to GET http://"), "\(other.error)")
    #expect(other.error.contains("hint: --cassette-mode record"), "\(other.error)")
    #expect(!other.error.contains("nobody answers"), "\(other.error)")
    #expect(Date.now.timeIntervalSince(start) < 20)
  }

  @Test func tellsWhereABodyDiffers() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    _ = try run([], "post /tasks name=x limit:=1")
    let other = try run([], "post /tasks name=x limit:=2")
    #expect(other.error.contains("another; ['limit']: expected 1, got 2"), "\(other.error)")
  }

  @Test func recordWritesAnewAndOffIsNothing() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    _ = try run([], "get /tasks lod=count")
    let recorded = try tape
    let off = try run(["--cassette-mode", "off"], "get /tasks lod=tiny state=started")
    #expect(off.status == 0, "\(off.error)")
    #expect(try tape == recorded)
    let again = try run(["--cassette-mode", "record"], "get /tasks lod=count state=paused")
    #expect(again.status == 0, "\(again.error)")
    #expect(try !tape.contains("lod=tiny"))
    #expect(try tape.contains("state=paused"))
  }

  @Test func whatWasInterruptedGoesOn() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let interrupted = "get /tasks lod=count\nraise KeyboardInterrupt"
    #expect(try run([], interrupted).status == 130)
    #expect(try tape.contains("\"complete\": false"))
    let second = try run([], "get /tasks lod=count\nget /tasks lod=tiny state=started")
    #expect(second.status == 0, "\(second.error)")
    #expect(try tape.contains("\"complete\": true"))
    #expect(try tape.components(separatedBy: "\"answer\"").count == 3)
  }

  // MARK: - Times

  private static let timesScript = """
    from datetime import datetime, timezone
    import time, uuid
    time.time(), time.time_ns(), time.monotonic(), time.perf_counter()
    datetime.now(), datetime.now(timezone.utc), datetime.now().astimezone(), time.strftime('%c')
    uuid.uuid1().time
    get /tasks lod=tiny
    timing
    response.elapsed
    expect time < 0.001ms
    start = time.monotonic()
    time.sleep(0.7)
    time.monotonic() - start
    wait get /tasks lod=count until time.monotonic() - start > 0.9 every 0.1
    get /tasks lod=count --repeat 5
    end = time.time() + 0.01
    while time.time() < end:
        pass

    time.time() - end
    """

  @Test func aReplayGivesEveryTimeAgainWhenAsked() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let asked = ["--cassette-times", "--keep-going", "--json", "r.json", "--junit", "r.xml"]
    let reports = ["r.json", "r.xml"].map { home.appending(path: $0) }
    let first = try run(asked, Self.timesScript)
    #expect(first.status == 1, "one expectation fails: \(first.error)")
    let firstReports = try reports.map { try String(contentsOf: $0, encoding: .utf8) }
    let recorded = try tape
    let start = ContinuousClock.now
    let second = try run(asked, Self.timesScript)
    #expect(first.out == second.out)
    #expect(first.error == second.error)
    #expect(first.status == second.status)
    #expect(try reports.map { try String(contentsOf: $0, encoding: .utf8) } == firstReports)
    #expect(try tape == recorded, "a replay writes nothing")
    #expect(ContinuousClock.now - start < .seconds(30))
    // Other reports are other readings, and none of the script's.
    let third = try run(["--cassette-times", "--keep-going"], Self.timesScript)
    #expect(third.out == first.out)
    // Unasked it is today's time.
    let fourth = try run(["--keep-going"], Self.timesScript)
    #expect(fourth.out != first.out)
  }

  @Test func aChangedScriptGoesOnFromTheLastTime() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    _ = try run(["--cassette-times"], "import time\nget /tasks lod=count\ntime.monotonic()")
    let script = """
      import time
      get /tasks lod=count
      start = time.monotonic()
      time.sleep(0.01)
      expect 0.01 <= time.monotonic() - start < 50
      """
    let second = try run(["--cassette-times"], script)
    #expect(second.status == 0, "\(second.error)")
  }

  @Test func timesThatWereNotKeptAreMissed() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    _ = try run([], "get /tasks lod=count")
    let second = try run(["--cassette-times"], "get /tasks lod=count")
    #expect(second.status == 2)
    #expect(
      second.error
        == "apiwalk: tape.json: it holds no times: record it with --cassette-times\n"
    )
    let alone = try Program.run(["--cassette-times", "-c", "1"])
    #expect(alone.status == 2)
    #expect(alone.error.contains("--cassette-times says what --cassette FILE keeps"))
  }

  /// What a script sees of an exception is the same, its figures as well.
  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nfew",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nfew\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno size\r\n",
    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nfew",
  ])
  func aBrokenBodyIsReplayed(answer: String) throws {
    let server = LoopbackServer([.init(answer, .close)])
    defer { server.stop() }
    let script = """
      try: requests.get('http://127.0.0.1:\(server.port)/')
      except Exception as error: print(type(error).__name__, error)

      """
    let first = try run([], script)
    #expect(first.out.contains("Error"), "\(first)")
    let again = try run(["--cassette-mode", "replay"], script)
    #expect(again.out == first.out && again.status == first.status, "\(again)")
  }
}
