import HTTP
import Testing

/// One origin that stands in for another.
@Suite struct OriginRouteTests {
  private let real = Origin(scheme: "https", host: "api.example", port: 443)
  private let local = Origin(scheme: "http", host: "127.0.0.1", port: 4_321)

  private func route(_ stub: StubTransport, isExclusive: Bool = true) -> RoutedTransport {
    RoutedTransport(origin: real, to: local, inner: stub, isExclusive: isExclusive)
  }

  @Test func answersFromTheStandIn() throws {
    let stub = StubTransport { (request) throws(TransportError) in
      Response(200, body: request.fields["Host"] ?? "", to: request)
    }
    let request = Request(method: "GET", url: "https://API.example/a?b=c")
    let response = try route(stub).send(request)
    #expect(stub.requests.map(\.url) == ["http://127.0.0.1:4321/a?b=c"])
    #expect(response.body == Array("api.example".utf8))
    #expect(response.url == request.url)
    #expect(response.request == request)
  }

  @Test func redirectsStayOnTheRoute() throws {
    let stub = StubTransport { (request) throws(TransportError) in
      request.url.hasSuffix("/a")
        ? Response(302, [("Location", "http://127.0.0.1:4321/b")], to: request)
        : Response(200, to: request)
    }
    let route = route(stub)
    let first = try route.send(Request(method: "GET", url: "https://api.example/a"))
    #expect(first.fields["Location"] == "https://api.example/b")
    let second = try route.send(Request(method: "GET", url: "https://api.example/b"))
    #expect(second.url == "https://api.example/b")
    #expect(stub.requests.last?.url == "http://127.0.0.1:4321/b")
  }

  @Test func bodiesToComeStayOnTheRoute() throws {
    let stub = StubTransport { (request) throws(TransportError) in
      Response(200, body: "piece by piece", to: request)
    }
    let answer = try route(stub).open(Request(method: "GET", url: "https://api.example/a"))
    #expect(answer.head.url == "https://api.example/a")
    #expect(answer.head.body.isEmpty)
    #expect(try answer.body.piece(5) == Array("piece".utf8))
    #expect(throws: TransportError.self) {
      try route(stub).open(Request(method: "GET", url: "https://other.example/"))
    }
  }

  @Test func nothingElseLeavesTheMachine() {
    let stub = StubTransport { (request) throws(TransportError) in Response(200, to: request) }
    let error = #expect(throws: TransportError.self) {
      try route(stub).send(Request(method: "GET", url: "https://other.example/"))
    }
    #expect(error?.kind == .connectionFailed)
    #expect(error?.message.hasPrefix("Nothing leaves this machine: ") == true)
    #expect(stub.requests.isEmpty)
  }

  @Test func anOpenRouteLetsOthersPass() throws {
    let stub = StubTransport { (request) throws(TransportError) in Response(200, to: request) }
    let other = Request(method: "GET", url: "https://other.example/")
    #expect(try route(stub, isExclusive: false).send(other).url == other.url)
  }

  @Test func failuresSpeakOfTheRequestAsked() {
    let stub = StubTransport { (request) throws(TransportError) in
      throw TransportError(.connectionFailed, "no", request: request)
    }
    let error = #expect(throws: TransportError.self) {
      try route(stub).send(Request(method: "GET", url: "https://api.example/x"))
    }
    #expect(error?.request?.url == "https://api.example/x")
  }
}
