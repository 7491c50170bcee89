import HTTP
import Library
import Testing

/// Credentials and cookies on the way along redirects: nothing goes to whom it is not for.
@Suite struct RedirectSafetyTests {
  /// The secrets that reached each URL, after a redirect from the first to the second.
  private func sent(
    from first: String,
    to second: String,
    _ arguments: String,
    setting cookie: String? = nil
  ) -> [String] {
    let prompt = RequestsPrompt { (request) throws(TransportError) in
      guard request.url == first else {
        return Response(status: 200, reason: "OK", body: [], to: request)
      }
      var fields = [("Location", second)]
      if let cookie { fields.append(("Set-Cookie", cookie)) }
      return Response(status: 302, reason: "Found", body: [], to: request, fields: fields)
    }
    _ = prompt.printed("requests.get('\(first)', \(arguments))")
    return prompt.transport.requests.map { request in
      [request.fields["Authorization"], request.fields["Cookie"]].compactMap { $0 }
        .joined(separator: " & ")
    }
  }

  @Test(arguments: [
    ("https://a.example/", "https://a.example/b", true),
    ("http://a.example/", "https://a.example/b", true),
    ("https://a.example/", "https://b.example/", false),
    ("https://a.example/", "https://a.example:8443/", false),
    ("https://a.example/", "http://a.example/", false),
    ("https://a.example/", "https://sub.a.example/", false),
    ("https://a.example/", "//b.example/", false),
    ("https://a.example/", "https://a.example@b.example/", false),
  ])
  func credentialsStayHome(from: String, to: String, isKept: Bool) {
    let bearer = sent(from: from, to: to, "headers={'Authorization': 'Bearer t'}")
    #expect(bearer.first == "Bearer t")
    #expect(bearer.count == 2 && (bearer[1] == "Bearer t") == isKept, "\(bearer)")
    let basic = sent(from: from, to: to, "auth=('u', 'p')")
    #expect(basic.count == 2 && (basic[1] == "Basic dTpw") == isKept, "\(basic)")
  }

  @Test(arguments: [
    ("https://a.example/", "https://a.example/b", true),
    ("http://a.example/", "https://a.example/b", true),
    ("https://a.example/", "https://b.example/", false),
    ("https://a.example/", "https://a.example:8443/", false),
    ("https://a.example/", "http://a.example/", false),
  ])
  func cookiesOfTheCallStayHome(from: String, to: String, isKept: Bool) {
    let cookies = sent(from: from, to: to, "cookies={'k': 'v'}")
    #expect(cookies == ["k=v", isKept ? "k=v" : ""])
  }

  @Test(arguments: [
    ("https://a.example/", "https://a.example/b", "s=1"),
    ("https://a.example/", "https://b.example/", ""),
    ("https://a.example/", "http://a.example/", ""),
  ])
  func cookiesOfTheServerStayHome(from: String, to: String, expected: String) {
    #expect(sent(from: from, to: to, "timeout=1", setting: "s=1; Path=/") == ["", expected])
  }

  @Test func aFieldOfCookiesIsNotCarriedOn() {
    let cookies = sent(
      from: "https://a.example/",
      to: "https://b.example/",
      "headers={'Cookie': 'k=v'}"
    )
    #expect(cookies == ["k=v", ""])
  }
}
