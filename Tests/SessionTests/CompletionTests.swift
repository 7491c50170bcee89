import HTTP
import Session
import Syntax
import Testing

/// What Tab offers, without a terminal: text and cursor in, candidates out.
struct CompletionTests {
  private static let description = """
    {
      "openapi": "3.0.3", "info": {"title": "Shop"}, "servers": [{"url": "/api/task_manager/v2"}],
      "paths": {
        "/orders": {
          "parameters": [
            {"name": "tenant", "in": "query", "schema": {"type": "string"}},
            {"name": "state", "in": "query", "description": "Overridden."}
          ],
          "get": {
            "summary": "Lists orders.",
            "parameters": [
              {"name": "state", "in": "query", "description": "Where it is. And more.",
               "schema": {"type": "array", "items": {"$ref": "#/components/schemas/State"}}},
              {"$ref": "#/components/parameters/Limit"},
              {"name": "open", "in": "query", "schema": {"type": "boolean"}},
              {"name": "id", "in": "query", "schema": {"type": "integer"}},
              {"name": "X-Trace", "in": "header", "schema": {"type": "string"}}
            ]
          },
          "post": {
            "summary": "Makes an order.",
            "requestBody": {"content": {"application/json": {"schema": {
              "allOf": [{"$ref": "#/components/schemas/Order"},
                        {"properties": {"note": {"type": "string"}}}]}}}}
          }
        },
        "/orders/{id}": {"get": {"summary": "Shows an order."}},
        "/orders/{id}/lines": {"get": {"summary": "Shows its lines."}},
        "/customers": {"get": {"summary": "Lists customers."}}
      },
      "components": {
        "parameters": {"Limit": {"name": "limit", "in": "query", "schema": {"type": "integer"}}},
        "schemas": {
          "State": {"type": "string", "enum": ["open", "paid", "sent"]},
          "Order": {"properties": {
            "kind": {"type": "string", "enum": ["gift", "sale"]}, "count": {"type": "integer"}}}
        }
      }
    }
    """

  /// A session with a description, an answer, and some variables.
  private static func walk() -> Walk {
    var files = Files()
    files.read = { path throws(FileError) in
      guard path == "shop.json" else { throw FileError(path: path, reason: "no such file") }
      return Array(description.utf8)
    }
    files.list = { path in
      switch path {
      case ".":
        [.init("data", isFolder: true), .init("draft.walk"), .init(".hidden"), .init("a b")]
      case "data/": [.init("one.json"), .init("two.json")]
      default: []
      }
    }
    let items = "{\"items\": [{\"id\": 71, \"name\": \"x\"}, {\"id\": 72}], \"total\": 2}"
    let walk = Walk(answers: [.json(items)], files: files)
    walk.run(
      """
      spec shop.json
      get /orders
      order_id = 71
      orders = response.json()['items']
      prices = {'apple': 1, 'apricot': {'kg': 2, 'kilo': 3}, 3: 4, "it's": 5}
      def ship(order, *, address=None, express=False): pass
      import math
      """
    )
    return walk
  }

  /// What is offered at the `|` of a line, `…` for more than are written down.
  private func offered(_ line: String, in walk: Walk) -> [String] {
    let cursor = line.firstIndex(of: "|") ?? line.endIndex
    let text = String(line[..<cursor] + line[cursor...].dropFirst())
    let place = line[..<cursor].unicodeScalars.count
    return Completer(walk.session.completionSnapshot).candidates(in: text, at: place).all.map {
      $0.text + $0.ending
    }
  }

  @Test func offersWhatFits() {
    let walk = Self.walk()
    for (line, expected) in Self.table {
      #expect(offered(line, in: walk) == expected, "\(line)")
    }
    #expect(walk.transport.requests.count == 1, "completing sends nothing")
  }

  @Test func offersAmongOthers() {
    let walk = Self.walk()
    for (line, expected) in Self.samples {
      let found = offered(line, in: walk)
      #expect(expected.allSatisfy(found.contains), "\(line): \(found)")
    }
  }

  /// Each line at every cursor, and no key may trap or lose the place.
  @Test func staysWithinTheText() {
    let walk = Self.walk()
    let lines =
      (Self.table + Self.samples).map { $0.0.replacing("|", with: "") } + [
        "'", "f'{", "f'{{x}} {", "a[", "a['", "((((", "))))", "\\", "é.é", "x.😀.y", "get '",
        "get {", "a=',",
        "response.json(", "response.json()[", "requests.get(url, headers={'a': f'{", "# get ",
        "\"\"\"a",
        "def f(\n  a", "if x:\n    respon", "get /a b=:=@", "|", "> ", "get > da",
      ]
    for line in lines {
      for cursor in 0...line.unicodeScalars.count {
        let found = Completer(walk.session.completionSnapshot).candidates(in: line, at: cursor)
        #expect((0...cursor).contains(found.replacing), "\(line) at \(cursor)")
        let begun = String(
          String.UnicodeScalarView(line.unicodeScalars.prefix(cursor).suffix(found.replacing))
        )
        #expect(
          // Names of header fields are found in either case.
          found.all.allSatisfy { $0.text.lowercased().hasPrefix(begun.lowercased()) },
          "\(line) at \(cursor)"
        )
      }
    }
  }

  @Test func saysWhatItIsAbout() {
    let walk = Self.walk()
    let snapshot = walk.session.completionSnapshot
    let parameters = Completer(snapshot).candidates(in: "get /orders st", at: 14).all
    #expect(parameters == [Candidate("state", .parameter, "Where it is", ending: "=")])
    let commands = Completer(snapshot).candidates(in: "stat", at: 4).all
    #expect(commands.map(\.summary) == ["show the status of the last response"])
    let variables = Completer(snapshot).candidates(in: "x = order_", at: 10).all
    #expect(variables == [Candidate("order_id", .variable, "int")])
  }

  private static let table: [(String, [String])] = [
    // Commands and what they take.
    ("expl|", ["explain "]), ("ge|", ["get ", "getattr"]), (":ge|", ["get "]),
    ("  stat|", ["status"]),
    ("format |", ["pprint", "json", "raw"]), ("format j|", ["json"]), ("format json |", []),
    ("mirror o|", ["on", "off"]), ("unset ord|", ["order_id ", "orders "]),
    ("help hea|", ["head", "headers"]), ("explain ge|", ["get "]), ("explain sta|", []),
    ("status |", []), ("spec d|", ["data/", "draft.walk "]), ("nonsense |", []),
    // Paths.
    ("get |", ["/customers ", "/orders ", "/orders/"]),
    ("get /o|", ["/orders ", "/orders/"]), ("get /or|ders", ["/orders ", "/orders/"]),
    ("get /orders/|", ["/orders/71 ", "/orders/72 ", "/orders/{order_id} "]),
    ("get /orders/72|", ["/orders/72 ", "/orders/72/lines "]),
    ("post |", ["/orders "]), ("put |", []), ("get /x|", []),
    ("get /orders/{ord|", ["ord", "order_id", "orders"]), ("get /orders/{orders[0]['i|", ["id']"]),
    ("explain get /c|", ["/customers "]), ("wait get /c|", ["/customers "]),
    // Parameters and their values.
    ("get /orders |", ["id=", "limit=", "open=", "state=", "tenant=", "X-Trace:"]),
    ("get /orders s|", ["state="]), ("get /orders state=open s|", []),
    ("get /orders t|", ["tenant="]),
    ("get /orders x|", ["X-API-Key:", "X-Correlation-ID:", "X-Request-ID:", "X-Trace:"]),
    ("get /orders y|", []),
    ("get /orders state=|", ["open", "paid", "sent"]), ("get /orders state=p|", ["paid"]),
    ("get /orders state=paid,|", ["open", "sent"]), ("get /orders state=paid,s|", ["sent"]),
    ("get /orders state=paid,open,|", ["sent"]), ("get /orders state==o|", ["open"]),
    ("get /orders open=|", ["true", "false"]), ("get /orders tenant=|", []),
    ("get /orders id=|", ["71", "72"]), ("get /orders id=72|", ["72"]),
    ("get /orders id=7,|", ["71", "72"]),
    ("get /orders limit=|", []), ("get /nowhere |", []),
    ("post /orders |", ["count=", "kind=", "note=", "tenant==", "state=="].sorted()),
    ("post /orders kind=|", ["gift", "sale"]), ("post /orders count:=order_|", ["order_id"]),
    ("post /orders note:=prices['ap|", ["apple']", "apricot']"]),
    // Headers.
    ("get /orders X-T|", ["X-Trace:"]), ("get /orders Content-T|", ["Content-Type:"]),
    ("get /orders Content-Type:application/j|", ["application/json "]),
    ("get /orders content-type:text/c|", ["text/csv "]), ("get /orders X-Own:|", []),
    ("get /orders Prefer:resp|", ["respond-async "]),
    // Options.
    ("get /orders --fo|", ["--follow ", "--form ", "--format "]),
    ("get --no-f|", ["--no-filters ", "--no-follow "]),
    ("get /orders --format |", ["pprint ", "json ", "raw "]), ("get /orders --format r|", ["raw "]),
    ("get /orders --timeout |", []), ("get --timeout 3 /c|", ["/customers "]),
    ("get /orders --cert d|", ["data/", "draft.walk "]), ("get /orders --form st|", ["state="]),
    // Files.
    ("post /orders @d|", ["data/", "draft.walk "]),
    ("post /orders @data/|", ["data/one.json ", "data/two.json "]),
    ("post /orders f@data/t|", ["data/two.json "]), ("get /orders > d|", ["data/", "draft.walk "]),
    ("get /orders >> data/o|", ["data/one.json "]),
    ("body > |", ["a\\ b ", "data/", "draft.walk "]),
    ("body > a|", ["a\\ b "]), ("body > 'a|", ["'a b' "]), ("body > .h|", [".hidden "]),
    ("body > nowhere/|", []),
    // Until.
    ("wait get /orders unt|", ["until "]),
    ("wait get /orders until response.status|", ["status_code"]),
    ("wait get /orders until response.json()['tot|", ["total']"]),
    ("expect response.status|", ["status_code"]), ("expect order_|", ["order_id"]),
    // Attributes.
    ("response.st|", ["status_code"]), ("response.status_code|", ["status_code"]),
    ("x = response.st|", ["status_code"]), ("print(response.st|", ["status_code"]),
    ("response.json|", ["json"]), ("'abc'.upp|", ["upper"]), ("f'a'.upp|", ["upper"]),
    ("orders.app|", ["append"]), ("orders[0].ke|", ["keys"]),
    ("prices['apricot'].val|", ["values"]),
    ("response.json()['items'].rev|", ["reverse"]), ("[1, 2].ext|", ["extend"]),
    ("{}.setd|", ["setdefault"]),
    ("math.flo|", ["floor"]), ("nothing.at|", []), ("response.json().ite|", ["items"]),
    ("ship(1).x|", []), ("order_id.bit_l|", ["bit_length"]),
    ("(order_id).bit_l|", ["bit_length"]),
    ("requests.exceptions.Time|", ["Timeout"]), ("response.nothing|", []), ("order_id . bit|", []),
    // Keys.
    ("prices['a|", ["apple']", "apricot']"]), ("prices[\"a|", ["apple\"]", "apricot\"]"]),
    ("prices['apricot']['k|", ["kg']", "kilo']"]), ("prices['apricot']['ki|", ["kilo']"]),
    ("prices.get('app|", ["apple'"]), ("prices.pop('apr|", ["apricot'"]), ("prices['z|", []),
    ("response.json()['it|", ["items']"]), ("response.json()['items'][0]['|", ["id']", "name']"]),
    ("orders[0]['n|", ["name']"]), ("orders[7]['n|", []), ("'text'['a|", []), ("print('a|", []),
    ("x = ['a|", []), ("print(prices['app|", ["apple']"]), ("f\"{prices['app|", ["apple']"]),
    ("response.json().get('tot|", ["total'"]),
    // Keyword arguments.
    ("requests.get(url, par|", ["params="]), ("requests.get(url, params=1, hea|", ["headers="]),
    ("requests.post(url, js|", ["json="]), ("requests.get(url, ver|", ["verify="]),
    ("ship(1, add|", ["address="]), ("ship(1, address='x', exp|", ["express="]),
    ("ship(1, address='x', add|", []), ("print(1, se|", ["sep=", "set", "setattr"]),
    ("sorted(orders, ke|", ["key="]),
    // Paths in Python.
    ("requests.get(f'{base_url}/o|", ["/orders'", "/orders/"]),
    ("requests.get(f'{base_url}/c|", ["/customers'"]),
    ("requests.post(f'{base_url}/o|", ["/orders'"]),
    ("print(f'{base_url}/o|", ["/orders'", "/orders/"]), ("requests.get(f'{base_u|", ["base_url"]),
    // Modules.
    ("import ran|", []), ("import itert|", ["itertools"]), ("import json, bas|", ["base64"]),
    ("from iter|", ["itertools import "]), ("from json im|", ["import "]),
    ("from json import du|", ["dump", "dumps"]), ("from json import dump, lo|", ["load", "loads"]),
    ("from nowhere import x|", []), ("import requests.exc|", ["exceptions"]),
    // Names.
    ("order_|", ["order_id"]), ("print(order_|", ["order_id"]), ("x = order_|", ["order_id"]),
    ("for o in ord|", ["ord", "order_id", "orders"]), ("prin|", ["print"]),
    ("x = enumer|", ["enumerate"]),
    ("x = not order_|", ["order_id"]), ("cont|", ["continue"]), ("x = cont|", []),
    ("shi|", ["ship"]),
    ("f'{order_|", ["order_id"]), ("f'{order_id} {ord|", ["ord", "order_id", "orders"]),
    ("f'{{order_|", []), ("f'{order_id}|", []), ("x = 12|", []), ("# ord|", []), ("x = 'ord|", []),
    ("if order_id:\n    order_|", ["order_id"]), ("def f():\n    retu|", ["return"]),
    ("x = (1,\n  order_|", ["order_id"]), ("s = \"\"\"\norder_|", []), ("lam|", ["lambda"]),
  ]

  private static let samples: [(String, [String])] = [
    ("|", ["get ", "post ", "status", "help ", "vars"]), (":|", ["get ", "help "]),
    ("response.|", ["status_code", "headers", "json", "text", "elapsed"]),
    ("requests.|", ["get", "post", "Session", "exceptions"]),
    ("import |", ["json", "requests", "os.path"]),
    ("requests.get(url, |", ["params=", "headers=", "timeout=", "auth="]),
    ("get /orders A|", ["Accept:", "Authorization:"]),
    ("get /orders --|", ["--all ", "--retry ", "--insecure "]),
    ("x = s|", ["sorted", "str", "sum", "set"]), ("help |", ["get", "wait", "explain"]),
    ("post /orders C|", ["Content-Type:", "Cookie:"]), ("base|", ["base64", "base_url"]),
  ]
}
