import HTTP
import Loopback
import Testing

/// What goes out: the bytes that the server saw.
@Suite struct WireTests {
  private func wire(
    _ method: String,
    _ fields: [(String, String)] = [],
    _ body: String? = nil,
    path: String = "/p"
  ) throws -> String {
    let server = LoopbackServer([.ok("")])
    defer { server.stop() }
    let transport = CurlTransport(wakeDescriptor: nil) { false }
    _ = try transport.send(
      Request(
        method: method,
        url: server.url + path,
        fields: Fields(fields.map { .init($0.0, $0.1) }),
        body: body.map { Array($0.utf8) }
      )
    )
    return server.requests.joined().split(separator: "127.0.0.1:\(server.port)")
      .joined(separator: "HOST").split(separator: "\r\n", omittingEmptySubsequences: false)
      .joined(separator: "\n")
  }

  @Test func addsNothingButTheHost() throws {
    #expect(try wire("GET") == "GET /p HTTP/1.1\nHost: HOST\n\n")
    #expect(try wire("OPTIONS") == "OPTIONS /p HTTP/1.1\nHost: HOST\n\n")
    #expect(try wire("HEAD") == "HEAD /p HTTP/1.1\nHost: HOST\n\n")
    #expect(try wire("PROPFIND") == "PROPFIND /p HTTP/1.1\nHost: HOST\n\n")
  }

  @Test func keepsTheOrderOfFields() throws {
    let fields = [
      ("User-Agent", "a/1"), ("Accept-Encoding", "gzip, deflate"), ("Accept", "*/*"),
      ("Connection", "keep-alive"), ("X-Empty", ""), ("Content-Length", "2"),
      ("Content-Type", "text/plain"), ("Authorization", "Bearer x"),
    ]
    let sent =
      "Host: HOST\nUser-Agent: a/1\nAccept-Encoding: gzip, deflate\nAccept: */*\n"
      + "Connection: keep-alive\nX-Empty:\nContent-Length: 2\nContent-Type: text/plain\n"
      + "Authorization: Bearer x\n\nhi"
    for method in ["POST", "PUT", "PATCH", "DELETE", "GET", "HEAD"] {
      #expect(try wire(method, fields, "hi") == "\(method) /p HTTP/1.1\n" + sent)
    }
  }

  @Test func postWithoutABodySaysSo() throws {
    #expect(
      try wire("POST", [("Content-Length", "0")])
        == "POST /p HTTP/1.1\nHost: HOST\nContent-Length: 0\n\n"
    )
  }

  @Test func keepsFragmentAndUserInformationHome() throws {
    #expect(try wire("GET", path: "/a?b=c#d") == "GET /a?b=c HTTP/1.1\nHost: HOST\n\n")
    let server = LoopbackServer([.ok("")])
    defer { server.stop() }
    let transport = CurlTransport(wakeDescriptor: nil) { false }
    _ = try transport.send(Request(method: "GET", url: "http://u:p@127.0.0.1:\(server.port)/../x"))
    #expect(server.requests == ["GET /../x HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n"])
  }

  @Test func sendsALargeBodyWithoutAskingFirst() throws {
    let server = LoopbackServer([.ok("")])
    defer { server.stop() }
    let transport = CurlTransport(wakeDescriptor: nil) { false }
    let head =
      "POST / HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nContent-Length: 3000000\r\n\r\n"
    _ = try transport.send(
      Request(
        method: "POST",
        url: server.url,
        fields: Fields([.init("Content-Length", "3000000")]),
        body: Array(repeating: 0x78, count: 3_000_000)
      )
    )
    #expect(server.requests.first?.utf8.count == head.utf8.count + 3_000_000)
    #expect(server.requests.first?.hasPrefix(head) == true)
  }

  @Test func keepsOneConnection() throws {
    let server = LoopbackServer((0..<20).map { .ok("\($0)") })
    defer { server.stop() }
    let transport = CurlTransport(wakeDescriptor: nil) { false }
    for place in 0..<20 {
      let request =
        place % 2 == 0
        ? Request(method: "GET", url: server.url + "/")
        : Request(
          method: "POST",
          url: server.url + "/",
          fields: Fields([.init("Content-Length", "1")]),
          body: [0x61]
        )
      let response = try transport.send(request)
      #expect(String(decoding: response.body, as: UTF8.self) == "\(place)")
      #expect(response.timing.total > 0)
    }
    #expect(server.connections == 1)
  }

  @Test func forgetsTheRequestBefore() throws {
    let server = LoopbackServer([
      .init("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"), .ok("b", "X: 1\r\n"), .ok("c"),
    ])
    defer { server.stop() }
    let transport = CurlTransport(wakeDescriptor: nil) { false }
    let url = server.url + "/"
    _ = try transport.send(Request(method: "HEAD", url: url))
    _ = try transport.send(
      Request(method: "PUT", url: url, fields: Fields([.init("Content-Length", "1")]), body: [1])
    )
    let last = try transport.send(Request(method: "GET", url: url))
    #expect(last.fields["X"] == nil)
    #expect(last.body == [0x63])
    #expect(server.requests.last?.hasPrefix("GET / HTTP/1.1\r\nHost: ") == true)
  }
}
