import HTTP
import Loopback
import Testing

/// HTTP/1.1 by itself, HTTP/2 when asked.
@Suite struct VersionTests {
  /// A frame (RFC 9113 §4.1).
  private func frame(_ type: UInt8, _ flags: UInt8, stream: UInt8, _ payload: [UInt8]) -> [UInt8] {
    [0, 0, UInt8(payload.count), type, flags, 0, 0, 0, stream] + payload
  }

  /// `:status: 200` from the static table, then `x-a: 1` as it is (RFC 7541 §6).
  private let fields: [UInt8] = [0x88, 0, 3, 0x78, 0x2D, 0x61, 1, 0x31]

  @Test func theSecondVersionIsSpokenWhenAsked() throws {
    // The preface (RFC 9113 §3.4) looks like two heads to the server.
    var answer = LoopbackServer.Answer(
      slowly: ["", ""],
      every: 0.1
    )
    answer.parts = [
      frame(4, 1, stream: 0, []),
      frame(1, 4, stream: 1, fields) + frame(0, 1, stream: 1, Array("two".utf8)),
    ]
    let server = LoopbackServer([.init(bytes: frame(4, 0, stream: 0, [])), answer])
    defer { server.stop() }
    var request = Request(method: "GET", url: server.url + "/")
    request.options.version = .http2Only
    request.options.readTimeout = 5
    let response = try CurlTransport(wakeDescriptor: nil) { false }.send(request)
    #expect(server.requests.first == "PRI * HTTP/2.0\r\n\r\n")
    #expect(response.version == 20)
    #expect(response.status == 200)
    #expect(response.reason == "OK")
    #expect(response.fields.all == [Fields.Field("x-a", "1")])
    #expect(response.body == Array("two".utf8))
  }

  @Test(.enabled("the tool openssl is missing") { OpenSSL.isThere })
  func theSecondVersionIsAgreedOnWithTLS() throws {
    let server = try OpenSSL(
      alternative: "IP:127.0.0.1",
      frames: frame(4, 0, stream: 0, []) + frame(4, 1, stream: 0, [])
        + frame(1, 4, stream: 1, fields) + frame(0, 1, stream: 1, Array("two".utf8))
    )
    defer { server.stop() }
    var request = Request(method: "GET", url: "https://127.0.0.1:\(server.port)/")
    request.options.version = .http2
    request.options.authorities = server.certificate
    request.options.readTimeout = 5
    let response = try CurlTransport(wakeDescriptor: nil) { false }.send(request)
    #expect(response.version == 20)
    #expect(response.fields.all == [Fields.Field("x-a", "1")])
    #expect(response.body == Array("two".utf8))
  }

  @Test func aServerOfTheFirstVersionStaysAtIt() throws {
    let server = LoopbackServer([.ok("one")])
    defer { server.stop() }
    var request = Request(method: "GET", url: server.url + "/")
    request.options.version = .http2
    let response = try CurlTransport(wakeDescriptor: nil) { false }.send(request)
    #expect(server.requests.first?.contains("Upgrade: h2c\r\n") == true)
    #expect(response.version == 11)
    #expect(response.body == Array("one".utf8))
  }

  @Test func oldServersAreKnown() throws {
    let server = LoopbackServer([.init("HTTP/1.0 200 OK\r\n\r\nold", .close)])
    defer { server.stop() }
    let request = Request(method: "GET", url: server.url + "/")
    #expect(try CurlTransport(wakeDescriptor: nil) { false }.send(request).version == 10)
  }
}
