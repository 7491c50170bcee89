import HTTP
import Session
import Testing

/// Each request command is one line of Python, the one the guide would have.
struct TranslationTests {
  @Test(arguments: [
    ("get /tasks", "requests.get(f'{base_url}/tasks', headers=auth)"),
    ("get tasks", "requests.get(f'{base_url}/tasks', headers=auth)"),
    (
      "get /tasks state=started,paused",
      "requests.get(f'{base_url}/tasks', headers=auth, params={'state': ['started', 'paused']})"
    ),
    (
      "get /tasks state=started state=paused limit=10",
      "requests.get(f'{base_url}/tasks', headers=auth, "
        + "params={'state': ['started', 'paused'], 'limit': '10'})"
    ),
    (
      "get /tasks state='a,b' type=a\\,b",
      "requests.get(f'{base_url}/tasks', headers=auth, params={'state': 'a,b', 'type': 'a,b'})"
    ),
    (
      "get /tasks/{task_id} X-Trace:1",
      "requests.get(f'{base_url}/tasks/{task_id}', headers={**auth, 'X-Trace': '1'})"
    ),
    (
      "post /clients type=api_client n:=3",
      "requests.post(f'{base_url}/clients', headers=auth, json={'type': 'api_client', 'n': 3})"
    ),
    (
      "post /clients type=api_client dry==1 ids:=[1, 2]",
      "requests.post(f'{base_url}/clients', headers=auth, params={'dry': '1'}, "
        + "json={'type': 'api_client', 'ids': [1, 2]})"
    ),
    (
      "post /clients a=1 --form --timeout 2",
      "requests.post(f'{base_url}/clients', headers=auth, data={'a': '1'}, timeout=2)"
    ),
    (
      "get /tasks Accept: --no-follow --insecure",
      "requests.get(f'{base_url}/tasks', headers={**auth, 'Accept': None}, "
        + "allow_redirects=False, verify=False)"
    ),
    ("get /tasks --no-auth", "requests.get(f'{base_url}/tasks')"),
    (
      "post /imports @orders.json",
      "requests.post(f'{base_url}/imports', headers={**auth, 'Content-Type': 'application/json'}, "
        + "data=open('orders.json', 'rb'))"
    ),
    (
      "put /imports @data content-type:text/plain",
      "requests.put(f'{base_url}/imports', headers={**auth, 'content-type': 'text/plain'}, "
        + "data=open('data', 'rb'))"
    ),
    (
      "post /files title=Plan scan@a/plan.png",
      "requests.post(f'{base_url}/files', headers=auth, data={'title': 'Plan'}, "
        + "files={'scan': open('a/plan.png', 'rb')})"
    ),
    (
      "post /files scan@a/plan.png;type=image/png",
      "requests.post(f'{base_url}/files', headers=auth, "
        + "files={'scan': ('plan.png', open('a/plan.png', 'rb'), 'image/png')})"
    ),
    (
      "post /files scan@'odd;name.png';filename=b.png",
      "requests.post(f'{base_url}/files', headers=auth, "
        + "files={'scan': ('b.png', open('odd;name.png', 'rb'))})"
    ),
    (
      "post /files scan@a scan@b",
      "requests.post(f'{base_url}/files', headers=auth, "
        + "files=[('scan', open('a', 'rb')), ('scan', open('b', 'rb'))])"
    ),
    (
      "post /clients scope=a scope=b n:=1 --form",
      "requests.post(f'{base_url}/clients', headers=auth, data={'scope': ['a', 'b'], 'n': 1})"
    ),
    (
      "post /clients name=a name=b",
      "requests.post(f'{base_url}/clients', headers=auth, json={'name': 'b'})"
    ),
    (
      "get /tasks X-Empty:''",
      "requests.get(f'{base_url}/tasks', headers={**auth, 'X-Empty': ''})"
    ),
    (
      "get /tasks --ca ca.pem --cert me.pem --key=me.key --proxy http://127.0.0.1:3128",
      "requests.get(f'{base_url}/tasks', headers=auth, "
        + "proxies={'http': 'http://127.0.0.1:3128', 'https': 'http://127.0.0.1:3128'}, "
        + "verify='ca.pem', cert=('me.pem', 'me.key'))"
    ),
    (
      "get /tasks --cert me.pem --follow --timeout=0.5",
      "requests.get(f'{base_url}/tasks', headers=auth, timeout=0.5, allow_redirects=True, "
        + "cert='me.pem')"
    ),
    ("delete /tasks/1", "requests.delete(f'{base_url}/tasks/1', headers=auth)"),
    ("get https://example.com/a?b=c", "requests.get('https://example.com/a?b=c')"),
    (
      "get https://example.com/a --auth",
      "requests.get('https://example.com/a', headers=auth)"
    ),
  ])
  func isTheLineOfTheGuide(command: String, python: String) {
    let walk = Walk(settings: Settings(showsMirror: true))
    walk.run("task_id = 7\n" + command)
    #expect(walk.notes.hasPrefix("response = \(python)\n"), "\(walk.notes)")
  }

  @Test func aPairIsAuthOfItsOwnKind() {
    let walk = Walk(settings: Settings(showsMirror: true))
    walk.run("auth = ('ann', 'open sesame')\nget /tasks\nauth = None\nget /tasks")
    #expect(
      walk.notes == """
        response = requests.get(f'{base_url}/tasks', auth=auth)
        response = requests.get(f'{base_url}/tasks')

        """
    )
    #expect(
      walk.transport.requests.map { $0.fields["Authorization"] } == [
        "Basic YW5uOm9wZW4gc2VzYW1l", nil,
      ]
    )
  }

  @Test func startsFromFilters() {
    let walk = Walk(settings: Settings(showsMirror: true))
    walk.run(
      "filters = {'state': 'started'}\nget /tasks\nget /tasks limit=1\nget /tasks --no-filters"
    )
    #expect(
      walk.notes == """
        response = requests.get(f'{base_url}/tasks', headers=auth, params=filters)
        response = requests.get(f'{base_url}/tasks', headers=auth, \
        params={**filters, 'limit': '1'})
        response = requests.get(f'{base_url}/tasks', headers=auth)

        """
    )
  }

  @Test func sendsWhatTheMirrorSays() {
    let walk = Walk()
    walk.run("get /tasks state=started,paused X-Trace:1")
    #expect(
      walk.transport.requests.map(\.url) == [
        "http://127.0.0.1:8080/api/task_manager/v2/tasks?state=started&state=paused"
      ]
    )
    #expect(walk.transport.requests[0].fields["x-trace"] == "1")
    #expect(walk.transport.requests[0].fields["Authorization"] == "Bearer \(Walk.token)")
  }

  @Test func authStaysAtItsOrigin() {
    let walk = Walk()
    walk.run("get http://127.0.0.1:8081/elsewhere\nbase_url = 'http://other.example'\nget /tasks")
    #expect(walk.transport.requests.map { $0.fields["Authorization"] } == [nil, nil])
  }

  @Test(arguments: [
    ("get", "get needs a path or a URL"),
    ("get /tasks --frobnicate", "there is no option --frobnicate"),
    ("get /tasks --timeout", "--timeout needs a value"),
    ("get /tasks --timeout never", "--timeout takes a number of seconds"),
    ("get /tasks nonsense", "'nonsense' is no item of a request"),
    ("get /tasks =1", "a name is expected before '='"),
    ("get /tasks n:=[1,", "'[' was never closed"),
    ("get /tasks/{task", "'{' was never closed"),
    ("get /tasks 'a", "unterminated quote"),
    ("post /a @", "a file is expected after '@'"),
    ("post /a f@;type=b", "a file is expected after '@'"),
    ("post /a f@b;size=3", "'size=3' says nothing about a file"),
    ("post /a @b c=1", "a body is one file, or it is made of fields"),
    ("post /a c=1 @b", "a body is one file, or it is made of fields"),
    ("post /a @b @c", "a body is one file, or it is made of fields"),
    ("post /a @b f@c", "a body is one file, or it is made of fields"),
    ("get /a --repeat 0", "--repeat takes a whole number from 1 to 10000000"),
    ("get /a --retry many", "--retry takes a whole number from 0 to 100"),
    ("get /a --form=1", "--form takes no value"),
    ("get /a --proxy", "--proxy needs a value"),
    ("post /a --retry 2", "post is not tried again: it may act twice"),
    ("post /a --all", "--all is for get"),
    ("get /a --all --repeat 2", "--all and --repeat don't go together"),
    ("get /a --key k", "--key needs --cert"),
    ("get /a --ca c --insecure", "--ca and --insecure contradict each other"),
    ("get /a --follow --no-follow", "--follow and --no-follow contradict each other"),
    ("get /a --no-auth --auth", "--no-auth and --auth contradict each other"),
    ("get /tasks >", "a file is expected after '>'"),
  ])
  func refusesWhatItCannotSend(command: String, message: String) {
    let walk = Walk()
    #expect(walk.run(command) == .failure(.notUnderstood))
    #expect(walk.notes.contains(message), "\(walk.notes)")
    #expect(walk.transport.requests.isEmpty)
  }
}
