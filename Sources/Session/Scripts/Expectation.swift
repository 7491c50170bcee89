internal import Interpreter
internal import Syntax
internal import Values

/// An expression that must be true, looked into as far as it says why it is not.
///
/// Each part is evaluated once, in Python's order, and no further than Python would.
struct Expectation {
  let interpreter: Interpreter

  /// What is wrong, first what was expected and what came, then where they differ; nil when it
  /// holds.
  func problem(of expression: Expression) throws(PythonException) -> String? {
    switch expression.kind {
    case .logical(.and, let operands):
      for operand in operands {
        if let problem = try problem(of: operand) { return problem }
      }
      return nil
    case .unary(.not, let operand):
      let value = try interpreter.evaluate(operand)
      guard value.isTrue else { return nil }
      return "expected not \(Unparser.source(of: operand)), got \(value.abbreviation)"
    case .comparison(let left, let links): return try problem(left, links)
    default:
      let value = try interpreter.evaluate(expression)
      guard !value.isTrue else { return nil }
      return "expected something true, got \(value.abbreviation)"
    }
  }

  private func problem(
    _ left: Expression,
    _ links: [ComparisonLink]
  ) throws(PythonException) -> String? {
    var source = left
    var first = try interpreter.evaluate(left)
    for link in links {
      let second = try interpreter.evaluate(link.operand)
      let holds = try interpreter.compare(link.comparison, first, second).isTrue
      guard holds else {
        // `200 == status` promises the same as `status == 200`.
        if link.comparison == .equal, source.isLiteral, !link.operand.isLiteral {
          return text(link.operand, .equal, first, got: second)
        }
        return text(source, link.comparison, second, got: first)
      }
      (source, first) = (link.operand, second)
    }
    return nil
  }

  private func text(
    _ source: Expression,
    _ comparison: ComparisonOperator,
    _ expected: Value,
    got actual: Value
  ) -> String {
    let text =
      "expected \(source.operandText) \(comparison.rawValue) \(expected.abbreviation), "
      + "got \(actual.abbreviation)"
    guard comparison == .equal else { return text }
    let lines = ValueDifference(expected: expected, actual: actual).lines
    return ([text] + lines.map { "  " + $0 }).joined(separator: "\n")
  }
}

extension Expression {
  /// How it is written beside an operator.
  fileprivate var operandText: String {
    let text = Unparser.source(of: self)
    switch kind {
    case .tuple(let elements) where !elements.isEmpty: return "(\(text))"
    case .comparison, .logical, .conditional, .lambda, .unary(.not, _): return "(\(text))"
    default: return text
    }
  }

  /// Whether it is a value as it stands.
  fileprivate var isLiteral: Bool {
    switch kind {
    case .none, .boolean, .integer, .float, .string, .bytes: true
    case .unary(_, let operand): operand.isLiteral
    case .list(let elements), .tuple(let elements), .set(let elements):
      elements.allSatisfy(\.isLiteral)
    case .dictionary(let items):
      items.allSatisfy { item in
        if case .pair(let key, let value) = item { key.isLiteral && value.isLiteral } else { false }
      }
    default: false
    }
  }
}
