import HTTP
import Session
import Syntax
import Testing

/// What Tab offers of the things around a line: the last response, the description, the lessons, the
/// history, the home folder.
struct CompletionContextTests {
  private static let description = """
    {
      "openapi": "3.0.3", "info": {"title": "Shop"}, "servers": [{"url": "/api/task_manager/v2"}],
      "paths": {
        "/orders": {
          "get": {
            "summary": "Lists orders.",
            "parameters": [
              {"name": "state", "in": "query", "description": "How far it is.",
               "schema": {"type": "array", "items": {"type": "string", "enum": ["open", "paid"]}}},
              {"name": "sentAt", "in": "query",
               "description": "When it went. Takes gt(), ge(), lt(), le() or eq() around a time.",
               "schema": {"type": "array",
                 "items": {"type": "string", "example": "ge(2020-04-22T00:00:00Z)"}}},
              {"name": "paidAt", "in": "query", "description": "Takes gt() or lt().",
               "schema": {"type": "string", "example": "gt(2020-04-22T00:00:00Z)"}},
              {"name": "customerId", "in": "query"}, {"name": "note", "in": "query"},
              {"name": "customerName", "in": "query", "description": "Or like(text)."},
              {"name": "tag", "in": "query"}, {"name": "placedBy", "in": "query"},
              {"name": "sort", "in": "query", "schema": {"type": "array",
               "items": {"type": "string", "enum": ["asc(id)", "desc(id)", "asc(state)"]}}}
            ]
          },
          "post": {
            "summary": "Makes an order.",
            "requestBody": {"content": {"application/json": {"schema": {"properties": {
              "kind": {"type": "string", "enum": ["gift", "sale"]}, "count": {"type": "integer"}
            }}}}}
          }
        },
        "/orders/{id}": {"get": {"summary": "Shows an order."},
          "delete": {"summary": "Forgets an order."}},
        "/orders/{id}/lines": {"get": {"summary": "Shows its lines."}},
        "/lines": {"get": {"summary": "Lists lines.", "parameters": [
          {"name": "orderId", "in": "query"}, {"name": "parentLineId", "in": "query"},
          {"name": "state", "in": "query", "schema": {"type": "string", "enum": ["packed"]}}]}},
        "/lines/{id}": {"get": {"summary": "Shows a line."}}
      }
    }
    """

  private static let answer = """
    {"items": [
      {"id": 71, "name": "x", "state": "open", "customer": {"id": "c-1", "name": "Ann Lee, Bonn"},
       "tags": ["red", "blue"], "sentAt": "2020-01-02T03:04:05Z", "note": "it's", "placedByUser": "bo"},
      {"id": 72, "state": "lost", "tags": ["red"]}
    ]}
    """

  private static func walk() -> Walk {
    var files = Files()
    files.read = { path throws(FileError) in
      guard path == "shop.json" else { throw FileError(path: path, reason: "no such file") }
      return Array(description.utf8)
    }
    files.list = { path in
      switch path {
      case ".": [.init("draft.walk"), .init("~odd")]
      case "/home/ann/": [.init("notes", isFolder: true), .init("night.walk"), .init("key.pem")]
      case "/home/ann/notes/": [.init("one.json")]
      case "/opt/bin/": [.init("jq"), .init("jaq"), .init("less")]
      default: []
      }
    }
    let fields = [
      ("ETag", "\"7\""), ("Set-Cookie", "basket=planted-secret; Path=/"), ("X-Shop", "a b"),
    ]
    let walk = Walk(
      answers: [.answer(status: 200, reason: "OK", fields: fields, body: answer)],
      environment: [
        "HOME": "/home/ann", "HOST_NAME": "h", "MY_TOKEN": "planted-secret", "PATH": "/opt/bin",
      ],
      files: files
    )
    walk.run("spec shop.json")
    walk.run("get /orders")
    walk.session.recall = { line in
      switch line {
      case "!!", "!3", "!ge": "get /orders state=open"
      default: nil
      }
    }
    walk.run(
      """
      import os
      from collections import OrderedDict, defaultdict
      orders = response.json()['items']
      order_id = 71
      page_url = 'https://example.com/a'
      filters = {'state': 'open'}
      kept = OrderedDict(first=1, fifth=2)
      web = requests.Session()
      """
    )
    return walk
  }

  private func found(_ line: String, in walk: Walk) -> [Candidate] {
    let cursor = line.lastIndex(of: "|") ?? line.endIndex
    let text = String(line[..<cursor] + line[cursor...].dropFirst())
    return Completer(walk.session.completionSnapshot)
      .candidates(in: text, at: line[..<cursor].unicodeScalars.count).all
  }

  @Test func offersWhatFits() {
    let walk = Self.walk()
    for (line, expected) in Self.table {
      #expect(found(line, in: walk).map { $0.text + $0.ending } == expected, "\(line)")
    }
    #expect(walk.transport.requests.count == 1, "completing sends nothing")
  }

  @Test func offersAmongOthers() {
    let walk = Self.walk()
    for (line, expected) in Self.samples {
      let all = found(line, in: walk).map { $0.text + $0.ending }
      #expect(expected.allSatisfy(all.contains), "\(line): \(all)")
    }
  }

  @Test func saysWhatItIsAbout() {
    let walk = Self.walk()
    for (line, expected) in Self.summaries {
      let all = found(line, in: walk).map { "\($0.text): \($0.summary)" }
      #expect(expected.allSatisfy(all.contains), "\(line): \(all)")
    }
  }

  /// Whatever is offered at whatever place of these lines, no secret is in it.
  @Test func showsNoSecret() {
    let walk = Self.walk()
    let lines = (Self.table.map(\.0) + Self.samples.map(\.0) + Self.summaries.map(\.0)).map {
      $0.replacing("|", with: "")
    }
    for line in lines {
      for cursor in 0...line.unicodeScalars.count {
        let found = Completer(walk.session.completionSnapshot).candidates(in: line, at: cursor)
        #expect((0...cursor).contains(found.replacing), "\(line) at \(cursor)")
        #expect(
          found.all.allSatisfy { !$0.text.contains("planted") && !$0.summary.contains("planted") },
          "\(line) at \(cursor)"
        )
      }
    }
  }

  @Test func neverReceivesABodyThatIsToCome() {
    let walk = Self.walk()
    walk.run("late = requests.get(base_url + '/orders', stream=True)")
    #expect(found("late.json()['|", in: walk).isEmpty)
    #expect(found("late.text.up|", in: walk).isEmpty)
    #expect(found("late.content.dec|", in: walk).isEmpty)
    walk.run("text = late.text")
    #expect(found("late.text.up|", in: walk).map(\.text) == ["upper"])
    #expect(found("late.json()['|", in: walk).map(\.text) == ["items"])
  }

  @Test func pathsThatWereAskedForAreOfferedWhereNothingIsDescribed() {
    let walk = Walk(hasPractice: false)
    walk.run("base_url = 'https://example.com/v1'")
    walk.run("get /tasks limit=3")
    walk.run("get /tasks/7")
    walk.run("get https://example.com/other")
    #expect(found("get /|", in: walk).map { $0.text + $0.ending } == ["/tasks ", "/tasks/7 "])
    #expect(found("get |", in: walk).map(\.text) == ["/tasks", "/tasks/7"])
    #expect(found("get /tasks st|", in: walk).isEmpty)
  }

  @Test func lessonsAndStepsAreOffered() throws(CommandError) {
    let walk = Self.walk()
    try walk.session.beginTutorial(at: "2")
    let lessons = found("goto |", in: walk)
    #expect(lessons.map(\.text).prefix(2) == ["start", "token"])
    #expect(lessons.first?.summary.hasPrefix("1 ") == true)
    #expect(found("goto of|", in: walk).map { $0.text + $0.ending } == ["office"])
    let steps = found("goto 1.|", in: walk)
    #expect(steps.map(\.text).prefix(2) == ["1.1", "1.2"])
    #expect(steps.first?.summary == "A line of Python")
    #expect(found("goto start.2|", in: walk).map(\.text) == ["start.2"])
    #expect(found("goto 1|", in: walk).map(\.text) == ["1", "10", "11", "12"])
    #expect(found("goto in|", in: walk).map(\.text) == ["in-progress"])
    #expect(found("goto 1 |", in: walk).isEmpty)
    #expect(found("tutorial tok|", in: walk).map(\.text) == ["token"])
    #expect(found("tutorial --live tok|", in: walk).map(\.text) == ["token"])
    #expect(found("tutorial --l|", in: walk).map(\.text) == ["--live"])
    #expect(found("tutorial ~/no|", in: walk).map(\.text) == ["~/notes/"])
  }

  private static let table: [(String, [String])] = [
    // What is expected.
    ("expect stat|", ["status "]),
    ("expect hea|", ["header "]), ("expect tim|", ["time "]),
    ("expect status 20|", ["200", "201", "202", "204", "206"]),
    ("expect status 200,40|", ["400", "401", "403", "404", "405", "409"]),
    ("expect status 200 |", []),
    ("expect header X-S|", ["X-Shop "]), ("expect header x-s|", ["X-Shop "]),
    ("expect header ETag |", ["~ ", "!~ ", "== ", "!= "]),
    ("expect header ETag !|", ["!~ ", "!= "]),
    ("expect header Content-Type ~ app|", ["application/json"]),
    ("expect header Set-Cookie == |", []), ("expect header X-Shop == a|", ["a b"]),
    ("expect time |", ["< ", "<= ", "> ", ">= "]), ("expect time <|", ["< ", "<= "]),
    ("expect time < 5|", ["500ms", "5s"]),
    ("expect response.status_c|", ["status_code"]),
    // Keys of what is no dict.
    ("response.headers['Con|", ["Content-Type']"]), ("response.headers['con|", ["Content-Type']"]),
    ("response.headers.get('ET|", ["ETag'"]), ("response.headers[\"x|", ["X-Shop\"]"]),
    ("os.environ['HO|", ["HOME']", "HOST_NAME']"]), ("os.environ.get('HOM|", ["HOME'"]),
    ("os.getenv('MY|", ["MY_TOKEN'"]), ("response.cookies['|", ["basket']"]),
    ("response.cookies.get('b|", ["basket'"]), ("kept['fi|", ["fifth']", "first']"]),
    // Parameters in Python.
    ("requests.get(f'{base_url}/orders', params={'sta|", ["state'"]),
    ("requests.get(f\"{base_url}/orders\", params={\"sta|", ["state\""]),
    ("requests.get(base_url + '/orders', params={'sta|", ["state'"]),
    ("requests.get(f'{base_url}/orders', params={'state': 'open', 'sta|", []),
    ("requests.get(f'{base_url}/orders', params={'state': '|", ["open'", "paid'"]),
    ("requests.get(f'{base_url}/lines', params={'state': '|", ["packed'"]),
    (
      "requests.get(f'{base_url}/orders', headers=auth, params={**filters, 'custo|",
      ["customerId'", "customerName'"]
    ),
    ("requests.get(f'{base_url}/orders', {'sta|", ["state'"]),
    ("web.get(f'{base_url}/orders', params={'sta|", ["state'"]),
    ("requests.request('GET', f'{base_url}/orders', params={'sta|", ["state'"]),
    ("filters = {'sta|", ["state'"]), ("filters = {'state': ['op|", ["open'"]),
    ("filters = {'state': ['|", ["open'", "paid'", "packed'"]),
    ("filters = {'state': ['open', '|", ["paid'", "packed'"]),
    ("filters = {'state': ('pa|", ["paid'", "packed'"]), ("filters = {\n  'sta|", ["state'"]),
    ("filters = {\n  'state': 'open',\n  'sent|", ["sentAt'"]),
    ("filters['sent|", ["sentAt']"]), ("filters['sta|", ["state']"]),
    ("filters['state'] = 'pai|", ["paid'"]), ("filters.update({'sent|", ["sentAt'"]),
    ("filters = {'sentAt': 'g|", ["gt(", "ge("]),
    ("filters = {'sentAt': 'gt(|", ["gt(2020-01-02T03:04:05Z)'"]),
    ("[o for o in orders if o['state'] == 'op|", ["open'"]),
    ("if orders[0]['state'] != 'l|", ["lost'"]), ("orders[0].get('state') == 'op|", ["open'"]),
    ("if orders[0]['state'] in ('op|", ["open'"]), ("shelf = {'sta|", []),
    ("requests.post(f'{base_url}/orders', json={'ki|", ["kind'"]),
    ("requests.post(f'{base_url}/orders', json={'kind': '|", ["gift'", "sale'"]),
    ("requests.post(f'{base_url}/orders', data={'co|", ["count'"]),
    ("requests.get(url, headers={'Acc|", ["Accept'", "Accept-Encoding'", "Accept-Language'"]),
    ("requests.get(url, headers={'accept-l|", ["Accept-Language'"]),
    ("requests.get(url, headers={'Accept': 'application/j|", ["application/json'"]),
    ("requests.get(url, headers={**auth, 'Content-T|", ["Content-Type'"]),
    ("my_headers = {'Content-T|", ["Content-Type'"]), ("auth = {'Authori|", ["Authorization'"]),
    // Keys of what a loop goes through.
    ("for o in orders:\n    print(o['na|", ["name']"]),
    ("for o in response.json()['items']:\n    print(f\"{o['na|", ["name']"]),
    ("for o in orders:\n    o.setd|", ["setdefault"]), ("for o in nothing:\n    o['na|", []),
    // Quoted and other paths.
    ("get '/or|", ["/orders' ", "/orders/"]), ("get \"/li|", ["/lines\" ", "/lines/"]),
    ("get '/orders' sta|", ["state="]), ("get '/orders/7|", ["/orders/71' ", "/orders/72' "]),
    ("explain get '/lin|", ["/lines' ", "/lines/"]),
    ("requests.get(f\"{base_url}/li|", ["/lines\"", "/lines/"]),
    ("requests.get(base_url + '/li|", ["/lines'", "/lines/"]),
    ("web.get(f'{base_url}/li|", ["/lines'", "/lines/"]),
    ("requests.delete(f'{base_url}/|", ["/orders/"]),
    ("url = f'{base_url}/li|", ["/lines'", "/lines/"]),
    (
      "requests.get(f'{base_url}/orders/|",
      ["/orders/71'", "/orders/72'", "/orders/{order_id}'"]
    ),
    ("get /orders/|", ["/orders/71 ", "/orders/72 ", "/orders/{order_id} "]),
    ("get /orders/71|", ["/orders/71 ", "/orders/71/lines "]),
    ("get /orders/71/|", ["/orders/71/lines "]),
    ("get /orders/{order_id}/l|", ["/orders/{order_id}/lines "]),
    ("get /lines/|", []), ("get /orders?sta|", ["state="]), ("get /orders?state=pa|", ["paid"]),
    ("get /orders?state=paid&sen|", ["sentAt="]),
    // Operators, and orders.
    ("get /orders sentAt=|", ["gt(", "ge(", "lt(", "le(", "eq("]),
    ("get /orders sentAt=g|", ["gt(", "ge("]),
    ("get /orders sentAt=gt(|", ["gt(2020-01-02T03:04:05Z)"]),
    ("get /orders sentAt=gt(2019-01-01T00:00:00Z),l|", ["lt(", "le("]),
    ("get /orders paidAt=lt(|", ["lt(2020-04-22T00:00:00Z)"]),
    ("get /orders customerName=l|", ["like("]),
    ("get /orders sort=|", ["asc(id)", "desc(id)", "asc(state)"]),
    ("get /orders sort=asc(id),de|", ["desc(id)"]),
    // Values that were seen.
    ("get /lines orderId=|", ["71", "72"]), ("get /orders customerId=|", ["c-1"]),
    ("get /orders tag=|", ["red", "blue"]), ("get /orders tag=red,|", ["blue"]),
    ("get /orders placedBy=|", ["bo"]), ("get /lines parentLineId=|", []),
    ("get /orders customerName=Ann|", ["Ann\\ Lee\\,\\ Bonn"]),
    ("get /orders customerName='Ann|", ["Ann Lee, Bonn'"]),
    ("get /orders note=|", ["it\\'s"]), ("get /orders note='|", []),
    ("get /orders note=\"i|", ["it's\""]), ("get /orders 'state=op|", ["open' "]),
    ("get /orders 'Accept: text/c|", ["text/csv' "]),
    // Entries of the history.
    ("!!|", ["get /orders state=open"]), ("!ge|", ["get /orders state=open"]),
    ("!3|", ["get /orders state=open"]), ("!2|", ["!2"]), ("!77|", []), ("!nothing|", []),
    ("!|", ["!!"] + (1...10).reversed().map { "!\($0)" }),
    // Home.
    ("source ~/n|", ["~/night.walk ", "~/notes/"]), ("source ~|", ["~/", "~odd "]),
    ("source ~/notes/|", ["~/notes/one.json "]), ("post /orders @~/k|", ["~/key.pem "]),
    ("post /orders f@~/k|", ["~/key.pem "]), ("body > ~/ni|", ["~/night.walk "]),
    ("get /orders --cert ~/k|", ["~/key.pem "]), ("get /orders --cert=~/k|", ["~/key.pem "]),
    ("source '~/n|", []), ("record ~/ni|", ["~/night.walk "]),
    // Where output goes.
    ("body >~/ni|", ["~/night.walk "]), ("get /orders >>~/ni|", ["~/night.walk "]),
    ("body >dr|", ["draft.walk "]), ("body | j|", ["jaq ", "jq "]), ("body |", []),
    ("body | jq dr|", ["draft.walk "]), ("get /orders | le|", ["less "]),
    // What else commands take.
    ("get /orders --format=j|", ["json "]), ("record of|", ["off"]),
    ("connect https|", ["https://example.com/a"]),
    ("connect http:|", ["http://127.0.0.1:8080/api/task_manager/v2"]),
    ("connect --l|", ["--login "]),
    ("source draft.walk order|", ["order_id=", "orders="]),
    ("as curl |", ["2"]), ("as cu|", ["curl "]), ("count by sta|", ["state"]),
    ("count orders by cust|", ["customer.id", "customer.name"]),
    ("count orders by|", ["by "]), ("table na|", ["name"]), ("table orders na|", ["name"]),
    ("table orders id sta|", ["state"]), ("table orders id,sta|", ["state"]),
    ("wait get /orders until x ev|", ["every "]), ("wait get /orders until x every 2 m|", ["max "]),
    ("curl -X P|", ["PATCH ", "POST ", "PUT "]), ("curl --heade|", ["--header "]),
    ("curl -d @~/k|", ["~/key.pem "]), ("curl -o dr|", ["draft.walk "]),
    ("curl -H 'Accept: text/c|", ["text/csv' "]), ("curl -H 'Content-T|", ["Content-Type: "]),
    (
      "count |",
      [
        "auth", "base_url", "by ", "defaultdict", "filters", "kept", "order_id",
        "OrderedDict", "orders", "os", "page_url", "response", "web",
      ]
    ),
    // What begins an option.
    ("curl --reques|", ["--request "]),
    // Addresses elsewhere.
    ("put |", []), ("delete http|", ["http://127.0.0.1:8080/api/task_manager/v2/orders/"]),
    ("requests.delete('http|", ["http://127.0.0.1:8080/api/task_manager/v2/orders/"]),
    ("for o in orders: print(o['na|", ["name']"]),
    ("first = orders[0]; first['na|", ["name']"]),
    (
      "def f():\n    found = response.json()\n    for o in found['items']:\n        o['na|",
      ["name']"]
    ),
    ("sorted(orders, key=lambda o: o['na|", ["name']"]),
    ("orders.sort(key=lambda o: o['na|", ["name']"]), ("max(nothing, key=lambda o: o['na|", []),
    ("json.loads(response.text)['it|", ["items']"]), ("json.loads('{}')['it|", []),
    ("x = orders[0]\nif x['state'] == 'op|", ["open'"]), ("x = x; x.app|", []),
    ("[o['id'] for o in orders if o['na|", ["name']"]),
    ("get /lines id=|", []), ("reveal ord|", ["ord", "order_id", "orders"]),
    // Files in Python.
    ("open('dr|", ["draft.walk'"]),
    ("open('/home/ann/n|", ["/home/ann/night.walk'", "/home/ann/notes/"]),
    // What calls give.
    ("'a,b'.split(',').ext|", ["extend"]), ("str(orders).upp|", ["upper"]),
    ("sorted(orders).app|", ["append"]), ("requests.get(base_url).status_c|", ["status_code"]),
    ("web.get(base_url).js|", ["json"]), ("requests.Session().hea|", ["head", "headers"]),
    ("response.headers.get('ETag').low|", []), ("orders.pop().ke|", []),
    ("'a'.ljust(100000000).upp|", []), ("response.json().get('items')[0]['na|", ["name']"]),
    // A block of lines.
    ("x = 1\nget /lin|", ["/lines ", "/lines/"]), ("get /orders \\\n  sta|", ["state="]),
  ]

  private static let samples: [(String, [String])] = [
    ("expect |", ["status ", "header ", "time ", "orders", "response"]),
    ("get /orders/{|", ["order_id", "orders"]),
    ("requests.get(f'{base_url}/orders/{|", ["order_id", "orders"]), ("f'{|", ["orders"]),
    ("expect status |", ["2xx", "4xx", "200", "404"]),
    ("expect header |", ["Content-Type ", "ETag ", "X-Shop ", "Cache-Control "]),
    ("expect header Ca|", ["Cache-Control "]),
    ("expect len(orders) == 2 and or|", ["orders"]),
    ("get /orders -|", ["--all "]), ("get -|", ["--all "]), ("curl -|", ["--header "]),
    ("timeline |", ["orders", "response"]), ("expect st|", ["status "]),
    ("count orders b|", ["by "]),
  ]

  private static let summaries: [(String, [String])] = [
    ("expect |", ["status: of the last response: 200, 2xx, 200,404"]),
    ("expect status 40|", ["404: Not Found"]),
    ("len|", ["len: How many elements, characters or bytes there are."]),
    ("response.status_c|", ["status_code: int"]),
    ("requests.Conn|", ["ConnectionError: exception"]),
    ("os.environ['|", ["MY_TOKEN: str"]), ("response.headers['|", ["Set-Cookie: str"]),
    ("!|", ["!2: get /orders", "!!: get /orders state=open"]), ("!2|", ["!2: get /orders"]),
    ("get /orders sentAt=g|", ["gt(: later, or greater"]),
    ("requests.get(f'{base_url}/orders', params={'sta|", ["state: How far it is"]),
    ("as curl |", ["2: get /orders"]),
  ]
}
