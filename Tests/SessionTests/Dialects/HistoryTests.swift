import Session
import Syntax
import Testing

struct HistoryTests {
  @Test func listsInputsWithTheirNumbers() {
    let walk = Walk()
    walk.run("n = 1")
    walk.run("if n:\n    n = 2\n\nn")
    walk.run("password = 'hunter2-Zebra'")
    walk.run("history")
    #expect(
      walk.out == """
        2
            1  n = 1
            2  if n:
                   n = 2
            3  n
            4  password = '***'
            5  history

        """
    )
  }

  @Test func keepsWhereTheOutputWent() {
    let walk = Walk(answers: [.json("1"), .json("2")])
    walk.run("get /a > /dev/null # all of it\nget /b | cat > /dev/null\n'x' \ncount > 1")
    walk.run("history")
    #expect(
      walk.out.hasSuffix(
        """
            1  get /a > /dev/null
            2  get /b | cat > /dev/null
            3  'x'
            4  count > 1
            5  history

        """
      )
    )
  }

  @Test(arguments: [
    ("history 2", "    3  c = 3\n    4  "), ("history /b", "    2  b = 2\n    4  "),
  ])
  func choosesInputs(command: String, expected: String) {
    let walk = Walk()
    walk.run("a = 1\nb = 2\nc = 3")
    walk.run(command)
    #expect(walk.out == expected + command + "\n")
    #expect(walk.run("history x") == .failure(.notUnderstood))
  }

  @Test func whatIsPrivateHasNoNumber() {
    let walk = Walk()
    _ = walk.session.history.withoutRemembering { walk.run("get /secret") }
    walk.run("history")
    #expect(walk.out.hasSuffix("    1  history\n"))
    #expect(walk.run("as curl") == .success)
  }

  @Test func saysTheRequestOfAnInput() {
    let walk = Walk()
    walk.run("get /first\nget /second --no-auth\nn = 1")
    walk.run("for i in range(2): requests.get(base_url + str(i))\n")
    #expect(walk.run("as curl 1") == .success)
    #expect(walk.out.contains("/first"))
    #expect(walk.out.contains("-H \"Authorization: Bearer $APIWALK_TOKEN\""))
    #expect(walk.notes.contains("hint: set APIWALK_TOKEN in its environment"))
    #expect(walk.run("as curl 3") == .failure(.stepFailed))
    #expect(walk.notes.contains("input 3 sent no request"))
    #expect(walk.run("as curl 4") == .failure(.stepFailed))
    #expect(walk.notes.contains("input 4 sent 2 different requests"))
    #expect(walk.run("as curl 99") == .failure(.stepFailed))
    #expect(walk.run("as kurl") == .failure(.notUnderstood))
    #expect(walk.notes.contains("did you mean curl?"))
  }

  @Test func saysHowARequestIsCarried() {
    let walk = Walk()
    walk.run(
      "requests.get('https://h/[1]', timeout=(1.5, 9), verify=False, allow_redirects=False, "
        + "proxies={'https': 'http://me:hunter2-Zebra@p:3128'})\nas curl\nas httpie\nas python"
    )
    for said in [
      "curl https://h/%5B1%5D \\\n", "-k", "--connect-timeout 1.5", "--max-time 9",
      "--proxy \"http://me:$APIWALK_PROXY_PASSWORD@p:3128\"", "--verify=no", "--timeout 9",
      "--proxy \"https:http://me:$APIWALK_PROXY_PASSWORD@p:3128\"", "timeout=(1.5, 9)",
      "verify=False", "allow_redirects=False",
    ] {
      #expect(walk.out.contains(said), "\(said)\n\(walk.out)")
    }
    #expect(!walk.out.contains("hunter2") && !walk.out.contains("--follow"))
  }

  @Test func saysWhatADialectCannot() {
    let walk = Walk()
    walk.run("requests.head(base_url, data='x')")
    #expect(walk.run("as curl") == .failure(.stepFailed))
    #expect(walk.notes.contains("curl can't send a body with HEAD"))
    walk.run("requests.get(base_url, headers={'X': 'caf\u{e9}'})")
    #expect(walk.run("as httpie") == .failure(.stepFailed))
    #expect(walk.notes.contains("HTTPie sends headers as UTF-8, and the value of X is in Latin-1"))
  }

  @Test func withoutARequestThereIsNothingToSay() {
    let walk = Walk()
    #expect(walk.run("explain get /tasks\nas curl") == .failure(.stepFailed))
    #expect(walk.notes.contains("no request was sent yet"))
  }

  @Test func saysAWholeScript() {
    let walk = Walk()
    walk.run("get /tasks state=started,paused limit=10")
    let before = walk.out
    walk.run("as python")
    #expect(
      walk.out.dropFirst(before.count) == """
        import os
        import pprint

        import requests

        response = requests.get(
            'http://127.0.0.1:8080/api/task_manager/v2/tasks',
            params={'state': ['started', 'paused'], 'limit': '10'},
            headers={'Authorization': f'Bearer {os.environ["APIWALK_TOKEN"]}'},
        )
        print(response.status_code, response.reason)
        pprint.pprint(response.json())

        """
    )
  }
}
