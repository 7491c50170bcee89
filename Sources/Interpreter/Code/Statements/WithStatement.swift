import Syntax
import Values

/// `with context as target`; of several items each is the body of the one before.
final class WithStatement: StatementCode {
  private let context: ExpressionCode
  private let target: TargetCode?
  private let body: StatementCode

  init(_ context: ExpressionCode, as target: TargetCode?, body: StatementCode, _ range: SourceRange)
  {
    self.context = context
    self.target = target
    self.body = body
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    let manager = try context.value(interpreter, locals)
    let exit: Value
    let entered: Value
    do {
      let enter = try method("__enter__", of: manager, interpreter)
      exit = try method("__exit__", of: manager, interpreter)
      entered = try interpreter.call(enter, Arguments())
    } catch {
      throw error.located(at: context.range)
    }
    let completion: Completion
    do {
      try target?.store(entered, interpreter, locals)
      completion = try body.run(interpreter, locals)
    } catch {
      let object = error.object
      return try interpreter.handling(error) { () throws(PythonException) in
        let answer = try interpreter.call(
          exit,
          Arguments([.object(object.type), .object(object), .none])
        )
        guard interpreter.isTrue(answer) else { throw PythonException(object) }
        return .normal
      }
    }
    do {
      _ = try interpreter.call(exit, Arguments([.none, .none, .none]))
    } catch {
      throw located(error)
    }
    return completion
  }

  private func method(
    _ name: String,
    of manager: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    if let method = try interpreter.findAttribute(name, of: manager) { return method }
    let missed = name == "__exit__" ? " (missed __exit__ method)" : ""
    throw .type(
      "'\(manager.typeName)' object does not support the context manager protocol\(missed)"
    )
  }
}
