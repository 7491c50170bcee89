import Syntax
import Values

/// `raise exception from cause`; alone, it raises again what is being handled.
final class RaiseStatement: StatementCode {
  private let exception: ExpressionCode?
  private let cause: ExpressionCode?

  init(_ exception: ExpressionCode?, from cause: ExpressionCode?, _ range: SourceRange) {
    self.exception = exception
    self.cause = cause
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    guard let exception else {
      guard let handled = interpreter.handled else {
        throw PythonException(
          ExceptionClasses.runtimeError,
          "No active exception to reraise",
          at: range
        )
      }
      throw located(PythonException(handled))
    }
    let value = try exception.value(interpreter, locals)
    let cause = try cause?.value(interpreter, locals)
    do throws(PythonException) {
      let object = try made(value, "exceptions must derive from BaseException", interpreter)
      if let cause {
        object.cause =
          cause.isNone
          ? nil
          : try made(cause, "exception causes must derive from BaseException", interpreter)
        object.suppressesContext = true
      }
      object.restart()
      throw PythonException(object)
    } catch {
      throw located(error)
    }
  }

  /// A class is called without arguments.
  private func made(
    _ value: Value,
    _ complaint: String,
    _ interpreter: Interpreter
  ) throws(PythonException) -> ExceptionObject {
    guard case .object(let object) = value else { throw .type(complaint) }
    if let exception = object as? ExceptionObject { return exception }
    guard let type = object as? ClassObject, type.isSubclass(of: ExceptionClasses.baseException)
    else { throw .type(complaint) }
    guard case .object(let made) = try interpreter.call(value, Arguments()),
      let exception = made as? ExceptionObject
    else { throw .type(complaint) }
    return exception
  }
}
