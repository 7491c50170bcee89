import Syntax
import Values

/// How a statement ended: where the code goes on.
enum Completion {
  case normal
  case breakLoop
  case continueLoop
  case returned(Value)
}

/// A statement made ready to run; this one is `pass`.
class StatementCode {
  let range: SourceRange

  init(_ range: SourceRange) { self.range = range }

  func run(_ interpreter: Interpreter, _ locals: Locals) throws(PythonException) -> Completion {
    .normal
  }

  /// The exception with this place, unless a part of the statement has said it.
  final func located(_ exception: PythonException) -> PythonException {
    exception.located(at: range)
  }
}

/// Two statements, or two halves of a block, one after the other.
///
/// A block is a tree of pairs: going down it counts no references, as going along an array would.
final class StatementPair: StatementCode {
  private let first: StatementCode
  private let second: StatementCode

  init(_ first: StatementCode, _ second: StatementCode) {
    self.first = first
    self.second = second
    super.init(first.range.union(second.range))
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    let completion = try first.run(interpreter, locals)
    guard case .normal = completion else { return completion }
    return try second.run(interpreter, locals)
  }
}

/// An expression on its own.
final class ExpressionStatement: StatementCode {
  private let expression: ExpressionCode
  /// Whether its value is shown, as the prompt does outside of functions.
  private let isShown: Bool

  init(_ expression: ExpressionCode, isShown: Bool, _ range: SourceRange) {
    self.expression = expression
    self.isShown = isShown
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    let value = try expression.value(interpreter, locals)
    guard isShown, !value.isNone else { return .normal }
    interpreter.lastShown = value
    do {
      try interpreter.display(value)
    } catch {
      throw located(error)
    }
    return .normal
  }
}

/// `break` and `continue`.
final class JumpStatement: StatementCode {
  private let completion: Completion

  init(_ completion: Completion, _ range: SourceRange) {
    self.completion = completion
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion { completion }
}

/// `return value`.
final class ReturnStatement: StatementCode {
  private let value: ExpressionCode

  init(_ value: ExpressionCode, _ range: SourceRange) {
    self.value = value
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    .returned(try value.value(interpreter, locals))
  }
}

/// `if`; an `elif` is the `if` that `else` consists of.
final class ConditionalStatement: StatementCode {
  private let condition: ExpressionCode
  private let body: StatementCode
  private let otherwise: StatementCode

  init(
    _ condition: ExpressionCode,
    _ body: StatementCode,
    otherwise: StatementCode,
    _ range: SourceRange
  ) {
    self.condition = condition
    self.body = body
    self.otherwise = otherwise
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    try condition.isTrue(interpreter, locals)
      ? body.run(interpreter, locals) : otherwise.run(interpreter, locals)
  }
}

/// `assert condition, message`.
final class AssertionStatement: StatementCode {
  private let condition: ExpressionCode
  private let message: ExpressionCode?

  init(_ condition: ExpressionCode, message: ExpressionCode?, _ range: SourceRange) {
    self.condition = condition
    self.message = message
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    if try condition.isTrue(interpreter, locals) { return .normal }
    let message = try message?.value(interpreter, locals)
    throw PythonException(
      ExceptionObject(ExceptionClasses.assertionError, arguments: message.map { [$0] } ?? []),
      at: condition.range
    )
  }
}
