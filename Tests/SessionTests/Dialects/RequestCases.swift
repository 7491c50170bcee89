/// Some two hundred requests: methods, paths, parameters, headers, bodies and credentials.
enum RequestCases {
  static let all: [RequestCase] = {
    var all = paths + queries + headers + json + forms + multipart + raw + others
    for place in all.indices { all[place].number = place + 1 }
    return all
  }()

  private static let methods = ["GET", "HEAD", "DELETE", "OPTIONS", "POST", "PUT", "PATCH"]

  /// As typed, and as they arrive.
  private static let typed: [(String, String)] = [
    ("/", "/"), ("/tasks/1", "/tasks/1"), ("/a b", "/a%20b"),
    ("/ü/日本", "/%C3%BC/%E6%97%A5%E6%9C%AC"),
    ("/a%20b%2Fc", "/a%20b%2Fc"), ("/x;y=1,2", "/x;y=1,2"), ("/q'uote\"", "/q'uote%22"),
    ("/a+b&c=d", "/a+b&c=d"), ("/100%", "/100%25"), ("/(x)!*~", "/(x)!*~"), ("/a//b/", "/a//b/"),
    ("/a/../b/./c", "/b/c"), ("/tasks?x=1&x=2", "/tasks?x=1&x=2"), ("/s?q=a b", "/s?q=a%20b"),
    ("/$HOME/`id`/\\x", "/$HOME/%60id%60/%5Cx"), ("/[1]/{2}", "/%5B1%5D/%7B2%7D"),
    ("/@me:you", "/@me:you"), ("/x?y", "/x?y"), ("/x?a=[1]", "/x?a=%5B1%5D"),
  ]

  private static var paths: [RequestCase] {
    methods.map { RequestCase(method: $0, path: "/tasks", target: "/tasks") }
      + typed.map { RequestCase(path: $0.0, target: $0.1) }
      + typed.prefix(12).flatMap { path in
        ["DELETE", "POST"].map { RequestCase(method: $0, path: path.0, target: path.1) }
      }
      + [RequestCase(method: "PROPFIND", path: "/dav", target: "/dav")]
  }

  private static let pairs: [[(String, String)]] = [
    [("a", "1")], [("a", "1"), ("b", "2")], [("a", "1"), ("a", "2")],
    [("a", "1"), ("b", "2"), ("a", "3")], [("empty", "")], [("a", ""), ("b", "")],
    [("q", "a b")], [("q", "a+b")], [("q", "100%")], [("q", "a&b=c")], [("q", "ü日本😀")],
    [("ключ", "значение")], [("q", "'quoted' \"twice\"")], [("q", "a,b")], [("q", "$HOME `id`")],
    [("q", "~tilde-._")], [("q", "#hash?")], [("q", "a:b;c=d@e")], [("q", "=start")],
    [("q", "@start")], [("a b", "c d")], [("n", "-1")], [("q", "!bang")], [("list[]", "1")],
    [("filter", "eq(state,'started')")], [("q", "{\"a\": 1}")],
  ]

  private static var queries: [RequestCase] {
    pairs.map { RequestCase(path: "/tasks", target: "/tasks", query: $0) }
      + pairs.prefix(12).map { RequestCase(method: "POST", path: "/x", target: "/x", query: $0) }
      + [
        RequestCase(path: "/x", target: "/x", query: [("q", "back\\slash")]),
        RequestCase(path: "/x", target: "/x", query: [("q", "two\nlines\ttab")]),
      ]
  }

  private static var headers: [RequestCase] {
    let headers: [[(String, String)]] = [
      [("X-One", "1")], [("X-One", "1"), ("X-Two", "2")], [("X-Empty", "")],
      [("X-Quote", "it's \"it\"")], [("X-Dollar", "$HOME `id` \\n")], [("X-Colon", "a:b;c=d@e,f")],
      [("X-Equal", "=1")], [("X-At", "@x")], [("X-Percent", "100%")], [("X-Bang", "hey!")],
      [("Accept", "application/json")], [("Accept", "text/html;q=0.9, */*;q=0.1")],
      [("If-None-Match", "W/\"abc\"")], [("Cookie", "a=1; b=2")],
      [("Cookie", "session=s3cr3t-cookie; theme=dark")], [("Referer", "http://x/?a=b")],
      [("x-lower", "case")], [("X-Api-Key", "key-12345678")], [("Range", "bytes=0-10")],
      [("Content-Type", "text/plain")], [("X-Spaces", "a  b")],
    ]
    var cases = headers.map { RequestCase(path: "/h", target: "/h", headers: $0) }
    cases.append(RequestCase(path: "/h", target: "/h", headers: [("X-Latin", "café")]))
    cases[cases.count - 1].isBeyondHTTPie = true
    cases.append(RequestCase(path: "/h", target: "/h", headers: [("X-Back", "a\\:b")]))
    cases[cases.count - 1].isBeyondHTTPie = true
    return cases
  }

  private static var json: [RequestCase] {
    let values = [
      "\"text\"", "\"\"", "1", "-1.5", "944455285181775873", "1e+16", "true", "false", "null", "[]",
      "{}", "[1, 2, [3]]", "{\"a\": {\"b\": null}}", "\"\\u00fc \\u65e5\"", "\"it's\"",
      "\"\\\"q\\\"\"", "\"a\\nb\\tc\"", "\"back\\\\slash\"", "\"=x\"", "\"@x\"", "\":=1\"",
      "\"$HOME `id`!\"", "\"a,b\"", "\"100% +&\"",
    ]
    return values.map {
      RequestCase(method: "POST", path: "/j", target: "/j", body: .json([("field", $0)]))
    } + [
      RequestCase(
        method: "PUT",
        path: "/j",
        target: "/j",
        body: .json([("type", "\"api_client\""), ("n", "3"), ("on", "true"), ("a-b.c", "\"d\"")])
      ),
      RequestCase(
        method: "PATCH",
        path: "/j",
        target: "/j",
        headers: [("Content-Type", "application/merge-patch+json")],
        body: .json([("password", "\"hunter2-Zebra\""), ("state", "\"on\"")])
      ),
    ]
  }

  private static var forms: [RequestCase] {
    pairs.dropLast(3).map {
      RequestCase(method: "POST", path: "/f", target: "/f", body: .form($0))
    } + [
      RequestCase(
        method: "PUT",
        path: "/f",
        target: "/f",
        body: .form([("grant_type", "client_credentials"), ("client_secret", "hunter2-Zebra")])
      ),
      RequestCase(
        method: "POST",
        path: "/f",
        target: "/f",
        body: .form([("text", "two\nlines\ttab")])
      ),
    ]
  }

  private static var multipart: [RequestCase] {
    let contents = [
      "v", "", "a b&c=d", "ü日本", "it's \"it\"", "two\nlines", ";type=x", "@at", "<lt",
    ]
    return contents.map {
      RequestCase(
        method: "POST",
        path: "/m",
        target: "/m",
        body: .multipart([.init(name: "field", content: $0)])
      )
    } + [
      RequestCase(
        method: "POST",
        path: "/m",
        target: "/m",
        body: .multipart([
          .init(name: "a", content: "1"), .init(name: "b", content: "2"),
          .init(name: "a", content: "3"),
        ])
      ),
      RequestCase(
        method: "PUT",
        path: "/m",
        target: "/m",
        body: .multipart([
          .init(name: "file", content: "content\r\n", file: "note.txt", type: "text/plain"),
          .init(name: "kind", content: "note"),
        ])
      ),
      RequestCase(
        method: "POST",
        path: "/m",
        target: "/m",
        body: .multipart([
          .init(name: "file", content: "\u{0}\u{1}", file: "data.bin", type: "application/x-data")
        ])
      ),
    ]
  }

  private static var raw: [RequestCase] {
    let texts: [(String, String?)] = [
      ("plain", "text/plain"), ("plain", nil), ("@file", "text/plain"),
      ("two\nlines\n", "text/plain"),
      ("{\"a\":1}", "application/json"), ("{\"a\": 1, \"a\": 2}", "application/json"),
      ("[1, 2]", "application/json"), ("\"text\"", "application/json"), ("{}", "application/json"),
      ("<a>ü</a>", "application/xml; charset=utf-8"), ("it's `x` $y \\z !", "text/plain"),
      ("a=1&b=%zz", "application/x-www-form-urlencoded"),
      ("a=1&b", "application/x-www-form-urlencoded"), ("tab\there", "text/plain"),
      ("日本😀", "text/plain"), ("- dash", "text/plain"),
    ]
    return texts.map {
      RequestCase(method: "POST", path: "/r", target: "/r", body: .text($0.0, type: $0.1))
    } + [
      RequestCase(method: "GET", path: "/r", target: "/r", body: .text("in a GET", type: "text/x")),
      RequestCase(
        method: "DELETE",
        path: "/r",
        target: "/r",
        body: .text("{\"a\": 1}", type: "application/json")
      ),
      RequestCase(
        method: "POST",
        path: "/r",
        target: "/r",
        body: .bytes([0, 1, 255, 10, 13, 39, 37, 92], type: "application/octet-stream")
      ),
      RequestCase(method: "PUT", path: "/r", target: "/r", body: .bytes([0xE9, 0x27], type: nil)),
      RequestCase(
        method: "POST",
        path: "/r",
        target: "/r",
        body: .bytes(Array(repeating: 0x61, count: 150_000), type: "text/plain")
      ),
      RequestCase(
        method: "POST",
        path: "/r",
        target: "/r",
        body: .bytes((0...255).map { UInt8($0) }, type: "application/octet-stream")
      ),
    ]
  }

  private static var others: [RequestCase] {
    [
      RequestCase(path: "/a", target: "/a", credentials: .basic("me", "hunter2-Zebra")),
      RequestCase(path: "/a", target: "/a", credentials: .basic("me", "p:a$s`s!'\"\\")),
      RequestCase(path: "/a", target: "/a", credentials: .basic("it's me", "")),
      RequestCase(path: "/a", target: "/a", credentials: .bearer("token-12345678")),
      RequestCase(
        method: "POST",
        path: "/a",
        target: "/a",
        body: .json([("n", "1")]),
        credentials: .basic("me", "hunter2-Zebra")
      ),
      RequestCase(path: "/redirect", target: "/redirect", follows: true),
      RequestCase(path: "/redirect", target: "/redirect", follows: false),
      RequestCase(method: "HEAD", path: "/redirect", target: "/redirect", follows: false),
      RequestCase(
        method: "POST",
        path: "/redirect",
        target: "/redirect",
        body: .form([("a", "1")]),
        follows: true
      ),
    ]
  }
}
