internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// How the page after an answer is asked for, as Python that looks into `response`.
enum PageStep {
  /// The same request with a token of the last answer.
  case cursor(parameter: String, value: Expression)
  /// An address that the last answer gave (RFC 8288).
  case link(Expression)
}

/// The page after an answer.
struct NextPage {
  let step: PageStep
  /// The token or the address: what tells one page from another.
  let key: String
  /// Where it is, when the answer gave an address.
  let address: String?

  /// nil when the answer is the last page.
  init?(after response: ResponseObject) {
    let answer = try? response.json()
    for path in [["paging", "cursors", "after"], ["cursors", "after"]] {
      guard let token = answer?.value(at: path)?.cursor else { continue }
      step = .cursor(parameter: "after", value: Expression.response.json.subscripted(path))
      key = token
      address = nil
      return
    }
    let field = response.response.fields["Link"] ?? ""
    guard let address = LinkRelation.target(of: "next", in: field) else { return nil }
    let whole = URL(response.response.url)?.resolving(address)?.text ?? address
    // An address relative to the answer's (RFC 3986 §5) is none that `requests` takes, and there are
    // fields that it reads in another way.
    step = .link(
      whole == response.link(named: "next")
        ? Expression.response.attribute("links").subscripted(["next", "url"])
        : Expression(.string(whole))
    )
    key = whole
    self.address = whole
  }
}

/// Where an answer keeps its list.
struct PageItems {
  /// `response.json()['items']`, or `response.json()` when the list is the whole.
  let expression: Expression
  let count: Int

  /// nil for an answer without a list, or with several that could be meant.
  init?(in response: ResponseObject) {
    guard let answer = try? response.json() else { return nil }
    switch answer {
    case .list(let list):
      expression = Expression.response.json
      count = list.elements.count
    case .dict(let fields):
      let lists = (0..<fields.count).compactMap { place -> (name: String, count: Int)? in
        guard case (.string(let name), .list(let list)) = fields.entry(at: place) else {
          return nil
        }
        return (name, list.elements.count)
      }
      let chosen = lists.first { $0.name == "items" } ?? (lists.count == 1 ? lists.first : nil)
      guard let chosen else { return nil }
      expression = Expression.response.json.subscripted([chosen.name])
      count = chosen.count
    default: return nil
    }
  }
}

extension Value {
  /// The token of the next page: a text or a number.
  fileprivate var cursor: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .int: text
    default: nil
    }
  }

  /// What stands at a path of keys, as far as there are dictionaries.
  fileprivate func value(at path: [String]) -> Value? {
    var value = self
    for key in path {
      guard case .dict(let fields) = value, let next = fields[key] else { return nil }
      value = next
    }
    return value
  }
}

extension Expression {
  fileprivate static var response: Expression { Expression(.name("response")) }

  fileprivate var json: Expression { Expression(.call(attribute("json"), arguments: [])) }

  fileprivate func attribute(_ name: String) -> Expression {
    Expression(.attribute(self, name: name))
  }

  fileprivate func subscripted(_ path: [String]) -> Expression {
    path.reduce(self) { Expression(.subscription($0, index: Expression(.string($1)))) }
  }
}
