internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// The items that `table`, `count` and `timeline` are about.
struct Rows {
  let items: [Value]

  /// Whether any of them has something at a path such as `result.code`.
  func hasPart(at path: String) -> Bool { items.contains { $0.part(at: path) != nil } }

  /// Those of an expression, or of the last response when there is none: a list, the list of a
  /// dictionary's `'items'`, or the one thing that it is.
  static func of(_ range: SourceRange?, _ call: CommandCall) throws(Failure) -> Rows {
    let value: Value
    if let range {
      let expression = try parsing { () throws(SyntaxError) in
        try PythonParser.parseExpression(call.source, range: range)
      }
      value = try raising { () throws(PythonException) in
        try call.session.interpreter.evaluate(expression, of: call.source)
      }
    } else {
      let response = try call.lastResponseObject()
      value = try raising { () throws(PythonException) in try response.json() }
    }
    let chosen =
      if case .dict(let fields) = value, let items = fields["items"] { items } else { value }
    let items = try raising { () throws(PythonException) -> [Value] in
      if case .dict = chosen {
        [chosen]
      } else {
        try call.session.interpreter.elements(of: chosen)
      }
    }
    return Rows(items: items)
  }
}

extension Value {
  /// What stands at a path such as `result.code`; nil where a key is missing.
  func part(at path: String) -> Value? {
    var value = self
    for key in path.split(separator: ".", omittingEmptySubsequences: false) {
      switch value {
      case .dict(let fields):
        guard let next = fields[String(key)] else { return nil }
        value = next
      case .list(let list):
        guard let place = Int(key), list.elements.indices.contains(place) else { return nil }
        value = list.elements[place]
      default: return nil
      }
    }
    return value
  }

  /// As it stands in a table: texts without quotes, what is missing as nothing.
  var cell: String {
    switch self {
    case .string(let text): text
    case .none: ""
    default: representation
    }
  }
}
