import Foundation
import HTTP
import Library
import Testing

/// Large files go from the disk to the wire.
@Suite struct RequestsFileTests {
  private func run(_ program: String) throws -> (out: String, requests: [Request]) {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      let status = request.url.hasSuffix("/again") ? 307 : 200
      return Response(
        status: status,
        reason: "",
        body: [],
        to: request,
        fields: status == 307 ? [("Location", "/")] : []
      )
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "file-\(UUID().uuidString)")
    try Data((0..<3_000_000).map { UInt8($0 % 251) }).write(to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let out = prompt.printed("path = '\(folder.path)'\n" + program)
    return (out, prompt.transport.requests)
  }

  @Test func aLargeFileIsNotReadIntoMemory() throws {
    let (out, requests) = try run(
      """
      f = open(path, 'rb')
      _ = f.read(10)
      r = requests.post('http://h.example/again', data=f)
      print(r.request.headers['Content-Length'], f.tell(), f.read())
      """
    )
    #expect(out == "2999990 3000000 b''\n")
    #expect(requests.count == 2)
    for request in requests {
      #expect(request.body == nil)
      #expect(request.content?.count == 2_999_990)
      #expect(request.content?.bytes().prefix(2) == [10, 11])
    }
  }

  @Test func filesOfAFormAreNotEither() throws {
    let (out, requests) = try run(
      """
      with open(path, 'rb') as f:
          p = requests.Request('POST', 'http://h.example/', files={'f': ('n', f)}, data={'a': 'b'}, \
      auth=('u', 'p')).prepare()
      r = requests.Session().send(p)
      print(p.headers['Content-Length'], len(p.body), list(p.headers))
      """
    )
    let request = try #require(requests.first)
    let count = try #require(request.content?.count)
    #expect(
      out == "\(count) \(count) ['Content-Length', 'Content-Type', 'Authorization']\n"
    )
    let bytes = try #require(request.content?.bytes())
    let text = String(decoding: bytes.prefix(300), as: UTF8.self)
    #expect(text.contains("name=\"a\"\r\n\r\nb\r\n--"))
    #expect(text.contains("name=\"f\"; filename=\"n\"\r\n\r\n\0\u{1}\u{2}"))
    #expect(String(decoding: bytes.suffix(4), as: UTF8.self) == "--\r\n")
  }

  @Test func smallFilesAreReadAtOnce() throws {
    let (_, requests) = try run(
      """
      f = open(path, 'rb')
      _ = f.seek(2999990)
      r = requests.post('http://h.example/', data=f)
      """
    )
    #expect(requests.first?.body?.count == 10)
  }
}
