import HTTP
import Testing

/// Redirects, by the rules of `requests`.
@Suite struct RedirectTests {
  /// Follows one redirect; gives the second request as `METHOD URL fields body`.
  private func followed(
    _ status: Int,
    _ location: String,
    method: String = "GET",
    url: String = "http://a.example/x/y",
    fields: [(String, String)] = [],
    body: String? = nil,
    answerFields: [(String, String)] = []
  ) throws -> String {
    let stub = StubTransport { (request) throws(TransportError) in
      request.url == url && request.method == method
        ? Response(status, [("Location", location)] + answerFields, to: request)
        : Response(200, to: request)
    }
    let response = try stub.follow(
      Request(
        method: method,
        url: url,
        fields: Fields(fields.map { .init($0.0, $0.1) }),
        body: body.map { Array($0.utf8) }
      )
    )
    #expect(response.history.map(\.status) == [status])
    let last = response.request
    let sent = last.fields.all.map { "\($0.name)=\($0.value)" }
    let text = last.body.map { String(decoding: $0, as: UTF8.self) } ?? "-"
    return ([last.method, response.url] + sent + [text]).joined(separator: " ")
  }

  @Test(arguments: [
    (301, "GET", "GET"), (301, "POST", "GET"), (301, "PUT", "PUT"), (301, "HEAD", "HEAD"),
    (302, "POST", "GET"), (302, "PUT", "GET"), (302, "HEAD", "HEAD"),
    (303, "POST", "GET"), (303, "DELETE", "GET"), (303, "HEAD", "HEAD"),
    (307, "POST", "POST"), (308, "PUT", "PUT"),
  ])
  func choosesTheMethod(status: Int, before: String, after: String) throws {
    #expect(
      try followed(status, "/b", method: before).hasPrefix("\(after) http://a.example/b ")
    )
  }

  @Test func dropsTheBodyUnlessTold() throws {
    let fields = [("Content-Length", "2"), ("Content-Type", "text/plain"), ("X", "1")]
    #expect(
      try followed(302, "/b", method: "POST", fields: fields, body: "hi")
        == "GET http://a.example/b X=1 -"
    )
    #expect(
      try followed(307, "/b", method: "POST", fields: fields, body: "hi")
        == "POST http://a.example/b Content-Length=2 Content-Type=text/plain X=1 hi"
    )
  }

  // Recorded from `requests.Session().should_strip_auth`.
  @Test(arguments: [
    ("http://a.example/", "http://a.example/b", true),
    ("http://a.example/", "http://A.example/b", true),
    ("http://a.example/", "https://a.example/", true),
    ("http://a.example:80/", "https://a.example:443/", true),
    ("https://a.example/", "https://a.example:443/", true),
    ("https://a.example/", "http://a.example/", false),
    ("http://a.example/", "http://a.example:8080/", false),
    ("http://a.example:8080/", "https://a.example/", false),
    ("http://a.example/", "http://b.example/", false),
    ("http://a.example/", "http://sub.a.example/", false),
  ])
  func keepsCredentialsHome(from: String, to: String, isKept: Bool) throws {
    let sent = try followed(302, to, method: "POST", url: from, fields: [("Authorization", "T")])
    #expect(sent.contains("Authorization=T") == isKept)
  }

  @Test(arguments: [
    ("b", "http://a.example/x/b"), ("../b", "http://a.example/b"),
    ("?q=1", "http://a.example/x/y?q=1"),
    ("//b.example/z", "http://b.example/z"), ("https://b.example", "https://b.example"),
    ("/a b", "http://a.example/a%20b"), ("/caf\u{C3}\u{A9}", "http://a.example/caf%C3%A9"),
    ("/%7Eme/%zz", "http://a.example/%257Eme/%25zz"), ("/b#frag", "http://a.example/b#frag"),
  ])
  func resolvesTheLocation(location: String, target: String) throws {
    #expect(try followed(302, location).hasPrefix("GET \(target) "))
  }

  @Test func keepsTheFragment() throws {
    #expect(
      try followed(302, "/b", url: "http://a.example/#top").hasPrefix("GET http://a.example/b#top ")
    )
  }

  @Test func carriesCookiesOn() throws {
    #expect(
      try followed(
        302,
        "/b",
        fields: [("Cookie", "old=1")],
        answerFields: [("Set-Cookie", "id=7; Path=/")]
      )
        == "GET http://a.example/b Cookie=id=7 -"
    )
  }

  @Test func givesUpAfterThirty() {
    let stub = StubTransport { (request) throws(TransportError) in
      Response(302, [("Location", "/again")], to: request)
    }
    let error = #expect(throws: TransportError.self) {
      try stub.follow(Request(method: "GET", url: "http://a.example/"))
    }
    #expect(error?.kind == .tooManyRedirects)
    #expect(error?.message == "Exceeded 30 redirects.")
    #expect(stub.requests.count == 31)
  }

  @Test func stopsWhenToldNotToFollow() throws {
    let stub = StubTransport { (request) throws(TransportError) in
      Response(302, [("Location", "/b")], to: request)
    }
    var request = Request(method: "GET", url: "http://a.example/")
    request.options.followsRedirects = false
    #expect(try stub.follow(request).status == 302)
  }
}
