import Syntax
import Values

/// `try` with its handlers, its `else` and its `finally`.
final class TryStatement: StatementCode {
  struct Handler {
    /// nil takes everything.
    let type: ExpressionCode?
    let target: TargetCode?
    let body: StatementCode
  }

  private let body: StatementCode
  private let handlers: [Handler]
  private let otherwise: StatementCode
  private let finally: StatementCode?

  init(
    _ body: StatementCode,
    _ handlers: [Handler],
    otherwise: StatementCode,
    finally: StatementCode?,
    _ range: SourceRange
  ) {
    self.body = body
    self.handlers = handlers
    self.otherwise = otherwise
    self.finally = finally
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    guard let finally else { return try runHandled(interpreter, locals) }
    let completion: Completion
    do {
      completion = try runHandled(interpreter, locals)
    } catch {
      let ending = try interpreter.handling(error) { () throws(PythonException) in
        try finally.run(interpreter, locals)
      }
      // A `return`, `break` or `continue` here ends the exception.
      guard case .normal = ending else { return ending }
      throw error
    }
    let ending = try finally.run(interpreter, locals)
    guard case .normal = ending else { return ending }
    return completion
  }

  private func runHandled(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    let completion: Completion
    do {
      completion = try body.run(interpreter, locals)
    } catch {
      return try handle(error, interpreter, locals)
    }
    guard case .normal = completion else { return completion }
    return try otherwise.run(interpreter, locals)
  }

  private func handle(
    _ exception: PythonException,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    try interpreter.handling(exception) { () throws(PythonException) in
      for handler in handlers {
        guard try takes(handler, exception, interpreter, locals) else { continue }
        guard let target = handler.target else {
          return try handler.body.run(interpreter, locals)
        }
        try target.store(.object(exception.object), interpreter, locals)
        // The name goes with the block, however it ends; the body may have deleted it.
        defer {
          _ = try? target.store(.none, interpreter, locals)
          _ = try? target.delete(interpreter, locals)
        }
        return try handler.body.run(interpreter, locals)
      }
      throw exception
    }
  }

  private func takes(
    _ handler: Handler,
    _ exception: PythonException,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Bool {
    guard let code = handler.type else { return true }
    let wanted = try code.value(interpreter, locals)
    let types = if case .tuple(let tuple) = wanted { tuple.elements } else { [wanted] }
    var isTaken = false
    for type in types {
      guard case .object(let object) = type, let type = object as? ClassObject,
        type.isSubclass(of: ExceptionClasses.baseException)
      else {
        throw PythonException.type(
          "catching classes that do not inherit from BaseException is not allowed"
        ).located(at: code.range)
      }
      if exception.object.type.isSubclass(of: type) { isTaken = true }
    }
    return isTaken
  }
}

extension Interpreter {
  /// Runs what answers an exception: `raise` without one raises it again, and what else is raised
  /// has it as its context.
  func handling(
    _ exception: PythonException,
    _ body: () throws(PythonException) -> Completion
  ) throws(PythonException) -> Completion {
    if exception.object.type === ExceptionClasses.keyboardInterrupt { host.clearInterruption() }
    let outer = handled
    if let outer, outer !== exception.object { exception.object.chain(to: outer) }
    handled = exception.object
    defer { handled = outer }
    do {
      return try body()
    } catch {
      if error.object !== exception.object { error.object.chain(to: exception.object) }
      throw error
    }
  }
}
