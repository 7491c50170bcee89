import Syntax
import Values

/// `function(a, b)`: arguments by position alone, by far the most of calls.
///
/// The arguments of a learner's function go straight to the places of its variables.
final class CallCode: ExpressionCode {
  private let callee: ExpressionCode
  private let arguments: ArgumentRow?
  private let count: Int
  /// The argument of a call that has one.
  private let only: ExpressionCode?

  init(_ callee: ExpressionCode, _ arguments: ArgumentRow?, count: Int, _ range: SourceRange) {
    only = (arguments as? SingleArgument)?.code
    self.callee = callee
    self.arguments = arguments
    self.count = count
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let callee = try callee.value(interpreter, locals)
    if case .object(let object) = callee, let function = object.exactly(Function.self),
      function.takes(count)
    {
      do {
        return try function.call(arguments, count: count, interpreter, locals)
      } catch {
        throw located(error)
      }
    }
    if let only, let convert = callee.conversion {
      let argument = try only.value(interpreter, locals)
      do {
        return try convert(interpreter, argument)
      } catch {
        throw located(error)
      }
    }
    var values: [Value] = []
    values.reserveCapacity(count)
    try arguments?.append(to: &values, interpreter, locals)
    do {
      return try interpreter.call(callee, Arguments(values))
    } catch {
      throw located(error)
    }
  }
}

extension Value {
  /// What makes one value of another, when this is called with one argument.
  fileprivate var conversion: ((Interpreter, Value) throws(PythonException) -> Value)? {
    guard case .object(let object) = self else { return nil }
    if let function = object.exactly(NativeFunction.self) {
      guard case .one(let code)? = function.shortcut else { return nil }
      return code
    }
    return object.exactly(ClassObject.self)?.convert
  }
}
