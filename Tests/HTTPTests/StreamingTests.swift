import Glibc
import HTTP
import Loopback
import Testing

/// Answers whose bodies are received as they are read.
@Suite struct StreamingTests {
  private func open(
    _ server: LoopbackServer,
    _ transport: CurlTransport,
    readTimeout: Double? = nil
  ) throws -> OpenResponse {
    var request = Request(method: "GET", url: server.url + "/")
    request.options.readTimeout = readTimeout
    return try transport.open(request)
  }

  private var transport: CurlTransport { CurlTransport(wakeDescriptor: nil) { false } }

  @Test func theHeadComesBeforeTheBody() throws {
    let server = LoopbackServer([
      .init("HTTP/1.1 200 Fine\r\nX: 1\r\nContent-Length: 9\r\n\r\nabc", .stall)
    ])
    defer { server.stop() }
    let answer = try open(server, transport, readTimeout: 0.3)
    #expect(answer.head.status == 200)
    #expect(answer.head.reason == "Fine")
    #expect(answer.head.fields["X"] == "1")
    #expect(try answer.body.piece(3) == Array("abc".utf8))
    let error = #expect(throws: TransportError.self) { try answer.body.piece(3) }
    #expect(error?.kind == .bodyTimeout)
  }

  @Test func aBodyThatWasReadLeavesItsConnection() throws {
    let server = LoopbackServer([.ok("first"), .ok("second"), .ok("third")])
    defer { server.stop() }
    let transport = transport
    for text in ["first", "second"] {
      #expect(try open(server, transport).body.read(nil, decodes: true) == Array(text.utf8))
    }
    let third = try transport.send(Request(method: "GET", url: server.url))
    #expect(third.body == Array("third".utf8))
    #expect(server.connections == 1)
  }

  @Test func aBodyThatWasDroppedClosesItsConnection() throws {
    let server = LoopbackServer([
      .init("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"), .ok("next"),
    ])
    defer { server.stop() }
    let transport = transport
    _ = try open(server, transport)
    #expect(
      try transport.send(Request(method: "GET", url: server.url)).body == Array("next".utf8)
    )
    #expect(server.connections == 2)
  }

  @Test func whatIsNotReadIsNotReceived() throws {
    let size = 64 << 20
    let head = "HTTP/1.1 200 OK\r\nContent-Length: \(size)\r\n\r\n"
    let server = LoopbackServer([
      .init(bytes: Array(head.utf8) + [UInt8](repeating: 0x61, count: size), .close)
    ])
    defer { server.stop() }
    let answer = try open(server, transport)
    let before = residentBytes()
    var count = 0
    while let piece = try answer.body.piece(10_000) { count += piece.count }
    #expect(count == size)
    #expect(residentBytes() - before < 16 << 20)
  }

  @Test func twoBodiesCanBeOnTheirWay() throws {
    let first = LoopbackServer([.ok("abcdef")])
    let second = LoopbackServer([.ok("uvwxyz"), .ok("between")])
    defer {
      first.stop()
      second.stop()
    }
    let transport = transport
    let one = try open(first, transport)
    #expect(try one.body.piece(3) == Array("abc".utf8))
    let two = try open(second, transport)
    #expect(try two.body.read(nil, decodes: true) == Array("uvwxyz".utf8))
    #expect(
      try transport.send(Request(method: "GET", url: second.url)).body == Array("between".utf8)
    )
    #expect(try one.body.piece(3) == Array("def".utf8))
    #expect(try one.body.piece(3) == nil)
  }

  @Test func aStreamCanBeInterrupted() throws {
    let flag = Flag()
    let server = LoopbackServer([
      .init("HTTP/1.1 200 OK\r\n\r\nabc", .stall), .ok("again"),
    ])
    defer { server.stop() }
    let transport = CurlTransport(wakeDescriptor: nil) { flag.isRaised }
    let answer = try open(server, transport)
    #expect(try answer.body.piece(3) == Array("abc".utf8))
    flag.raise()
    let error = #expect(throws: TransportError.self) { try answer.body.piece(3) }
    #expect(error?.kind == .interrupted)
    flag.lower()
  }

  @Test(arguments: [
    (LoopbackServer.Answer("", .close), TransportError.Kind.emptyAnswer),
    (
      .init("HTTP/1.1 200 OK\r\nX: \(String(repeating: "x", count: 70_000))\r\n\r\n"),
      .headTooLarge
    ),
    (
      .init(
        "HTTP/1.1 200 OK\r\n" + String(repeating: "X: 1\r\n", count: 100)
          + "Content-Length: 0\r\n\r\n"
      ),
      .headTooLarge
    ),
  ])
  func aHeadThatFailsIsNoAnswer(answer: LoopbackServer.Answer, kind: TransportError.Kind) {
    let server = LoopbackServer([answer, answer])
    defer { server.stop() }
    let error = #expect(throws: TransportError.self) { try open(server, transport) }
    #expect(error?.kind == kind)
    let whole = #expect(throws: TransportError.self) {
      try transport.send(Request(method: "GET", url: server.url))
    }
    #expect(whole?.kind == kind)
  }

  @Test func aChunkedBodyMayBeEmpty() throws {
    let server = LoopbackServer([.ok("thanks")])
    defer { server.stop() }
    let request = Request(
      method: "POST",
      url: server.url,
      fields: Fields([.init("Transfer-Encoding", "chunked")]),
      body: []
    )
    #expect(try transport.send(request).body == Array("thanks".utf8))
  }

  /// The memory of this process, from `/proc/self/statm`.
  private func residentBytes() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var (total, resident) = (0, 0)
    withUnsafeMutablePointer(to: &total) { total in
      withUnsafeMutablePointer(to: &resident) { resident in
        _ = withVaList([total, resident]) { vfscanf(file, "%ld %ld", $0) }
      }
    }
    return resident * Int(getpagesize())
  }
}
