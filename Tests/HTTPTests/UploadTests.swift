import Glibc
import HTTP
import Loopback
import Testing

/// Bodies that are read from files while they are sent.
@Suite struct UploadTests {
  /// A file without a name that holds what is given, and a copy of it in memory.
  private func file(_ count: Int) throws -> (file: OpenFile, bytes: [UInt8], descriptor: Int32) {
    var path = Array("/tmp/apiwalk-upload-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    unlink(path)
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: 0x20 + $0 % 64) }
    #expect(write(descriptor, bytes, count) == count)
    return (try #require(OpenFile(duplicating: descriptor)), bytes, descriptor)
  }

  private func upload(_ url: String, _ content: StreamedContent, method: String = "POST") -> Request
  {
    var request = Request(
      method: method,
      url: url + "/",
      fields: Fields([.init("Content-Length", "\(content.count)")])
    )
    request.content = content
    return request
  }

  @Test(arguments: ["POST", "PUT", "PATCH", "DELETE", "HEAD"])
  func partsGoOutOneAfterTheOther(method: String) throws {
    let server = LoopbackServer([.ok("")])
    defer { server.stop() }
    let (file, bytes, descriptor) = try file(300_000)
    // Its owner may go before it is sent.
    close(descriptor)
    var content = StreamedContent()
    content.append(Array("<".utf8))
    content.append(file, from: 10, count: bytes.count - 10)
    content.append(Array(">".utf8))
    let transport = CurlTransport(wakeDescriptor: nil) { false }
    #expect(try transport.send(upload(server.url, content, method: method)).status == 200)
    let sent = "<" + String(decoding: bytes[10...], as: UTF8.self) + ">"
    #expect(
      server.requests.first
        == "\(method) / HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nContent-Length: "
        + "\(content.count)\r\n\r\n" + sent
    )
    #expect(content.bytes() == Array(sent.utf8))
  }

  @Test func aDeadConnectionCostsNothing() throws {
    let server = LoopbackServer([
      .init("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", .close), .ok("again"),
    ])
    defer { server.stop() }
    let transport = CurlTransport(wakeDescriptor: nil) { false }
    _ = try transport.send(Request(method: "GET", url: server.url))
    let (file, bytes, descriptor) = try file(200_000)
    defer { close(descriptor) }
    var content = StreamedContent()
    content.append(file, from: 0, count: bytes.count)
    #expect(try transport.send(upload(server.url, content)).body == Array("again".utf8))
    #expect(server.requests.last?.hasSuffix(String(decoding: bytes, as: UTF8.self)) == true)
  }

  @Test func aFileThatShrinksIsSaid() throws {
    let server = LoopbackServer([.ok("")])
    defer { server.stop() }
    let (file, bytes, descriptor) = try file(100_000)
    defer { close(descriptor) }
    var content = StreamedContent()
    content.append(file, from: 0, count: bytes.count)
    #expect(ftruncate(descriptor, 10) == 0)
    let transport = CurlTransport(wakeDescriptor: nil) { false }
    let error = #expect(throws: TransportError.self) {
      try transport.send(upload(server.url, content))
    }
    #expect(error?.message == "A file became shorter while it was sent.")
  }

  @Test func progressIsTold() throws {
    let server = LoopbackServer([
      .init(slowly: ["HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nabc", "d", "ef"], every: 0.25)
    ])
    defer { server.stop() }
    let transport = CurlTransport(wakeDescriptor: nil) { false }
    var told: [TransferProgress] = []
    transport.watcher = { told.append($0) }
    _ = try transport.send(Request(method: "GET", url: server.url))
    #expect(told.count >= 3 && told.count < 8, "\(told)")
    #expect(told.first?.count == 3)
    #expect(told.first?.expected == 6)
    #expect(told.first?.isSending == false)
    #expect(told.last?.isOver == true)
    #expect(told.filter(\.isOver).count == 1)
  }
}
