import Syntax
import Values

/// `function(a, b)`: arguments by position alone, by far the most of calls.
///
/// The arguments of a learner's function go straight to the places of its variables.
final class CallCode: ExpressionCode {
  private let callee: ExpressionCode
  private let arguments: [ExpressionCode]

  init(_ callee: ExpressionCode, _ arguments: [ExpressionCode], _ range: SourceRange) {
    self.callee = callee
    self.arguments = arguments
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let callee = try callee.value(interpreter, locals)
    if case .object(let object) = callee, let function = object.exactly(Function.self),
      function.takes(arguments.count)
    {
      let inner = try place(of: function, interpreter, locals)
      do {
        return try function.run(interpreter, inner)
      } catch {
        throw located(error)
      }
    }
    var values: [Value] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments { values.append(try argument.value(interpreter, locals)) }
    do {
      return try interpreter.call(callee, Arguments(values))
    } catch {
      throw located(error)
    }
  }

  /// The variables of the call, with the arguments among them.
  @inline(__always)
  private func place(
    of function: Function,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Locals {
    let count = function.code.layout.count
    let inner = interpreter.locals.push(count)
    do {
      for place in 0..<arguments.count {
        inner[place] = try arguments[place].value(interpreter, locals)
      }
    } catch {
      interpreter.locals.pop(inner, count)
      throw error
    }
    function.fill(from: arguments.count, inner)
    return inner
  }
}
