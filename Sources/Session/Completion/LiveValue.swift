internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax
internal import Values

extension Interpreter {
  /// The value of an expression that can be looked at without doing anything; nil for all others.
  ///
  /// Names, attributes, constant subscripts, and calls that only look can. `names` knows names that
  /// have no value yet.
  func completionValue(
    of text: String,
    names: (String) -> Value? = { _ in nil }
  ) -> Value? {
    guard let tree = try? PythonParser.parseExpression(SourceText(text)) else { return nil }
    return completionValue(of: tree, names, depth: 0)
  }

  private func completionValue(
    of tree: Expression,
    _ names: (String) -> Value?,
    depth: Int
  ) -> Value? {
    guard depth < 50 else { return nil }
    switch tree.kind {
    case .string, .integer, .float, .bytes, .boolean, .list, .tuple, .dictionary, .set:
      return tree.isConstant ? try? evaluate(tree) : nil
    // Whatever its fields are, it is a text.
    case .formatted: return .string("")
    case .name(let name):
      return names(name) ?? (try? globals.lookUp(name)) ?? builtin(named: name)
    case .attribute(let base, let name):
      guard let value = completionValue(of: base, names, depth: depth + 1),
        value.isAtHand(name)
      else { return nil }
      return value.standIn(for: name) ?? (try? attribute(name, of: value))
    case .subscription(let base, let index):
      guard index.isConstant, let value = completionValue(of: base, names, depth: depth + 1) else {
        return nil
      }
      switch value {
      case .list, .tuple, .dict, .string:
        return try? item(evaluate(index), of: value)
      default: return nil
      }
    case .call(let function, let arguments):
      return LikelyResult(interpreter: self).value(of: function, arguments) {
        completionValue(of: $0, names, depth: depth + 1)
      }
    default: return nil
    }
  }
}

extension Value {
  /// Whether an attribute is there without being received first: a body may be still to come.
  func isAtHand(_ name: String) -> Bool {
    guard case .object(let object) = self, let response = object as? ResponseObject else {
      return true
    }
    return response.isLoaded || !["apparent_encoding", "content", "text"].contains(name)
  }

  /// What stands for an attribute that would take long to make: a large body as text.
  func standIn(for name: String) -> Value? {
    guard case .object(let object) = self, let response = object as? ResponseObject,
      ["apparent_encoding", "text"].contains(name), response.response.body.count > 1_000_000
    else { return nil }
    return .string(" ")
  }

  /// The texts under which it has something, and what that is; nil for what has none.
  var textKeys: [(key: String, type: String)]? {
    switch self {
    case .dict(let fields):
      return (0..<fields.count).compactMap { place in
        let entry = fields.entry(at: place)
        guard case .string(let key) = entry.key else { return nil }
        return (key, entry.value.typeName)
      }
    case .object(let object):
      return (object as? any KeyedObject)?.textKeys.map { ($0, "str") }
    default: return nil
    }
  }
}

extension Expression {
  /// Literals and displays of them.
  var isConstant: Bool {
    switch kind {
    case .none, .ellipsis, .boolean, .integer, .float, .string, .bytes: true
    case .unary(_, let operand): operand.isConstant
    case .list(let elements), .tuple(let elements), .set(let elements):
      elements.allSatisfy(\.isConstant)
    case .dictionary(let items):
      items.allSatisfy { item in
        if case .pair(let key, let value) = item {
          key.isConstant && value.isConstant
        } else {
          false
        }
      }
    default: false
    }
  }
}
