import Syntax
import Values

/// `left op right`.
final class ComparisonCode: TruthCode {
  private let comparison: ComparisonOperator
  private let left: ExpressionCode
  private let right: ExpressionCode

  init(
    _ comparison: ComparisonOperator,
    _ left: ExpressionCode,
    _ right: ExpressionCode,
    _ range: SourceRange
  ) {
    self.comparison = comparison
    self.left = left
    self.right = right
    super.init(range)
  }

  override func isTrue(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Bool {
    let one = try left.value(interpreter, locals)
    return try holds(one, right.value(interpreter, locals), interpreter)
  }

  /// Whether it holds of operands that are values already.
  func holds(
    _ one: Value,
    _ two: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Bool {
    do {
      return try interpreter.holds(comparison, one, two)
    } catch {
      throw located(error)
    }
  }
}

/// `left == 'text'` and `left != 'text'`, such as the test of a task's state.
final class TextComparison: TruthCode {
  private let left: ExpressionCode
  private let text: String
  private let isEqual: Bool
  private let general: ComparisonCode

  /// nil for the other comparisons.
  init?(
    _ comparison: ComparisonOperator,
    _ left: ExpressionCode,
    _ text: String,
    otherwise general: ComparisonCode
  ) {
    guard comparison == .equal || comparison == .notEqual else { return nil }
    self.left = left
    self.text = text
    isEqual = comparison == .equal
    self.general = general
    super.init(general.range)
  }

  override func isTrue(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Bool {
    let value = try left.value(interpreter, locals)
    if case .string(let other) = value { return other.hasSameCodePoints(as: text) == isEqual }
    return try general.holds(value, .string(text), interpreter)
  }
}

/// `first < a <= b`: each operand once, up to the first link that does not hold.
final class ComparisonChain: TruthCode {
  struct Link {
    let comparison: ComparisonOperator
    let operand: ExpressionCode
  }

  private let first: ExpressionCode
  private let links: [Link]

  init(_ first: ExpressionCode, _ links: [Link], _ range: SourceRange) {
    self.first = first
    self.links = links
    super.init(range)
  }

  override func isTrue(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Bool {
    var left = try first.value(interpreter, locals)
    for link in links {
      let right = try link.operand.value(interpreter, locals)
      do {
        guard try interpreter.holds(link.comparison, left, right) else { return false }
      } catch {
        throw located(error)
      }
      left = right
    }
    return true
  }
}
