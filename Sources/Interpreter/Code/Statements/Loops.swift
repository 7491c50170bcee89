import Syntax
import Values

/// `for target in iterable`.
final class ForLoop: StatementCode {
  private let target: TargetCode
  private let iterable: ExpressionCode
  private let body: StatementCode
  private let otherwise: StatementCode

  init(
    _ target: TargetCode,
    in iterable: ExpressionCode,
    body: StatementCode,
    otherwise: StatementCode,
    _ range: SourceRange
  ) {
    self.target = target
    self.iterable = iterable
    self.body = body
    self.otherwise = otherwise
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    let elements = try iterable.value(interpreter, locals)
    var completion = Completion.normal
    var hasBegun = false
    do {
      try interpreter.forEach(in: elements, as: target, locals) { () throws(PythonException) in
        hasBegun = true
        completion = try body.run(interpreter, locals)
        switch completion {
        case .normal, .continueLoop: return true
        case .breakLoop, .returned: return false
        }
      }
    } catch {
      throw error.located(at: hasBegun ? range : iterable.range)
    }
    return switch completion {
    case .returned: completion
    case .breakLoop: .normal
    case .normal, .continueLoop: try otherwise.run(interpreter, locals)
    }
  }
}

/// `while condition`.
final class WhileLoop: StatementCode {
  private let condition: ExpressionCode
  private let body: StatementCode
  private let otherwise: StatementCode

  init(
    _ condition: ExpressionCode,
    body: StatementCode,
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
    while try condition.isTrue(interpreter, locals) {
      try interpreter.checkInterruption()
      let completion = try body.run(interpreter, locals)
      switch completion {
      case .normal, .continueLoop: continue
      case .breakLoop: return .normal
      case .returned: return completion
      }
    }
    return try otherwise.run(interpreter, locals)
  }
}
