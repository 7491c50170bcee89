import Foundation
import HTTP
import Library
import Loopback
import Session
import Syntax
import Testing

/// Bodies that go to a program, as they come.
@Suite struct ProgramTests {
  private static func run(
    _ line: (String) -> String,
    _ answer: LoopbackServer.Answer
  ) -> (outcome: Outcome, notes: String, session: Session) {
    final class Screen { var bytes: [UInt8] = [] }
    let screen = Screen()
    let server = LoopbackServer([answer])
    defer { server.stop() }
    // A body that nobody brings to an end is a failure, not a test run that never ends.
    let deadline = ContinuousClock.now + .seconds(20)
    let world = World(
      transport: CurlTransport(wakeDescriptor: nil) { ContinuousClock.now > deadline },
      clock: .system,
      environment: ["PATH": "/usr/bin:/bin"]
    )
    let session = Session(
      world: world,
      output: Output(out: Output.Sink { _ in }, notes: Output.Sink { screen.bytes += $0 })
    )
    let outcome = session.run(SourceText(line(server.url)))
    session.output.flush()
    return (outcome, String(decoding: screen.bytes, as: UTF8.self), session)
  }

  private static let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

  private static func chunks(_ count: Int) -> String {
    String(repeating: "1000\r\n" + String(repeating: "x", count: 0x1000) + "\r\n", count: count)
  }

  /// The server never ends: the program's end is the end.
  @Test(.timeLimit(.minutes(1))) func endsWithTheProgram() {
    let answer = LoopbackServer.Answer(Self.head + Self.chunks(64), .stall)
    let (outcome, notes, session) = Self.run({ "get \($0)/x | head -c 5 > /dev/null" }, answer)
    #expect(outcome == .success, "\(notes)")
    #expect(session.run(SourceText("body")) != .success)
  }

  @Test func theProgramGetsItAll() {
    let whole = LoopbackServer.Answer(Self.head + Self.chunks(1024) + "0\r\n\r\n", .close)
    let test = "test $(wc -c) = \(1024 * 0x1000)"
    let (outcome, notes, _) = Self.run({ "get \($0)/x | \(test)" }, whole)
    #expect(outcome == .success, "\(notes)")
    let (failed, said, _) = Self.run({ "get \($0)/x | wc -c > /dev/null; exit 3" }, whole)
    #expect(failed == .failure(.stepFailed))
    #expect(said.contains("the program ended with status 3"), "\(said)")
  }

  @Test func whatIsSmallIsStillThere() {
    let (outcome, notes, session) = Self.run({ "get \($0)/x | cat > /dev/null" }, .ok("[1, 2]"))
    #expect(outcome == .success, "\(notes)")
    #expect(session.run(SourceText("assert response.json() == [1, 2]")) == .success)
  }

  @Test func aBodyThatBreaksOffIsAFailure() {
    let broken = LoopbackServer.Answer("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n01234", .close)
    let (outcome, notes, _) = Self.run({ "get \($0)/x | cat > /dev/null" }, broken)
    #expect(outcome == .failure(.noResponse))
    #expect(notes.contains("IncompleteRead"), "\(notes)")
  }
}
