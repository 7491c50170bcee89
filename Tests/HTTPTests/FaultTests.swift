import Glibc
import HTTP
import Loopback
import Testing

/// Servers that misbehave: what is said is one sentence, and soon.
@Suite struct FaultTests {
  private func request(_ url: String) -> Request {
    var request = Request(method: "GET", url: url)
    request.options.readTimeout = 0.4
    request.options.connectTimeout = 5
    return request
  }

  private func transport() -> CurlTransport { CurlTransport(wakeDescriptor: nil) { false } }

  @Test(arguments: Fault.all)
  func isOneSentence(fault: Fault) {
    let server = LoopbackServer([fault.answer, fault.answer])
    defer { server.stop() }
    do throws(TransportError) {
      let response = try transport().send(request(server.url + "/"))
      #expect("\(response.status)" == fault.kind)
    } catch {
      #expect("\(error.kind)" == fault.kind)
      expectSentence(error.message)
      #expect(
        error.message.hasPrefix(fault.message)
          || error.message.hasPrefix("127.0.0.1:\(server.port) \(fault.message)")
          || fault.message.isEmpty,
        "\(error.message)"
      )
    }
  }

  /// What a proxy refuses is told as the proxy's, with what it wants.
  @Test(arguments: [
    ("407 Proxy Authentication Required", "The proxy asks for a name and a password"),
    ("502 Bad Gateway", "The proxy makes no connection to "),
  ])
  func tellsOfAProxyThatRefuses(status: String, message: String) {
    let server = LoopbackServer([.init("HTTP/1.1 \(status)\r\nContent-Length: 0\r\n\r\n")])
    defer { server.stop() }
    var asked = request("https://nowhere.invalid/")
    asked.options.proxy = server.url
    do throws(TransportError) {
      let response = try transport().send(asked)
      Issue.record("\(response.status)")
    } catch {
      #expect(error.kind == .proxy && error.message.hasPrefix(message), "\(error.message)")
    }
  }

  /// The same through a body that is read as it comes.
  @Test(arguments: Fault.all)
  func isTheSameForAStream(fault: Fault) {
    let server = LoopbackServer([fault.answer, fault.answer])
    defer { server.stop() }
    do throws(TransportError) {
      let answer = try transport().open(request(server.url + "/"))
      var count = 0
      while let piece = try answer.body.next() { count += piece.count }
      // A stream takes any size: only what really came is missing something.
      #expect("\(answer.head.status)" == fault.kind)
    } catch {
      expectSentence(error.message)
      let isTooLarge = fault.kind == "other"
      #expect("\(error.kind)" == (isTooLarge ? "brokenBody" : fault.kind))
    }
  }

  private func expectSentence(_ text: String) {
    #expect(!text.contains("\n") && text.utf8.count < 300, "\(text)")
    #expect(text.hasSuffix(".") || text.hasSuffix("?") || text.hasSuffix(")"), "\(text)")
  }

  @Test func aNameThatIsNoneIsNamed() {
    let error = #expect(throws: TransportError.self) {
      try transport().send(request("http://no-such-host.invalid/"))
    }
    #expect(error?.kind == .unknownHost)
    #expect(error?.message.hasPrefix("The host no-such-host.invalid is not known") == true)
  }

  @Test func aProxyThatRefusesIsNamed() {
    let server = LoopbackServer([])
    server.stop()
    var asked = request("http://api.example/")
    asked.options.proxy = "http://127.0.0.1:\(server.port)"
    let error = #expect(throws: TransportError.self) { try transport().send(asked) }
    #expect(error?.kind == .proxy)
    #expect(error?.message.hasPrefix("The proxy can't be used") == true)
  }

  @Test func proxiesAreAskedForTheWholeURL() throws {
    let proxy = LoopbackServer([.ok("from the proxy")])
    defer { proxy.stop() }
    var asked = request("http://api.example/a?b=c")
    asked.options.proxy = proxy.url
    #expect(try transport().send(asked).body == Array("from the proxy".utf8))
    #expect(proxy.requests.first?.hasPrefix("GET http://api.example/a?b=c HTTP/1.1\r\n") == true)
  }

  @Test func whatFollowsA204IsNoAnswer() throws {
    let smuggled =
      "HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 500 Smuggled\r\nContent-Length: 0\r\n\r\n"
    let server = LoopbackServer([.init(smuggled), .ok("mine")])
    defer { server.stop() }
    let transport = transport()
    #expect(try transport.send(request(server.url)).status == 204)
    #expect(try transport.send(request(server.url)).body == Array("mine".utf8))
  }

  /// A body that must not be there comes when its answer is long over.
  @Test(arguments: ["204 No Content", "304 Not Modified"])
  func aBodyThatComesLateIsNoAnswer(status: String) throws {
    let head = "HTTP/1.1 \(status)\r\nContent-Length: 4\r\n\r\n"
    let server = LoopbackServer([.init(slowly: [head, "late"], every: 0.05), .ok("mine")])
    defer { server.stop() }
    let transport = transport()
    #expect(try transport.send(request(server.url)).body.isEmpty)
    #expect(try transport.send(request(server.url)).body == Array("mine".utf8))
  }

  @Test func fieldsEndAtALineThatIsNone() throws {
    // As Python's `email` parser has it; libcurl still finds the length.
    let server = LoopbackServer([
      .init("HTTP/1.1 200 OK\r\nA: 1\r\nBad Name: 2\r\nContent-Length: 2\r\n\r\nok")
    ])
    defer { server.stop() }
    let response = try transport().send(request(server.url))
    #expect(response.fields.all.map(\.name) == ["A"])
    #expect(response.body == Array("ok".utf8))
  }

  @Test func anAddressOfTheSixthVersionIsAsked() throws {
    guard let listener = SixthVersion() else { return }
    defer { close(listener.descriptor) }
    var asked = request("http://[::1]:\(listener.port)/")
    asked.options.readTimeout = 0.2
    let error = #expect(throws: TransportError.self) { try transport().send(asked) }
    #expect(error?.kind == .readTimeout)
    #expect(error?.message.hasPrefix("[::1]:\(listener.port) sent nothing") == true)
  }

  /// A socket that listens on `::1`; nil where the system has no IPv6.
  private struct SixthVersion {
    let descriptor: Int32
    let port: Int

    init?() {
      let descriptor = socket(AF_INET6, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_addr = in6addr_loopback
      var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
      let isBound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
        }
      }
      port = Int(UInt16(bigEndian: address.sin6_port))
      self.descriptor = descriptor
      guard isBound, listen(descriptor, 4) == 0 else { return nil }
    }
  }
}
