import HTTP
import Testing

/// Redirects, by the rules of `requests`.
@Suite struct RedirectTests {
  @Test(arguments: [
    (301, "GET", "GET"), (301, "POST", "GET"), (301, "PUT", "PUT"), (301, "HEAD", "HEAD"),
    (302, "POST", "GET"), (302, "PUT", "GET"), (302, "HEAD", "HEAD"),
    (303, "POST", "GET"), (303, "DELETE", "GET"), (303, "HEAD", "HEAD"),
    (307, "POST", "POST"), (308, "PUT", "PUT"),
  ])
  func choosesTheMethod(status: Int, before: String, after: String) {
    #expect(Redirects.method(after: status, was: before) == after)
  }

  @Test func keepsTheBodyOnlyWhenTold() {
    #expect(Redirects.statuses.filter(Redirects.keepsBody).sorted() == [307, 308])
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
  func keepsCredentialsHome(from: String, to: String, isKept: Bool) {
    #expect(Redirects.stripsAuthorization(from: from, to: to) != isKept)
  }

  private func target(_ location: String, fragment: String? = nil) -> String? {
    var fragment = fragment
    return Redirects.target(location, from: "http://a.example/x/y", fragment: &fragment)
  }

  @Test(arguments: [
    ("b", "http://a.example/x/b"), ("../b", "http://a.example/b"),
    ("?q=1", "http://a.example/x/y?q=1"),
    ("//b.example/z", "http://b.example/z"), ("https://b.example", "https://b.example"),
    ("/a b", "http://a.example/a%20b"), ("/caf\u{C3}\u{A9}", "http://a.example/caf%C3%A9"),
    ("/%7Eme/%zz", "http://a.example/%257Eme/%25zz"), ("/b#frag", "http://a.example/b#frag"),
    ("http:///b", "http://a.example/b"),
  ])
  func resolvesTheLocation(location: String, expected: String) {
    #expect(target(location) == expected)
  }

  @Test func keepsTheFragment() {
    #expect(target("/b", fragment: "top") == "http://a.example/b#top")
    #expect(target("/b#own", fragment: "top") == "http://a.example/b#own")
  }
}
