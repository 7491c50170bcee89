import HTTP
import Session
import Testing

/// A planted secret goes through everything that prints, and is looked for in all of it.
struct SecretTests {
  static let secret = "hunter2-Zebra"

  @Test(arguments: [
    "client_secret = 'hunter2-Zebra'\nclient_secret",
    "client_secret = 'hunter2-Zebra'\nprint(client_secret, [client_secret])",
    "d = {'password': 'hunter2-Zebra'}\nd",
    "d = {}\nd['api_key'] = 'hunter2' + '-Zebra'\nprint(d)",
    "my_password: str = 'hunter2-Zebra'\nvars",
    "password = 'hunter2-Zebra'\n{}[password]",
    "password = 'hunter2-Zebra'\npassword.foo\n1/0",
    "password = 'hunter2-Zebra'\npprint.pprint({'a': password, 'b': ['x' * 70, password]})",
    "password = 'hunter2-Zebra'\njson.dumps({'a': password})",
    "password = 'hunter2-Zebra'\nint(password)",
    "password = 'hunter2-Zebra'\nexpect password == 1",
    "password = 'hunter2-Zebra",
    "post /x password=hunter2-Zebra extra",
    "explain post /x client_secret=hunter2-Zebra",
    "get /tasks X-Api-Key:hunter2-Zebra\nprint(response.request.headers)",
    "explain get /tasks 'Authorization:Bearer hunter2-Zebra'",
    "requests.get(base_url, headers={'Authorization': 'hunter2-Zebra'}).request.headers",
    "requests.get(base_url, headers={'Authorization': f\"Bearer {'hunter2-' + 'Zebra'}\"}); 1 +",
    "password = 'hunter2-Zebra'\nget /tasks q={password}",
    "password = 'hunter2-Zebra'\nget /tasks/{password}\nresponse.url",
    "password = 'hunter2-Zebra'\nhelp hunter2-Zebra\nunset hunter2-Zebra",
    "def enter(password): return [password]\n\nenter('hunter2' + '-Zebra')",
    "def enter(*, api_key): raise ValueError(api_key)\n\nenter(api_key='hunter2-Zebra')",
    "def f():\n    token = 'hunter2' + '-Zebra'\n    return locals(), lambda: token\n\nf()[1]()",
    "try:\n    password = 'hunter2-Zebra'\n    raise ValueError(password)\n"
      + "except ValueError as error:\n    print(error, error.args)\n    raise",
    "s = requests.Session()\ns.headers['Authorization'] = 'hunter2-Zebra'\ns.headers\n"
      + "s.get(base_url).request.headers",
    "import io\nwith io.StringIO('hunter2-Zebra') as f: password = f.read()\n\npassword",
    "import re\npassword = re.sub('x', '', 'huntexr2-Zebra')\nre.match('h', password)",
    "import collections\nd = collections.defaultdict(str)\nd['secret'] = 'hunter2-Zebra'\nd",
  ])
  func neverComesOut(program: String) {
    let walk = Walk(settings: Settings(showsMirror: true))
    for line in program.split(separator: "\n") { walk.run(String(line)) }
    #expect(!walk.everything.contains(Self.secret), "\(walk.everything)")
    #expect(!walk.everything.isEmpty)
    #expect(!walk.session.redactedForHistory(program).contains(Self.secret))
  }

  @Test func whatIsTypedAtGetpassIsASecret() {
    let walk = Walk(typesSecretly: Self.secret)
    walk.run("import getpass\nword = getpass.getpass('Word: ')\nlen(word), word\nint(word)")
    #expect(walk.out == "(13, '***')\n")
    #expect(walk.notes.contains("***"))
    #expect(!walk.everything.contains(Self.secret))
  }

  @Test func whereNobodyCanBeAskedGetpassEnds() {
    let walk = Walk()
    walk.run("import getpass\ngetpass.getpass()")
    #expect(walk.notes.contains("EOFError"))
  }

  @Test func tokensAreShownAsTheGuideShowsThem() {
    let walk = Walk()
    walk.run("auth")
    #expect(
      walk.out
        == "{'Authorization': 'Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsImtpZCI6ImMwMD...'}\n"
    )
  }

  @Test func revealShowsTheWhole() {
    let walk = Walk()
    walk.run("reveal auth['Authorization']\nauth")
    #expect(walk.out.contains("'Bearer \(Walk.token)'\n"))
    #expect(walk.out.contains("'Bearer \(Walk.token.prefix(50))...'"))
  }

  @Test func cutTokensCountAsTokens() {
    let walk = Walk()
    walk.run("t = auth['Authorization'][:70]\nt")
    #expect(walk.out == "'Bearer \(Walk.token.prefix(50))...'\n")
  }

  @Test func tokensOfAnAnswerAreSecrets() {
    let token = String(repeating: "abcdefghij", count: 8)
    let walk = Walk(answers: [.json("{\"access_token\": \"\(token)\"}")])
    walk.run("response = requests.post(base_url)\nresponse.json()\nresponse.text")
    #expect(!walk.everything.contains(token))
    #expect(walk.out.contains("'\(token.prefix(50))...'"))
  }

  @Test(arguments: [
    "response.json()", "response.text", "list(response.iter_content(40))",
    "list(response.iter_lines())", "response.raw.read()", "next(response.iter_content(30))",
  ])
  func tokensOfAnAnswerInPiecesAreSecrets(reading: String) {
    let token = String(repeating: "abcdefghij", count: 8)
    let walk = Walk(answers: [.json("{\"access_token\": \"\(token)\"}")])
    walk.run("response = requests.post(base_url, stream=True)\n\(reading)")
    walk.run("t = '\(token)'\nt")
    #expect(walk.out.contains("'\(token.prefix(50))...'"))
    #expect(!walk.out.contains(token))
  }

  @Test func credentialsOfAStreamAreSecrets() {
    let walk = Walk()
    walk.run(
      "response = requests.get(base_url, auth=('u', 'hunter2-Zebra'), stream=True)\n"
        + "response.request.headers['Authorization']"
    )
    #expect(walk.out == "'Basic ***'\n")
  }

  @Test func aSecretInPiecesIsStillOne() {
    let walk = Walk()
    walk.run("password = 'hunter2-Zebra'\nfor c in password: print(c, end='')")
    #expect(!walk.out.contains(Self.secret))
  }

  @Test func practiceCredentialsAreNoSecret() {
    let walk = Walk()
    walk.run("auth")
    walk.run("client_secret = 'practice-secret'\nclient_secret")
    #expect(walk.out.contains("'practice-secret'"))
  }

  @Test(arguments: [
    ("client_secret = 'abc-def'", "client_secret = '***'"),
    ("d = {\"password\": \"abc-def\"}", "d = {\"password\": \"***\"}"),
    ("post /x api_key=abc-def n=1", "post /x api_key=*** n=1"),
    ("get /x Authorization:Bearer abc-def", "get /x Authorization:Bearer ***"),
    ("client_secret = 'abc-def", "client_secret = '***"),
    ("state = 'started'", "state = 'started'"),
    ("token_type = 'bearer'", "token_type = 'bearer'"),
  ])
  func historyKeepsTheLineWithoutTheSecret(line: String, kept: String) {
    #expect(Walk().session.redactedForHistory(line) == kept)
  }
}

/// Tokens of one issuer begin alike, and so do the spellings of one secret.
struct SimilarSecretTests {
  @Test func theWholeOfEachTokenIsHidden() {
    let head = String(repeating: "h", count: 60)
    let tokens = ["AAAA-first-tail", "AAAB-second-tail", "B-third-tail"].map { head + $0 }
    var redactor = Redactor()
    for token in tokens { redactor.learn(token, as: .token) }
    for token in tokens {
      #expect(redactor.redact("<\(token)>") == "<\(head.prefix(50))...>")
      #expect(redactor.heldBack(at: Array("x\(token.dropLast())".utf8)) == token.count - 1)
    }
  }

  @Test func nothingIsLeftOfASecretWithMarks() {
    let secret = String(repeating: "s", count: 55) + "=+/"
    var redactor = Redactor()
    redactor.learn(secret, as: .hidden)
    #expect(redactor.redact("a \(secret) b") == "a *** b")
  }
}
