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
      guard holds else { return text(source, link.comparison, second, got: first) }
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
    guard case .tuple(let elements) = kind, !elements.isEmpty else { return text }
    return "(\(text))"
  }
}
