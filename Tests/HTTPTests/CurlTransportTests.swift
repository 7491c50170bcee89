import Glibc
import HTTP
import Loopback
import Testing

/// Requests over a real socket, against scripted bytes.
@Suite struct CurlTransportTests {
  typealias Answer = LoopbackServer.Answer

  /// One line an answer: status, reason, fields, body.
  private func exchange(
    _ answers: Answer...,
    method: String = "GET",
    fields: [(String, String)] = [],
    body: String? = nil
  ) throws -> String {
    let server = LoopbackServer(answers)
    defer { server.stop() }
    let transport = CurlTransport(wakeDescriptor: nil) { false }
    let request = Request(
      method: method,
      url: server.url + "/",
      fields: Fields(fields.map { .init($0.0, $0.1) }),
      body: body.map { Array($0.utf8) }
    )
    do {
      let response = try transport.send(request)
      let fields = response.fields.all.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
      let body = String(decoding: response.body, as: UTF8.self)
      return "\(response.status) \(response.reason)|\(fields)|\(body)"
    } catch {
      return "\(error.kind): "
        + error.message.split(separator: ":\(server.port)").joined(separator: ":PORT")
    }
  }

  /// A kept connection that ends without an answer: the server may have acted (RFC 9110 §9.2.2).
  @Test(
    arguments: [
      ("GET", nil, "3", 3), ("PUT", "x", "3", 3), ("DELETE", nil, "3", 3),
      ("POST", "x", "emptyAnswer", 2), ("POST", nil, "emptyAnswer", 2),
      ("PATCH", "x", "emptyAnswer", 2),
    ] as [(String, String?, String, Int)]
  )
  func onlyWhatDoesNoHarmIsSentAgain(
    method: String,
    body: String?,
    outcome: String,
    count: Int
  ) throws {
    let server = LoopbackServer([.ok("1"), Answer("", .close), .ok("3")])
    defer { server.stop() }
    let transport = CurlTransport(wakeDescriptor: nil) { false }
    _ = try transport.send(Request(method: "GET", url: server.url + "/"))
    let request = Request(
      method: method,
      url: server.url + "/",
      body: body.map { Array($0.utf8) }
    )
    let seen: String
    do throws(TransportError) {
      seen = String(decoding: try transport.send(request).body, as: UTF8.self)
    } catch {
      seen = "\(error.kind)"
    }
    #expect(seen == outcome)
    #expect(server.requests.count == count)
  }

  @Test func readsStatusFieldsAndBody() throws {
    #expect(try exchange(.ok("hello", "X-A: 1\r\n")) == "200 OK|X-A=1,Content-Length=5|hello")
  }

  @Test func keepsDuplicateFieldsApart() throws {
    let answer = Answer.ok("", "Set-Cookie: a=1\r\nset-cookie: b=2\r\n")
    #expect(try exchange(answer) == "200 OK|Set-Cookie=a=1,set-cookie=b=2,Content-Length=0|")
  }

  @Test func readsFieldsAsLatin1() throws {
    let answer = Answer(
      bytes: Array("HTTP/1.1 200 OK\r\nX: caf".utf8) + [0xE9]
        + Array("\r\nContent-Length: 0\r\n\r\n".utf8)
    )
    #expect(try exchange(answer) == "200 OK|X=café,Content-Length=0|")
  }

  @Test func keepsTheReasonAsReceived() throws {
    let answer = Answer("HTTP/1.1 404 Nothing  Here\r\nContent-Length: 0\r\n\r\n")
    #expect(try exchange(answer) == "404 Nothing  Here|Content-Length=0|")
    let bare = Answer("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n")
    #expect(try exchange(bare) == "200 |Content-Length=0|")
  }

  @Test func passesOverInterimAnswers() throws {
    let answer = Answer(
      "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
        + "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok"
    )
    #expect(try exchange(answer) == "201 Created|Content-Length=2|ok")
  }

  @Test func joinsChunksAndDropsTrailers() throws {
    let answer = Answer(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nX-Late: 1\r\n\r\n"
    )
    #expect(try exchange(answer) == "200 OK|Transfer-Encoding=chunked|abcde")
  }

  @Test func readsToTheEndWithoutALength() throws {
    #expect(try exchange(Answer("HTTP/1.1 200 OK\r\n\r\nall of it", .close)) == "200 OK||all of it")
  }

  @Test func joinsFoldedFields() throws {
    let answer = Answer("HTTP/1.1 200 OK\r\nX: a\r\n\t b\r\nContent-Length: 0\r\n\r\n")
    #expect(try exchange(answer) == "200 OK|X=a b,Content-Length=0|")
  }

  @Test func takesABigField() throws {
    let value = String(repeating: "x", count: 60_000)
    let answer = Answer.ok("", "X: \(value)\r\n")
    #expect(try exchange(answer) == "200 OK|X=\(value),Content-Length=0|")
  }

  @Test func unpacksGzip() throws {
    // gzip.compress(b'hello', mtime=0)
    let packed: [UInt8] = [
      31, 139, 8, 0, 0, 0, 0, 0, 2, 255, 203, 72, 205, 201, 201, 7, 0, 134, 166, 16, 54, 5, 0, 0, 0,
    ]
    let head =
      "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(packed.count)\r\n\r\n"
    #expect(
      try exchange(Answer(bytes: Array(head.utf8) + packed))
        == "200 OK|Content-Encoding=gzip,Content-Length=25|hello"
    )
  }

  @Test func headHasNoBody() throws {
    let answer = Answer("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n")
    #expect(try exchange(answer, method: "HEAD") == "200 OK|Content-Length=500|")
    #expect(
      try exchange(answer, method: "HEAD", fields: [("Content-Length", "1")], body: "x")
        == "200 OK|Content-Length=500|"
    )
  }

  @Test(arguments: [
    (
      Answer("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc", .close),
      "brokenBody: 127.0.0.1:PORT closed the connection before the body was whole"
    ),
    (
      Answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n", .close),
      "brokenBody: 127.0.0.1:PORT closed the connection before the body was whole"
    ),
    (
      Answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n", .close),
      "brokenBody: 127.0.0.1:PORT sent a body that can't be read"
    ),
    (
      Answer("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"),
      "contentDecoding: 127.0.0.1:PORT sent a body that can't be decompressed"
    ),
    (
      Answer("garbage without end\r\n\r\n", .close),
      "notHTTP: 127.0.0.1:PORT answered something that is not HTTP"
    ),
    (
      Answer("", .close), "emptyAnswer: 127.0.0.1:PORT closed the connection without an answer"
    ),
    (Answer("", .reset), "connectionBroken: The connection to 127.0.0.1:PORT broke"),
  ])
  func saysWhatIsWrong(answer: Answer, message: String) throws {
    let got = try exchange(answer, answer)
    #expect(got.hasPrefix(message), "\(got)")
  }

  @Test func refusesWhatIsNoRequest() throws {
    #expect(try exchange(.ok(""), method: "GE T").hasPrefix("invalidHeader: The method"))
    #expect(
      try exchange(.ok(""), fields: [("X", "a\r\nY: b")]).hasPrefix("invalidHeader: The header")
    )
  }

  @Test(arguments: [
    ("ftp://host/", "No connection adapters were found for 'ftp://host/'"),
    ("http:///x", "Failed to parse: http:///x"),
    ("http://a b/", "Failed to parse: http://a b/"),
  ])
  func refusesWhatIsNoURL(url: String, message: String) {
    let transport = CurlTransport(wakeDescriptor: nil) { false }
    let error = #expect(throws: TransportError.self) {
      try transport.send(Request(method: "GET", url: url))
    }
    #expect(error?.message == message)
  }

  @Test func namesTheHostThatRefuses() throws {
    let server = LoopbackServer([])
    server.stop()
    let transport = CurlTransport(wakeDescriptor: nil) { false }
    let error = #expect(throws: TransportError.self) {
      try transport.send(Request(method: "GET", url: server.url))
    }
    #expect(error?.kind == .connectionFailed)
    #expect(
      error?.message
        == "127.0.0.1:\(server.port) refuses the connection: is a server listening there?"
    )
  }
}
