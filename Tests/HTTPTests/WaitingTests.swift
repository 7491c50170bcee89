import Glibc
import HTTP
import Loopback
import Testing

/// Silence and interruption.
@Suite struct WaitingTests {
  private func failure(
    _ server: LoopbackServer,
    _ transport: CurlTransport,
    readTimeout: Double? = nil
  ) -> TransportError? {
    var request = Request(method: "GET", url: server.url + "/")
    request.options.readTimeout = readTimeout
    return #expect(throws: TransportError.self) { try transport.send(request) }
  }

  @Test(arguments: [
    "", "HTTP/1.1 200 OK\r\nContent-Le", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc",
  ])
  func silenceEndsAfterTheReadTimeout(sent: String) {
    let server = LoopbackServer([.init(sent, .stall)])
    defer { server.stop() }
    let error = failure(server, CurlTransport(wakeDescriptor: nil) { false }, readTimeout: 0.5)
    #expect(error?.kind == (sent.hasSuffix("abc") ? .bodyTimeout : .readTimeout))
    #expect(
      error?.message
        == "127.0.0.1:\(server.port) sent nothing for 0.5 s; a larger timeout would wait longer."
    )
  }

  @Test func connectTimeoutIsItsOwnKind() throws {
    // A listener with a full queue of one leaves further connections unanswered.
    let listener = ListeningSocket(backlog: 0)
    let waiting = (0..<4).map { _ in listener.startConnecting() }
    defer { for descriptor in waiting + [listener.descriptor] { close(descriptor) } }
    let port = listener.port
    var request = Request(method: "GET", url: "http://127.0.0.1:\(port)/")
    request.options.connectTimeout = 0.05
    let transport = CurlTransport(wakeDescriptor: nil) { false }
    let error = #expect(throws: TransportError.self) { try transport.send(request) }
    #expect(error?.kind == .connectTimeout)
    #expect(error?.message == "No connection to 127.0.0.1:\(port) in 0.05 s.")
  }

  @Test func aReadableWakeDescriptorInterrupts() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let (readEnd, writeEnd) = (ends[0], ends[1])
    defer {
      close(readEnd)
      close(writeEnd)
    }
    let flag = Flag()
    let server = LoopbackServer([.init("HTTP/1.1 200 OK\r\n", .stall)]) {
      flag.raise()
      var byte: UInt8 = 1
      _ = write(writeEnd, &byte, 1)
    }
    defer { server.stop() }
    let transport = CurlTransport(wakeDescriptor: readEnd) { flag.isRaised }
    #expect(failure(server, transport)?.kind == .interrupted)
  }

  @Test func aFlagAloneInterrupts() {
    let flag = Flag()
    let server = LoopbackServer([.init("", .stall)]) { flag.raise() }
    defer { server.stop() }
    #expect(
      failure(server, CurlTransport(wakeDescriptor: nil) { flag.isRaised })?.kind == .interrupted
    )
  }

  @Test func aWakeForAnotherReasonChangesNothing() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    var byte: UInt8 = 1
    #expect(write(ends[1], &byte, 1) == 1)
    let server = LoopbackServer([.ok("fine"), .init("", .stall)])
    defer { server.stop() }
    let transport = CurlTransport(wakeDescriptor: ends[0]) { false }
    let response = try transport.send(Request(method: "GET", url: server.url))
    #expect(response.body == Array("fine".utf8))
    #expect(failure(server, transport, readTimeout: 0.5)?.kind == .readTimeout)
  }

  @Test func theNextRequestAfterAnInterruptionWorks() throws {
    let flag = Flag()
    let server = LoopbackServer([.init("", .stall), .ok("again")]) { flag.raise() }
    defer { server.stop() }
    let transport = CurlTransport(wakeDescriptor: nil) { flag.isRaised }
    #expect(failure(server, transport)?.kind == .interrupted)
    flag.lower()
    #expect(try transport.send(Request(method: "GET", url: server.url)).body == Array("again".utf8))
  }
}
