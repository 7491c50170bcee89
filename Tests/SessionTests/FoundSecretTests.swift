import Session
import Testing

/// What was found to come out once, and must not again.
struct FoundSecretTests {
  @Test(arguments: [
    "client_secret = 'hunter2-Zebra\n",
    "secret += 'hunter2-Zebra'",
    "requests.get('http://user:hunter2-Zebra@127.0.0.1:1/e').url",
    "get http://user:hunter2-Zebra@127.0.0.1:1/e",
    "h = 'Bearer hunter2-Zebra'\nh",
    "x = 'Bearer ' + 'hunter2' + '-Zebra'\nx",
    "pair = ('u', 'hunter2' + '-Zebra')\nrequests.get(base_url, auth=pair)\npair",
    "requests.get(base_url, auth=('u', 'hunter2-Zebra'))\n'hunter2-Zebra'",
    "s = requests.Session()\ns.auth = ('u', 'hunter2-Zebra')\ns.auth",
    "s = requests.Session()\ns.auth = ('u', 'hunter2' + '-Zebra')\ns.auth",
    "requests.auth.HTTPBasicAuth('u', 'hunter2-Zebra').password",
    "requests.auth.HTTPBasicAuth('u', 'hunter2' + '-Zebra').password",
    "requests.auth.HTTPDigestAuth('u', 'hunter2' + '-Zebra').password",
    "requests.Request('GET', base_url, auth=('u', 'hunter2' + '-Zebra')).auth",
    "d = {}\nd.setdefault('password', 'hunter2' + '-Zebra')\nd",
    "d = {}\nd.setdefault('password', 'hunter2-Zebra')",
    "{}.get('password', 'hunter2-Zebra')",
    "{}.get('password', 'hunter2' + '-Zebra')",
    "dict([('password', 'hunter2-Zebra')])",
    "dict([('user', 'bob'), ('password', 'hunter2' + '-Zebra')])",
    "dict(zip(['token'], ['hunter2-Zebra']))",
    "dict(password='hunter2' + '-Zebra')",
    "d = {}\nd.update([('password', 'hunter2' + '-Zebra')])\nd",
    "{k: v for k, v in [['password', 'hunter2' + '-Zebra']]}",
    "requests.post(base_url, data=[('password', 'hunter2-Zebra')]).request.body",
    "requests.post(base_url, data=[('password', 'hunter2' + '-Zebra')]).request.body",
    "password, token = 'abcdefgh', 'hunter2-Zebra'\ntoken",
    "for password in ['hunter2-Zebra', 'other-word']: print(password)",
    "password = '''hunter2-Zebra\nmore-of-it'''\npassword.splitlines()",
    "{'passphrase': 'hunter2' + '-Zebra'}",
    "{'pwd': 'hunter2' + '-Zebra'}",
    "{'private_key': 'hunter2' + '-Zebra'}",
    "{'credentials': 'hunter2' + '-Zebra'}",
    "{'jwt': 'hunter2' + '-Zebra'}",
    "{'X-Amz-Signature': 'hunter2' + '-Zebra'}",
    "{'Ocp-Apim-Subscription-Key': 'hunter2' + '-Zebra'}",
    "{'X-Session-Id': 'hunter2' + '-Zebra'}",
    "requests.post(base_url, files={'password': 'hunter2' + '-Zebra'}).request.body",
    "requests.post(base_url, files={'password': (None, 'hunter2' + '-Zebra')}).request.body",
    "password = 'first line here\\n' + 'hunter2-Zebra'\npassword.splitlines()[1]",
  ])
  func staysIn(program: String) {
    let walk = Walk(settings: Settings(showsMirror: true))
    walk.run(program)
    #expect(!walk.everything.contains("hunter2-Zebra"), "\(walk.everything)")
    #expect(!walk.session.redactedForHistory(program).contains("hunter2-Zebra"))
  }

  /// What a proxy is sent of a name and a password may come back in an answer.
  @Test func theProxysPairStaysIn() {
    let walk = Walk()
    walk.run("get /x --proxy http://u:hunter2-Zebra@127.0.0.1:1\n'dTpodW50' + 'ZXIyLVplYnJh'")
    #expect(!walk.everything.contains("dTpodW50ZXIyLVplYnJh"), "\(walk.everything)")
  }

  @Test(arguments: ["headers", "status", "response.headers['Location']"])
  func staysInARedirect(lookingAt line: String) {
    let target = "/elsewhere?n=1&token=hunter2-Zebra"
    let walk = Walk(answers: [
      .answer(status: 302, reason: "Found", fields: [("Location", target)])
    ])
    #expect(walk.run("get /a --no-follow\n\(line)") == .success)
    #expect(!walk.everything.contains("hunter2-Zebra"), "\(walk.everything)")
  }

  /// A line is kept before it runs.
  @Test(arguments: [
    ("password, token = 'a', 'b'", "password, token = '***', '***'"),
    ("user, token = 'bob', r\"b\"", "user, token = 'bob', r\"***\""),
    ("for password in ['x', 'y']: pass", "for password in ['***', '***']: pass"),
    ("password = '''one\ntwo'''", "password = '''***'''"),
    ("password = \"\"\"it's\"\"\"", "password = \"\"\"***\"\"\""),
    ("password = 'it\\'s mine'", "password = '***'"),
    ("password = ''.join(['a', 'b'])", "password = ''.join(['***', '***'])"),
    ("password = 'a' + 'b'", "password = '***' + '***'"),
    ("password = 'a' 'b'", "password = '***'"),
    ("d['password'] = ('a' if x else 'b')", "d['password'] = ('***' if x else '***')"),
    ("login my-id abc", "login my-id ***"),
    ("requests.get(u, auth=('me', 'abc'))", "requests.get(u, auth=('me', '***'))"),
    ("s.auth = (name, \"abc\")", "s.auth = (name, \"***\")"),
    ("HTTPBasicAuth('me', 'abc')", "HTTPBasicAuth('me', '***')"),
    ("cfg.setdefault('password', 'abc')", "cfg.setdefault('password', '***')"),
    ("dict([('password', 'abc')])", "dict([('password', '***')])"),
    ("dict(zip(['id', 'token'], ['1', 'abc']))", "dict(zip(['id', 'token'], ['1', '***']))"),
    ("hmac.new(b'key', b'text', 'sha256')", "hmac.new(b'***', b'text', 'sha256')"),
    ("def f(id, password): pass\n\nf('1', 'abc')", "def f(id, password): pass\n\nf('1', '***')"),
    ("enter('1', 'abc')", "enter('1', '***')"),
    ("print((password := 'abc'))", "print((password := '***'))"),
    ("lambda: {'password': 'abc'.lower() + 'd'}", "lambda: {'password': '***'.lower() + '***'}"),
    // What only names a secret stays.
    ("token = answer['access_token']", "token = answer['access_token']"),
    ("token = answer.get('access_token')", "token = answer.get('access_token')"),
    ("password = getpass.getpass('Word: ')", "password = getpass.getpass('Word: ')"),
    ("password = os.environ['API_PASSWORD']", "password = os.environ['API_PASSWORD']"),
    ("k in ('password', 'name')", "k in ('password', 'name')"),
    ("fields = ['password', 'name']", "fields = ['password', 'name']"),
    ("login my-id", "login my-id"),
    ("login == 'abc'", "login == 'abc'"),
    ("login in names", "login in names"),
    ("auth = {'a': 'b'}", "auth = {'a': 'b'}"),
  ])
  func isKeptWithoutItsSecrets(line: String, kept: String) {
    let walk = Walk()
    walk.run("def enter(id, password): pass")
    #expect(walk.session.redactedForHistory(line) == kept)
  }

  /// Words that stand near a secret's name without being one are shown.
  @Test(arguments: [
    ("fields = ['password', 'username']\n'username'", "'username'\n"),
    ("'x' in ('token', 'username')\n'username'", "False\n'username'\n"),
    ("d = {'user': 'alice'}\nd.get('user', 'nobody')", "'alice'\n"),
    ("user, password = 'alice', 'hunter2-Zebra'\nuser", "'alice'\n"),
  ])
  func otherWordsStay(program: String, shown: String) {
    expectOutput(program, shown)
  }

  @Test(arguments: [
    #"a"b\c'd"#, "naïve-pässwörd", "tab\tand\nline-end", "smile-😀-here", #"only'quote"#,
    #"back\slash"#,
  ])
  func escapesHideNothing(secret: String) {
    let walk = Walk(typesSecretly: secret)
    walk.run(
      """
      import getpass, json
      w = getpass.getpass()
      print(w)
      w
      [w, '"' + w, "'" + w]
      json.dumps({'a': w})
      print(json.dumps(w), json.dumps(w, ensure_ascii=False))
      print(ascii(w), repr(w.encode()), ascii([w, "it's"]), repr([w, "it's"]))
      print(w.encode('unicode_escape'), json.dumps(w).encode())
      requests.utils.quote(w)
      """
    )
    let pieces = ["c'd", "c\\'d", "ssw", "end", "here", "quote", "slash"]
    #expect(walk.out.hasPrefix("***\n"), "\(walk.out)")
    #expect(!pieces.contains { walk.out.contains($0) }, "\(walk.out)")
  }

  @Test func caretsStayUnderWhatTheyMark() {
    let walk = Walk()
    walk.run("password = 'hunter2-Zebra'; print(password, 'hunter2-Zebra', 1 / 0)")
    #expect(
      walk.notes.hasPrefix(
        """
          password = '***'; print(password, '***', 1 / 0)
                                                   ^^^^^
        ZeroDivisionError
        """
      ),
      "\(walk.notes)"
    )
  }
}
