import HTTP
import Session
import Syntax
import Testing

/// Pasted curl lines: the Python that they are, and what is refused.
struct CurlCommandTests {
  private static func mirror(_ line: String, environment: [String: String] = [:]) -> String {
    let walk = Walk(settings: Settings(showsMirror: true), environment: environment)
    walk.run(line)
    return walk.notes.split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test(arguments: [
    ("curl https://h/a", "requests.get('https://h/a', allow_redirects=False)"),
    ("curl h/a", "requests.get('http://h/a', allow_redirects=False)"),
    ("curl -L 'https://h/a?x=1&y=2'", "requests.get('https://h/a?x=1&y=2')"),
    ("curl -I https://h/", "requests.head('https://h/')"),
    ("curl -sSLI https://h/", "requests.head('https://h/', allow_redirects=True)"),
    (
      "curl -L -XDELETE https://h/1 --compressed -v --http1.1",
      "requests.delete('https://h/1')"
    ),
    ("$ curl -L https://h/a ;", "requests.get('https://h/a')"),
    ("curl -L 'https://h/?a[]=1'", "requests.get('https://h/?a[]=1')"),
    (
      "curl -L https://h/ -r 0-10 --max-redirs 5",
      "requests.get('https://h/', headers={'Range': 'bytes=0-10'})"
    ),
    (
      "curl -L https://h/ -H 'X-A: é'",
      "requests.get('https://h/', headers={'X-A': 'é'.encode()})"
    ),
    (
      "curl -L -X PROPFIND --url https://h/1",
      "requests.request('PROPFIND', 'https://h/1')"
    ),
    (
      "curl -L https://h/ -d a=1 -d 'b=2 3'",
      "requests.post('https://h/', "
        + "headers={'Content-Type': 'application/x-www-form-urlencoded'}, data='a=1&b=2 3')"
    ),
    (
      "curl -L https://h/ --data-urlencode 'q=a b&c' --data-urlencode '=x y' --data-urlencode z",
      "requests.post('https://h/', headers={'Content-Type': 'application/x-www-form-urlencoded'}, "
        + "data='q=a%20b%26c&x%20y&z')"
    ),
    (
      "curl -L -G https://h/?p=1 -d a=1 --data-urlencode 'b=2 3'",
      "requests.get('https://h/?p=1&a=1&b=2%203')"
    ),
    (
      "curl -L --json '{\"a\": 1}' https://h/",
      "requests.post('https://h/', headers={'Content-Type': 'application/json', "
        + "'Accept': 'application/json'}, data='{\"a\": 1}')"
    ),
    (
      "curl -L https://h/ --data-raw $'it\\'s\\n\\u0021\\x41' -H 'Content-Type:'",
      "requests.post('https://h/', headers={'Content-Type': None}, data=\"it's\\n!A\")"
    ),
    (
      "curl -L https://h/ --data-binary @note.txt",
      "requests.post('https://h/', headers={'Content-Type': 'application/x-www-form-urlencoded'}, "
        + "data=open('note.txt', 'rb').read())"
    ),
    (
      "curl -L https://h/ -H 'X-A: 1' -H 'X-B;' -H 'Accept:' -H 'X-A: 2' -A me -e http://r/",
      "requests.get('https://h/', headers={'X-A': '1, 2', 'X-B': '', 'Accept': None, "
        + "'User-Agent': 'me', 'Referer': 'http://r/'})"
    ),
    (
      "curl -L https://h/ -F a=1 -F 'f=@x/pic.png' -F 'g=@d;type=text/x;filename=e' -F 'h=<t'",
      "requests.post('https://h/', files=[('a', (None, '1')), "
        + "('f', ('pic.png', open('x/pic.png', 'rb'), 'image/png')), "
        + "('g', ('e', open('d', 'rb'), 'text/x')), ('h', (None, open('t', 'rb').read()))])"
    ),
    (
      "curl -L https://h/ -H 'Content-Type: multipart/form-data' -F a=1",
      "requests.post('https://h/', files=[('a', (None, '1'))])"
    ),
    (
      "curl -Lk https://h/ -m 5 --connect-timeout 1.5 -x p:3128 -E c.pem --key k.pem",
      "requests.get('https://h/', timeout=(1.5, 5), verify=False, cert=('c.pem', 'k.pem'), "
        + "proxies={'http': 'http://p:3128', 'https': 'http://p:3128'})"
    ),
    (
      "curl -L 'https://h/' \\\n  -H 'a: b' \\\n  -d '{\n \"x\": 1\n}'",
      "requests.post('https://h/', headers={'a': 'b', "
        + "'Content-Type': 'application/x-www-form-urlencoded'}, data='{\\n \"x\": 1\\n}')"
    ),
    (
      "curl -L https://h/ -u me:pass-word -b 'a=1; b=2'",
      "requests.get('https://h/', headers={'Cookie': 'a=1; b=2'}, auth=('me', '***'))"
    ),
  ])
  func becomesPython(line: String, python: String) {
    #expect(Self.mirror(line) == "response = " + python)
  }

  @Test func replacesVariablesOfTheEnvironment() {
    let line = "curl -L \"https://h/$NAME\" -H \"X: ${NAME}_\" -d '$NAME' -H X-Y:\\$NAME"
    #expect(
      Self.mirror(line, environment: ["NAME": "value"])
        == "response = requests.post('https://h/value', headers={'X': 'value_', 'X-Y': '$NAME', "
        + "'Content-Type': 'application/x-www-form-urlencoded'}, data='$NAME')"
    )
  }

  @Test func isAnsweredAsARequestCommandIs() {
    let walk = Walk(answers: [.json("{\"b\": 1, \"a\": 2}")])
    #expect(walk.run("curl https://h/a -X POST") == .success)
    #expect(walk.out == "200 OK\n{'a': 2, 'b': 1}\n")
    #expect(walk.transport.requests.map(\.method) == ["POST"])
  }

  @Test func itsOutputGoesWhereItSays() {
    let shelf = Shelf()
    var files = Files()
    files.open = shelf.open
    let walk = Walk(answers: [.json("[1]")], files: files)
    walk.run("curl -o a.json https://h/\ncurl https://h/ > 'b c.json'")
    #expect(shelf.files == ["a.json": "[1]", "b c.json": "[1]"])
  }

  @Test(arguments: [
    ("curl --frob https://h/", "curl's option --frob is not understood; nothing was sent"),
    ("curl -sQx https://h/", "curl's option -Q is not understood; nothing was sent"),
    ("curl --request=POST https://h/", "curl writes --request VALUE"),
    ("curl", "curl needs a URL"),
    ("curl https://h/ https://i/", "curl takes one URL here"),
    ("curl ftp://h/", "only http and https are spoken here, not ftp"),
    ("curl https://h/{a,b}", "curl makes several URLs of brackets and braces"),
    ("curl https://h/ -u me", "-u needs a password, too"),
    ("curl https://h/ -b jar.txt", "cookies from a file are not understood"),
    ("curl https://h/ -d @-", "a body from the standard input is not understood"),
    ("curl https://h/ -m soon", "--max-time takes a number of seconds"),
    ("curl https://h/ -H", "-H needs a value"),
    ("curl https://h/?a=1&b=2", "a shell would end the command at this '&'"),
    ("curl https://h/ -d \"$(cat x)\"", "a command inside the line is not run here"),
    ("curl https://h/ -d $NOTHING", "the variable NOTHING of the environment is not set"),
    ("curl https://h/ 2>/dev/null", "only the output can go somewhere else"),
    ("curl 'https://h/", "unterminated quote"),
  ])
  func refusesAndSendsNothing(line: String, message: String) {
    let walk = Walk()
    #expect(walk.run(line) == .failure(.notUnderstood))
    #expect(walk.notes.contains(message), "\(walk.notes)")
    #expect(walk.transport.requests.isEmpty)
  }

  @Test func retriesWhatMayBeRepeated() {
    let answers: [StubTransport.Answer] = [
      .json("{}", status: 503, reason: "Service Unavailable"), .json("[1]"),
    ]
    let walk = Walk(answers: answers)
    walk.run("curl --retry 2 https://h/\ncurl --retry 2 https://h/ -d a")
    #expect(walk.transport.requests.map(\.method) == ["GET", "GET", "POST"])
    #expect(walk.out == "200 OK\n[1]\n200 OK\n[1]\n")
    #expect(walk.notes.contains("--retry is left out"))
  }

  @Test func takesABearersToken() {
    let line = "curl -L https://h/ --oauth2-bearer hunter2-Zebra"
    let walk = Walk(settings: Settings(showsMirror: true))
    walk.run(line)
    #expect(walk.transport.requests.first?.fields["Authorization"] == "Bearer hunter2-Zebra")
    #expect(!walk.everything.contains("hunter2"), "\(walk.everything)")
    #expect(!Walk().session.redactedForHistory("$ " + line).contains("hunter2"))
    walk.run(line + " -H 'Authorization: Bearer other-Token'")
    #expect(walk.transport.requests.last?.fields["Authorization"] == "Bearer other-Token")
  }

  @Test func sendsHeadersInUTF8() {
    let walk = Walk()
    #expect(walk.run("curl -L https://h/ -H 'X-A: é'") == .success)
    #expect(walk.transport.requests.first?.fields["X-A"] != nil)
  }

  /// Lines with a mistake anywhere: an answer or an error, and every dialect has a word for it.
  @Test func neverTraps() {
    let lines = [
      "curl -L 'https://h/a?b=c' -H \"A: $X\" -d $'x\\u00e9\\'' -G -u a:b | cat",
      "curl -F 'a=\"b\\\"c\";type=t' -F f=@x;filename=y https://[::1]:80/ > z",
      "curl --json '{\"password\": \"\\ud83d\\ude00 long\"}' -b 'sid=1; q' -x u:p@h -m 1 http://u:pass@h/",
    ]
    var files = Files()
    files.read = { _ throws(FileError) in Array("x=1\r\n".utf8) }
    files.open = Shelf().open
    files.stream = { next, _ throws(FileError) in
      while next() != nil {}
      return 0
    }
    let walk = Walk(environment: ["X": "y"], files: files)
    let marks = Array("'\"\\$;@=&{}[]-:\n \0é%")
    for line in lines {
      let characters = Array(line)
      for place in characters.indices.dropFirst(5) {
        var changed = characters
        changed[place] = marks[place % marks.count]
        walk.run(String(changed))
        walk.run(String(characters[..<place]))
        if place % 4 == 0 { walk.run("as curl\nas python") }
        if place % 4 == 2 { walk.run("as httpie\nas http") }
        _ = walk.session.redactedForHistory(String(changed))
      }
    }
    #expect(walk.transport.requests.count > 20)
  }

  @Test func anExpressionIsPython() {
    let walk = Walk()
    walk.run("curl = 5\ncurl\ncurl + 1")
    #expect(walk.out == "5\n6\n")
  }

  @Test(arguments: [
    "curl https://h/ -u me:hunter2-Zebra",
    "curl https://h/ -sume:hunter2-Zebra",
    "curl https://h/ -H 'Authorization: Bearer hunter2-Zebra'",
    "curl https://h/ -H \"x-api-key: hunter2-Zebra\"",
    "curl https://h/ -b 'session=hunter2-Zebra; a=b'",
    "curl https://h/ -H $'cookie: sid=hunter2\\u002dZebra'",
    "curl https://h/ -d 'client_secret=hunter2-Zebra&a=b'",
    "curl https://h/ --json '{\"password\": \"hunter2-Zebra\"}'",
    "curl https://me:hunter2-Zebra@h/",
    "curl https://h/ -u me:hunter2-Zebra -d 'open",
  ])
  func keepsSecretsIn(line: String) {
    let walk = Walk(settings: Settings(showsMirror: true))
    walk.run(line)
    walk.run("response.request.headers\nhistory\nas curl\nas python\nas httpie\nas http")
    #expect(!walk.everything.contains("hunter2-Zebra"), "\(walk.everything)")
    let kept = walk.session.redactedForHistory(line)
    #expect(!kept.contains("hunter2") && kept.contains("***"), "\(kept)")
  }

  @Test(arguments: [
    ("curl https://h/ \\", true), ("curl https://h/ -d '{", true), ("curl https://h/ -d \"a", true),
    ("curl https://h/ -d $'a\\'", true), ("curl https://h/ \\\n -d '{\n}' \\", true),
    ("curl https://h/ -d '{\n}'", false), ("curl https://h/", false), ("curl &", false),
  ])
  func asksForMore(text: String, needsMore: Bool) {
    #expect(Walk().session.needsMore(text, isBlock: false) == needsMore)
  }
}
