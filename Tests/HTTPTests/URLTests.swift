import HTTP
import Testing

/// URLs as `requests.Request('GET', …).prepare().url` gives them, and RFC 3986's own examples.
@Suite struct URLTests {
  private func prepared(_ url: String) -> String {
    do throws(URL.Invalid) {
      return try URL.prepared(url, quoted: "'\(url)'")
    } catch {
      return "\(error.kind): \(error.message)"
    }
  }

  @Test(arguments: [
    ("http://example.com", "http://example.com/"),
    ("HTTP://Example.COM/A", "http://example.com/A"),
    ("  http://example.com/a b", "http://example.com/a%20b"),
    ("http://example.com:80/", "http://example.com:80/"),
    ("http://example.com:0080/", "http://example.com:80/"),
    ("http://example.com:/", "http://example.com/"),
    ("http://u:p@example.com/", "http://u:p@example.com/"),
    ("http://u@x:p@example.com/", "http://u%40x:p@example.com/"),
    ("http://example.com/a/../b/./c", "http://example.com/b/c"),
    ("http://example.com/a//b/..", "http://example.com/a//"),
    ("http://example.com/%7euser/%2f", "http://example.com/~user/%2F"),
    ("http://example.com/100%", "http://example.com/100%25"),
    ("http://example.com/100%/%20", "http://example.com/100%25/%2520"),
    ("http://example.com/?q=a b&r=é", "http://example.com/?q=a%20b&r=%C3%A9"),
    ("http://example.com?x=1", "http://example.com/?x=1"),
    ("http://example.com/?", "http://example.com/"),
    ("http://example.com/#f g", "http://example.com/#f%20g"),
    ("http://[::1]:8080/x", "http://[::1]:8080/x"),
    ("http://[FE80::1%25eth0]/", "http://[fe80::1%25eth0]/"),
    ("http://bücher.example/", "http://xn--bcher-kva.example/"),
    ("http://BÜCHER.example/", "http://xn--bcher-kva.example/"),
    ("http://例え.jp/", "http://xn--r8jz45g.jp/"),
    ("mailto:x@example.com", "mailto:x@example.com"),
    ("localhost:8080/x", "localhost:8080/x"),
    ("x", "missingSchema: Invalid URL 'x': No scheme supplied. Perhaps you meant https://x?"),
    ("", "missingSchema: Invalid URL '': No scheme supplied. Perhaps you meant https://?"),
    (
      "/tasks",
      "missingSchema: Invalid URL '/tasks': No scheme supplied. Perhaps you meant https:///tasks?"
    ),
    ("http://", "invalidURL: Invalid URL 'http://': No host supplied"),
    ("http:///x", "invalidURL: Invalid URL 'http:///x': No host supplied"),
    ("http://*.example.com", "invalidURL: URL has an invalid label."),
    ("http://.example.com", "invalidURL: URL has an invalid label."),
    ("http://example.com:99999/", "invalidURL: Failed to parse: http://example.com:99999/"),
    ("http://example.com:x/", "invalidURL: Failed to parse: http://example.com:x/"),
    ("http://[::1/", "invalidURL: Failed to parse: http://[::1/"),
    ("http://a b/", "http://a%20b/"),
  ])
  func preparesAsRequestsDoes(url: String, expected: String) {
    #expect(prepared(url) == expected)
  }

  @Test(arguments: [
    ("http://h/p", "a=1", "http://h/p?a=1"), ("http://h/p?x=y", "a=1", "http://h/p?x=y&a=1"),
    ("http://h/p?", "a=1", "http://h/p?a=1"), ("http://h/p#f", "a=1", "http://h/p?a=1#f"),
    ("http://h/p", "a=%zz", "http://h/p?a=%25zz"),
    ("http://h/p", "é ü", "http://h/p?%C3%A9%20%C3%BC"),
  ])
  func addsAQuery(url: String, query: String, expected: String) throws {
    #expect(try URL.prepared(url, adding: query, quoted: "") == expected)
  }

  // RFC 3986 §5.4, with base http://a/b/c/d;p?q
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
    ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"),
    ("../..", "http://a/"), ("../../", "http://a/"), ("../../g", "http://a/g"),
    ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
    ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."),
    ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"),
    ("g/../h", "http://a/b/c/h"), ("g;x=1/../y", "http://a/b/c/y"),
    ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
  ])
  func resolves(reference: String, expected: String) throws {
    let base = try #require(URL("http://a/b/c/d;p?q"))
    #expect(base.resolving(reference)?.text == expected)
  }

  @Test(arguments: [
    ("https://Example.com/x", "https://example.com"), ("http://h:80", "http://h"),
    ("http://h:8080/", "http://h:8080"), ("http://u:p@[::1]:9/", "http://[::1]:9"),
    ("mailto:x", "-"), ("ftp://h/", "-"), ("/x", "-"),
  ])
  func knowsTheOrigin(url: String, expected: String) {
    #expect((Origin(url)?.text ?? "-") == expected)
  }

  @Test func neverTraps() {
    var generator = SeededGenerator(state: 7)
    let seeds = [
      "http://u:p@example.com:80/a/../b?q=%20#f", "https://[fe80::1%25eth0]:8080/", "//a:b@c:9",
      "http://bücher.example/ü", "%zz%", "http://[::ffff:1.2.3.4]/",
    ]
    for seed in seeds {
      for _ in 0..<300 {
        var bytes = Array(seed.utf8)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          bytes[place] = UInt8.random(in: 0...255, using: &generator)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        _ = prepared(text)
        _ = URL("http://a/b")?.resolving(text)
        _ = PercentEncoding.requote(text)
        var jar = CookieJar()
        jar.receive(Fields([.init("Set-Cookie", text)]), from: "http://a.b/c", now: 0)
      }
    }
  }
}

/// The same numbers in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
