import Syntax
import Values

/// How a statement ended: where the code goes on.
enum Completion {
  case normal
  case breakLoop
  case continueLoop
  /// The value is at the frame's place for it.
  case returned
}

/// A statement made ready to run; this one is `pass`.
class StatementCode {
  let range: SourceRange

  init(_ range: SourceRange) { self.range = range }

  func run(_ interpreter: Interpreter, _ locals: Locals) throws(PythonException) -> Completion {
    .normal
  }
}

/// Statements that run one after the other.
struct Block {
  let statements: [StatementCode]

  @inline(__always)
  func run(_ interpreter: Interpreter, _ locals: Locals) throws(PythonException) -> Completion {
    for statement in statements {
      let completion: Completion
      do {
        completion = try statement.run(interpreter, locals)
      } catch {
        throw error.located(at: statement.range)
      }
      guard case .normal = completion else { return completion }
    }
    return .normal
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
    if isShown, !value.isNone { try interpreter.display(value) }
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
  private let place: Int

  init(_ value: ExpressionCode, at place: Int, _ range: SourceRange) {
    self.value = value
    self.place = place
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    locals[place] = try value.value(interpreter, locals)
    return .returned
  }
}

/// `if` and its `elif`s, each a condition and a block, then `else`.
final class ConditionalStatement: StatementCode {
  struct Branch {
    let condition: ExpressionCode
    let body: Block
  }

  private let branches: [Branch]
  private let otherwise: Block

  init(_ branches: [Branch], otherwise: Block, _ range: SourceRange) {
    self.branches = branches
    self.otherwise = otherwise
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    for branch in branches where try branch.condition.isTrue(interpreter, locals) {
      return try branch.body.run(interpreter, locals)
    }
    return try otherwise.run(interpreter, locals)
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
