internal import Interpreter
internal import Library
internal import Syntax
internal import Values

extension Interpreter {
  /// The value of an expression that can be looked at without doing anything; nil for all others.
  ///
  /// Names, attributes, constant subscripts, and `json()` of a response that is there can.
  func completionValue(of text: String) -> Value? {
    guard let tree = try? PythonParser.parseExpression(SourceText(text)) else { return nil }
    return completionValue(of: tree, depth: 0)
  }

  private func completionValue(of tree: Expression, depth: Int) -> Value? {
    guard depth < 50 else { return nil }
    switch tree.kind {
    case .string, .integer, .float, .bytes, .boolean, .list, .tuple, .dictionary, .set:
      return tree.isConstant ? try? evaluate(tree) : nil
    // Whatever its fields are, it is a text.
    case .formatted: return .string("")
    case .name(let name): return (try? globals.lookUp(name)) ?? builtin(named: name)
    case .attribute(let base, let name):
      guard let value = completionValue(of: base, depth: depth + 1) else { return nil }
      return try? attribute(name, of: value)
    case .subscription(let base, let index):
      guard index.isConstant, let value = completionValue(of: base, depth: depth + 1) else {
        return nil
      }
      switch value {
      case .list, .tuple, .dict, .string:
        return try? item(evaluate(index), of: value)
      default: return nil
      }
    case .call(let function, let arguments):
      guard arguments.isEmpty, case .attribute(let base, "json") = function.kind,
        case .object(let object)? = completionValue(of: base, depth: depth + 1),
        let response = object as? ResponseObject
      else { return nil }
      return try? response.json()
    default: return nil
    }
  }
}

extension Expression {
  /// Literals and displays of them.
  fileprivate var isConstant: Bool {
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
