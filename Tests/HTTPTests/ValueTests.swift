import HTTP
import Testing

/// Fields, queries and cookies.
@Suite struct ValueTests {
  @Test func fieldsIgnoreCase() {
    var fields = Fields([.init("A", "1"), .init("b", "2"), .init("a", "3")])
    #expect(fields["a"] == "1, 3")
    #expect(fields["c"] == nil)
    fields.set("a", "4")
    #expect(fields.all == [.init("a", "4"), .init("b", "2")])
    fields.set("C", "5")
    fields.remove("B")
    #expect(fields.all == [.init("a", "4"), .init("C", "5")])
  }

  // Recorded from urllib.parse.urlencode.
  @Test func queriesEncodeAsPythonDoes() {
    #expect(
      Query.encode([
        (Array("a b".utf8), Array("c&d=é/~".utf8)), (Array("e".utf8), []), ([0xFF], [0x2A, 0x27]),
      ]) == "a+b=c%26d%3D%C3%A9%2F~&e=&%FF=%2A%27"
    )
  }

  @Test func queriesAreReadBack() {
    let pairs = Query.pairs(in: "http://h/p?a+b=c%26d&e=&f&&g=h=i#j=k")
    #expect(pairs.map { "\($0.name):\($0.value)" } == ["a b:c&d", "e:", "f:", "g:h=i"])
    #expect(Query.pairs(in: "http://h/p").isEmpty)
  }

  @Test func percentDecodingKeepsWhatIsNoEscape() {
    #expect(PercentEncoding.decode("a%20b%zz%4") == Array("a b%zz%4".utf8))
  }

  /// The `Cookie` field for a URL after `Set-Cookie` fields from another.
  private func cookies(_ received: [String], from: String, to: String) -> String? {
    var jar = CookieJar()
    jar.receive(Fields(received.map { .init("Set-Cookie", $0) }), from: from, now: 1_700_000_000)
    return jar.header(for: to, now: 1_700_000_100)
  }

  @Test(arguments: [
    (["a=1"], "http://h.example/x/y", "http://h.example/x/z", "a=1"),
    (["a=1"], "http://h.example/x/y", "http://h.example/z", "-"),
    (["a=1; Path=/"], "http://h.example/x/y", "http://h.example/z", "a=1"),
    (["a=1; Path=/", "b=2; Path=/x"], "http://h.example/", "http://h.example/x", "b=2; a=1"),
    (["a=1; Path=/x"], "http://h.example/", "http://h.example/xy", "-"),
    (["a=1"], "http://h.example/", "http://other.example/", "-"),
    (["a=1"], "http://h.example/", "http://sub.h.example/", "-"),
    (["a=1; Domain=h.example"], "http://h.example/", "http://sub.h.example/", "a=1"),
    (["a=1; Domain=.h.example"], "http://www.h.example/", "http://api.h.example/", "a=1"),
    (["a=1; Domain=evil.example"], "http://h.example/", "http://evil.example/", "-"),
    (["a=1; Domain=example"], "http://h.example/", "http://b.example/", "-"),
    (["a=1; Secure"], "https://h.example/", "http://h.example/", "-"),
    (["a=1; Secure"], "https://h.example/", "https://h.example/", "a=1"),
    (["a=1", "a=2"], "http://h.example/", "http://h.example/", "a=2"),
    (["a=1", "a=; Max-Age=0"], "http://h.example/", "http://h.example/", "-"),
    (
      ["a=1", "a=; expires=Thu, 01 Jan 1970 00:00:00 GMT"], "http://h.example/",
      "http://h.example/",
      "-"
    ),
    (["a=1; Max-Age=99"], "http://h.example/", "http://h.example/", "-"),
    (["a=1; Max-Age=101"], "http://h.example/", "http://h.example/", "a=1"),
    (
      ["a=1; Expires=Wed, 21-Oct-2099 07:28:00 GMT"], "http://h.example/", "http://h.example/",
      "a=1"
    ),
    (["a=1; expires=soon"], "http://h.example/", "http://h.example/", "a=1"),
    (["a"], "http://h.example/", "http://h.example/", "a"),
    (["=1"], "http://h.example/", "http://h.example/", "-"),
    (["a=1"], "http://localhost/", "http://localhost/", "a=1"),
    (["a=1; Domain=localhost"], "http://localhost/", "http://localhost/", "a=1"),
    (["a=1; Domain=127.0.0.1"], "http://127.0.0.1/", "http://127.0.0.1/", "a=1"),
    (["a=b=c; HttpOnly"], "http://h.example/", "http://h.example/", "a=b=c"),
  ])
  func cookiesGoWhereTheyMay(received: [String], from: String, to: String, expected: String) {
    #expect((cookies(received, from: from, to: to) ?? "-") == expected)
  }

  @Test func aCookieWithoutADomainGoesEverywhere() {
    let jar = CookieJar([Cookie(name: "a", value: "1"), Cookie(name: "b", value: "2")])
    #expect(jar.header(for: "https://anywhere.example/x", now: 0) == "a=1; b=2")
  }
}
