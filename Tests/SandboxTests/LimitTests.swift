import Foundation
import Testing

@testable import Sandbox

/// What no client can do to the server: hold it up, fill it up, or stop it.
@Suite(.serialized) struct LimitTests {
  private static let accounts = "GET /api/1/accounts HTTP/1.1\r\nHost: x\r\n"

  /// A server that waits for 0.4 seconds at most.
  private static var impatient: SandboxConfiguration {
    var configuration = SandboxConfiguration()
    configuration.limits.headTime = 400
    configuration.limits.exchangeTime = 400
    return configuration
  }

  private static func isAlive(_ server: Sandbox) throws -> Bool {
    let connection = try Connection(to: server)
    connection.send(accounts + "\r\n")
    return connection.read(until: { $0.contains(#""id":0"#) })
  }

  @Test func closesAConnectionThatSaysNothing() async throws {
    try await withServer(Self.impatient) { server in
      let connection = try Connection(to: server)
      let time = try #require(connection.closing(within: 5))
      #expect(time > 0.3)
      #expect(connection.received.isEmpty)
      // Also after a response.
      let second = try Connection(to: server)
      second.send(Self.accounts + "\r\n")
      second.read(until: { $0.contains(#""id":0"#) })
      #expect(second.closing(within: 5) != nil)
      #expect(try Self.isAlive(server))
    }
  }

  /// A byte now and then does not keep a connection open (Slowloris).
  @Test(arguments: ["GET /", "POST /api/2/idp/token HTTP/1.1\r\nContent-Length: 9999\r\n\r\n"])
  func closesAConnectionThatTrickles(beginning: String) async throws {
    try await withServer(Self.impatient) { server in
      let connection = try Connection(to: server)
      connection.send(beginning)
      let start = Date()
      while Date().timeIntervalSince(start) < 5 {
        guard connection.send("a"), !connection.read(seconds: 0.05) else { break }
      }
      #expect(Date().timeIntervalSince(start) < 4)
      #expect(try Self.isAlive(server))
    }
  }

  @Test func closesAConnectionThatTricklesABodyNobodyReads() async throws {
    try await withServer(Self.impatient) { server in
      let connection = try Connection(to: server)
      connection.send(Self.accounts + "Content-Length: 9999\r\n\r\n")
      let start = Date()
      while Date().timeIntervalSince(start) < 5 {
        guard connection.send("a"), !connection.read(seconds: 0.05) else { break }
      }
      #expect(Date().timeIntervalSince(start) < 4)
      #expect(connection.text.hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test func closesAConnectionThatDoesNotReadItsAnswers() async throws {
    try await withServer(Self.impatient) { server in
      let connection = try Connection(to: server)
      connection.shrinkBuffer()
      let request = "GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n"
      let start = Date()
      while Date().timeIntervalSince(start) < 8, connection.send(request) {
        usleep(2_000)
      }
      #expect(Date().timeIntervalSince(start) < 7)
      #expect(try Self.isAlive(server))
    }
  }

  @Test func waitsWithConnectionsBeyondTheLimit() async throws {
    var configuration = SandboxConfiguration()
    configuration.limits.connections = 3
    try await withServer(configuration) { server in
      var connections = try (0..<12).map { _ in try Connection(to: server) }
      for connection in connections { connection.send(Self.accounts + "\r\n") }
      // Those that were let in have an answer; every one that closes lets in another.
      var answered = 0
      while !connections.isEmpty {
        let ready = connections.filter { $0.read(seconds: 0.05) { $0.contains(#""id":0"#) } }
        try #require(!ready.isEmpty)
        answered += ready.count
        connections.removeAll { connection in ready.contains { $0 === connection } }
      }
      #expect(answered == 12)
    }
  }

  @Test func servesBesideHundredsOfIdleConnections() async throws {
    let configuration = SandboxConfiguration()
    // Each connection takes two of this process's files.
    let count = min(500, configuration.limits.possibleConnections / 3)
    if count < 500 { print("limited: \(count) connections, because of ulimit -n") }
    try await withServer(configuration) { server in
      let before = residentKilobytes()
      let connections = try (0..<count).map { number in
        let connection = try Connection(to: server)
        connection.send(number % 2 == 0 ? "GET /" : Self.accounts)
        return connection
      }
      #expect(try Self.isAlive(server))
      // Half a request each: nothing that grows.
      let used = residentKilobytes() - before
      #expect(used < 100 * count, "\(used) kB for \(count) connections")
      withExtendedLifetime(connections) {}
      server.stop()
    }
  }

  @Test(arguments: [
    "X: " + String(repeating: "a", count: 70_000) + "\r\n",
    String(repeating: "X: a\r\n", count: 300),
    (0..<60).map { "X\($0): " + String(repeating: "a", count: 2_000) + "\r\n" }.joined(),
  ])
  func refusesHugeHeads(fields: String) async throws {
    let answer = try await withServer { server in
      let connection = try Connection(to: server)
      connection.send(Self.accounts + fields + "\r\n")
      connection.read(seconds: 5, until: { $0.contains("\r\n\r\n") })
      #expect(try Self.isAlive(server))
      return connection.text
    }
    #expect(answer.hasPrefix("HTTP/1.1 4"), "\(answer.prefix(80))")
  }

  /// A head without an end is not kept for longer than the limit says.
  @Test func keepsLittleOfAHeadWithoutAnEnd() async throws {
    try await withServer { server in
      let before = residentKilobytes()
      let piece = String(repeating: "a", count: 1 << 20)
      for beginning in ["GET /", Self.accounts + "X: "] {
        let connection = try Connection(to: server)
        connection.send(beginning)
        for _ in 0..<24 { guard connection.send(piece) else { break } }
      }
      #expect(residentKilobytes() - before < 20_000)
      #expect(try Self.isAlive(server))
    }
  }

  @Test func stopsReadingABodyThatIsTooLarge() async throws {
    try await withServer { server in
      for head in ["Content-Length: 99999999999\r\n", "Transfer-Encoding: chunked\r\n"] {
        let before = residentKilobytes()
        let connection = try Connection(to: server)
        connection.send("POST /api/2/idp/token HTTP/1.1\r\nHost: x\r\n" + head + "\r\n")
        let piece = "10000\r\n" + String(repeating: "a", count: 65_536) + "\r\n"
        for _ in 0..<64 { guard connection.send(piece) else { break } }
        connection.read(seconds: 5, until: { $0.contains("\r\n\r\n") })
        #expect(connection.text.hasPrefix("HTTP/1.1 413 "), "\(connection.text)")
        #expect(connection.closing(within: 5) != nil)
        #expect(residentKilobytes() - before < 20_000)
      }
      #expect(try Self.isAlive(server))
    }
  }

  /// Random bytes, and requests with random bytes changed: an answer, or a closed connection.
  @Test func survivesGarbage() async throws {
    try await withServer { server in
      var chance = Chance(seed: 6)
      let request = Array(
        "POST /api/2/idp/token HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\n\r\n"
          .utf8
      )
      for round in 0..<150 {
        var bytes = request
        if round % 3 == 0 {
          bytes = (0..<chance.number(1, 2_000)).map { _ in
            UInt8(truncatingIfNeeded: chance.number(0, 256))
          }
        } else {
          for _ in 0..<chance.number(1, 8) {
            bytes[chance.number(0, bytes.count)] = UInt8(truncatingIfNeeded: chance.next())
          }
        }
        let connection = try Connection(to: server)
        connection.send(bytes)
        connection.finishSending()
        #expect(connection.closing(within: 5) != nil)
        #expect(connection.received.isEmpty || connection.text.hasPrefix("HTTP/1.1 "))
      }
      #expect(try Self.isAlive(server))
    }
  }

  @Test func stopsAtOnceWhateverIsOpen() async throws {
    var configuration = SandboxConfiguration()
    configuration.latency = 20_000...20_000
    try await blocking { [configuration] in
      let server = try Sandbox.start(configuration)
      let idle = try Connection(to: server)
      let half = try Connection(to: server)
      half.send("POST /api/2/idp/token HTTP/1.1\r\nContent-Length: 100\r\n\r\na")
      let waiting = try Connection(to: server)
      waiting.send(Self.accounts + "\r\n")
      usleep(100_000)
      let start = Date()
      #expect(server.stop(within: 3_000))
      #expect(Date().timeIntervalSince(start) < 1)
      withExtendedLifetime((idle, half, waiting)) {}
    }
  }
}

/// The memory of this process that is in use, from the kernel's own count.
private func residentKilobytes() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  return status.firstMatch(of: /VmRSS:\s+(\d+)/).flatMap { Int($0.1) } ?? 0
}
