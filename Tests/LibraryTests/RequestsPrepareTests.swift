import HTTP
import Interpreter
import Library
import Testing
import Values

/// What would be sent, call by call, as `scripts/oracle/requests_prepare.py` recorded it.
@Suite struct RequestsPrepareTests {
  /// The call, and below it what it prepares or raises.
  private func entries() throws -> [(call: String, expected: String)] {
    var entries: [(call: String, expected: String)] = []
    for line in try golden("requests-prepare.txt").split(separator: "\n") {
      if line.hasPrefix("    ") {
        entries[entries.count - 1].expected += line.dropFirst(4) + "\n"
      } else {
        entries.append((String(line), ""))
      }
    }
    return entries
  }

  @Test func preparesWhatRequestsPrepares() throws {
    let entries = try entries()
    #expect(entries.count > 120)
    for (call, expected) in entries {
      #expect(prepared(call) == expected, "\(call)")
    }
  }

  private func prepared(_ call: String) -> String {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      throw TransportError(.other, "not sent", request: request)
    }
    guard let failure = prompt.failure("requests." + call) else { return "nothing\n" }
    guard !prompt.transport.requests.isEmpty,
      case .object(let object)? = failure.object.attributes["request"],
      let request = object as? PreparedRequestObject
    else { return failure.lastLine + "\n" }
    return (try? description(of: request, prompt.interpreter)) ?? "no description\n"
  }

  private static let defaults = [
    ("User-Agent", RequestsModule.userAgent), ("Accept-Encoding", "gzip, deflate"),
    ("Accept", "*/*"), ("Connection", "keep-alive"),
  ]

  private func description(
    of request: PreparedRequestObject,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    func part(_ name: String) throws(PythonException) -> Value {
      try request.attribute(name, in: interpreter) ?? .none
    }
    var lines = ["\(try part("method").text) \(try part("url").text)"]
    let headers = try part("headers")
    var names: [String] = []
    let items = try interpreter.call(
      interpreter.attribute("items", of: headers),
      Arguments()
    )
    for item in try interpreter.elements(of: items) {
      guard case .tuple(let pair) = item else { continue }
      let (name, value) = (pair.elements[0].text, pair.elements[1])
      names.append(name)
      if !Self.defaults.contains(where: { $0.0 == name && $0.1 == value.text }) {
        lines.append("\(name): \(value.representation)")
      }
    }
    for (name, _) in Self.defaults where !names.contains(name) { lines.append("no \(name)") }
    let body = try part("body")
    if body.representation != "None" { lines.append(body.representation) }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func sendsTheFieldsThatRequestsSends() {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      Response(
        status: 200,
        reason: "OK",
        fields: Fields(),
        body: [],
        url: request.url,
        request: request
      )
    }
    _ = prompt.printed("requests.post('http://h/', json={'a': 1}, headers={'X': b'\\xe9'})")
    let fields = prompt.transport.requests.first?.fields.all.map { "\($0.name): \($0.value)" }
    #expect(
      fields == [
        "User-Agent: apiwalk/1.0", "Accept-Encoding: gzip, deflate", "Accept: */*",
        "Connection: keep-alive", "X: é", "Content-Length: 8", "Content-Type: application/json",
      ]
    )
  }

  @Test func bodiesCanBePiecesAndFiles() {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      Response(
        status: 200,
        reason: "OK",
        fields: Fields(),
        body: [],
        url: request.url,
        request: request
      )
    }
    _ = prompt.printed("requests.post('http://h/', data=(x for x in [b'a', 'b']))")
    let request = prompt.transport.requests.last
    #expect(request?.fields["Transfer-Encoding"] == "chunked")
    #expect(request?.fields["Content-Length"] == nil)
    #expect(request?.body == [0x61, 0x62])
  }

  // Recorded from `requests` with `urllib3.filepost.choose_boundary` returning 'B'.
  @Test func filesBecomeAMultipartForm() throws {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      Response(
        status: 200,
        reason: "OK",
        fields: Fields(),
        body: [],
        url: request.url,
        request: request
      )
    }
    _ = prompt.printed(
      "requests.post('http://h/', data={'k': 'v'}, files={'f': ('a\"b.txt', 'text', 'text/plain'), "
        + "'g': b'bytes'})"
    )
    let request = try #require(prompt.transport.requests.last)
    let type = try #require(request.fields["Content-Type"])
    let boundary = String(type.dropFirst("multipart/form-data; boundary=".count))
    #expect(boundary.utf8.count == 32)
    let body = String(decoding: request.body ?? [], as: UTF8.self)
      .replacing(boundary, with: "B").replacing("\r\n", with: "\n")
    #expect(
      body == """
        --B
        Content-Disposition: form-data; name="k"

        v
        --B
        Content-Disposition: form-data; name="f"; filename="a%22b.txt"
        Content-Type: text/plain

        text
        --B
        Content-Disposition: form-data; name="g"; filename="g"

        bytes
        --B--

        """
    )
    #expect(request.fields["Content-Length"] == String(request.body?.count ?? 0))
  }
}
