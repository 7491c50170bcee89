import Syntax
import Values

/// `value.method(a, b)`: called without making a bound method first.
final class MethodCode: ExpressionCode {
  private let base: ExpressionCode
  private let name: String
  private let arguments: CallArguments
  /// Of the attribute, for when there is none.
  private let calleeRange: SourceRange
  /// What the name meant for the class that was seen last.
  private var known: (type: ClassObject, method: NativeFunction)?

  init(
    _ base: ExpressionCode,
    _ name: String,
    at calleeRange: SourceRange,
    _ arguments: CallArguments,
    _ range: SourceRange
  ) {
    self.base = base
    self.name = name
    self.calleeRange = calleeRange
    self.arguments = arguments
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let receiver = try base.value(interpreter, locals)
    do {
      guard let method = try method(of: receiver, interpreter) else {
        let function = try attribute(of: receiver, interpreter)
        let evaluated = try arguments.evaluate(for: function, interpreter, locals)
        return try interpreter.call(function, evaluated)
      }
      let evaluated = try arguments.evaluate(
        for: .object(method),
        receiver: receiver,
        interpreter,
        locals
      )
      try interpreter.checkInterruption()
      return try method.code(interpreter, evaluated)
    } catch {
      throw located(error)
    }
  }

  /// The attributes of built-in classes never change, so that a name need be looked up only once.
  private func method(
    of receiver: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> NativeFunction? {
    if case .object = receiver {
      do {
        return try interpreter.method(name, of: receiver)
      } catch {
        throw error.located(at: calleeRange)
      }
    }
    let type = receiver.type
    if let known, known.type === type { return known.method }
    guard let method = try interpreter.method(name, of: receiver) else { return nil }
    known = (type, method)
    return method
  }

  private func attribute(
    of receiver: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    do {
      return try interpreter.attribute(name, of: receiver)
    } catch {
      throw error.located(at: calleeRange)
    }
  }
}

/// `function(a, key=b, *c, **d)`.
final class GeneralCallCode: ExpressionCode {
  private let callee: ExpressionCode
  private let arguments: CallArguments

  init(_ callee: ExpressionCode, _ arguments: CallArguments, _ range: SourceRange) {
    self.callee = callee
    self.arguments = arguments
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let callee = try callee.value(interpreter, locals)
    do {
      let evaluated = try arguments.evaluate(for: callee, interpreter, locals)
      return try interpreter.call(callee, evaluated)
    } catch {
      throw located(error)
    }
  }
}
