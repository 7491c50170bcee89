import HTTP
import Session
import Testing

/// A cookie that a person writes is as secret as a password; one that a server sets may be seen.
struct CookieSecretTests {
  private static let secret = "hunter2-Zebra"

  @Test(arguments: [
    "get /echo Cookie:sid=hunter2-Zebra",
    "get /echo 'Cookie: lang=en; sid=hunter2-Zebra'",
    "get /echo Cookie:'lang=en; sid=hunter2-Zebra'",
    "get /echo cookie:lang=en\\;\\ sid=hunter2-Zebra",
    "explain get /echo Cookie:sid=hunter2-Zebra",
    "wait get /echo Cookie:sid=hunter2-Zebra until True",
    "requests.get(base_url, cookies={'sid': 'hunter2-Zebra'}).request.headers",
    "requests.get(base_url, cookies={'lang': 'en', \"sid\": \"hunter2-Zebra\"}).request.headers",
    "requests.get(base_url, cookies=dict(sid='hunter2-Zebra')).request.headers",
    "requests.get(base_url, headers={'Cookie': 'sid=hunter2-Zebra'}).request.headers",
    "h = {}\nh['Cookie'] = 'lang=en; sid=hunter2-Zebra'\nh",
    "s = requests.Session()\ns.cookies.set('sid', 'hunter2-Zebra', domain='h.example')\ns.cookies",
    "s = requests.Session()\ns.cookies['sid'] = 'hunter2-Zebra'\ns.cookies.get_dict()",
    "s = requests.Session()\ns.cookies.update({'sid': 'hunter2-Zebra'})\ns.cookies.get_dict()",
    "requests.cookies.cookiejar_from_dict({'sid': 'hunter2-Zebra'})",
    "requests.cookies.create_cookie(name='sid', value='hunter2-Zebra').value",
    "curl -L http://127.0.0.1:8080/ -b sid=hunter2-Zebra",
  ])
  func staysIn(program: String) {
    let walk = Walk(settings: Settings(showsMirror: true))
    for line in program.split(separator: "\n") { walk.run(String(line)) }
    walk.run("history")
    #expect(!walk.everything.contains(Self.secret), "\(walk.everything)")
    #expect(!Walk().session.redactedForHistory(program).contains(Self.secret))
  }

  /// Where the line does not say it, what is sent does.
  @Test(arguments: [
    "jar = {'sid': 'hunter2' + '-Zebra'}\nrequests.get(base_url, cookies=jar)\njar",
    "h = {'Cookie': 'lang=en;' + ' sid=hunter2-Zebra'}\nrequests.get(base_url, headers=h)\nh",
  ])
  func isLearntWhenItIsSent(program: String) {
    let walk = Walk()
    walk.run(program)
    #expect(!walk.everything.contains(Self.secret), "\(walk.everything)")
    #expect(walk.out.contains("***"))
  }

  @Test func whatAServerSetsIsSeen() {
    let walk = Walk(answers: [
      .answer(status: 200, reason: "OK", fields: [("Set-Cookie", "sid=from-server; Path=/")])
    ])
    walk.run(
      "s = requests.Session()\nr = s.get(base_url)\nr.cookies.get_dict()\n"
        + "s.get(base_url).request.headers['Cookie']"
    )
    #expect(walk.out == "{'sid': 'from-server'}\n'sid=from-server'\n")
  }

  @Test(arguments: [
    ("requests.get(u, cookies={'sid': 'abc'})", "requests.get(u, cookies={'sid': '***'})"),
    ("requests.get(u, cookies={'lang': 'en'})", "requests.get(u, cookies={'lang': 'en'})"),
    ("requests.get(u, cookies={'sid': sid})", "requests.get(u, cookies={'sid': sid})"),
    ("get /x Cookie:sid={sid}", "get /x Cookie:sid={sid}"),
    ("get /x Cookie:lang=en", "get /x Cookie:lang=en"),
    ("headers={'Cookie': f'sid={sid}'}", "headers={'Cookie': f'sid={sid}'}"),
    ("expect response.cookies['sid'] == 'abc'", "expect response.cookies['sid'] == 'abc'"),
    ("response.cookies.get('sid', 'none')", "response.cookies.get('sid', 'none')"),
    ("print('cookies: {')", "print('cookies: {')"),
  ])
  func isKept(line: String, kept: String) {
    #expect(Walk().session.redactedForHistory(line) == kept)
  }
}
