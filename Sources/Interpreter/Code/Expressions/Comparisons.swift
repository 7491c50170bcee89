import Syntax
import Values

/// `left op right`.
final class ComparisonCode: ExpressionCode {
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

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    .bool(try isTrue(interpreter, locals))
  }

  override func isTrue(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Bool {
    let one = try left.value(interpreter, locals)
    let two = try right.value(interpreter, locals)
    do {
      return try interpreter.holds(comparison, one, two)
    } catch {
      throw located(error)
    }
  }
}

/// `first < a <= b`: each operand once, up to the first link that does not hold.
final class ComparisonChain: ExpressionCode {
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

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    .bool(try isTrue(interpreter, locals))
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
