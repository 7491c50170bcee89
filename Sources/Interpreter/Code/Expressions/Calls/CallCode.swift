import Syntax
import Values

/// `function(a, b)`: arguments by position alone, by far the most of calls.
///
/// The arguments of a learner's function go straight to the places of its variables.
final class CallCode: ExpressionCode {
  private let callee: ExpressionCode
  private let arguments: ArgumentRow?
  private let count: Int
  /// The arguments of a call that has one or two.
  private let first: ExpressionCode?
  private let second: ExpressionCode?

  init(_ callee: ExpressionCode, _ arguments: ArgumentRow?, count: Int, _ range: SourceRange) {
    let pair = arguments as? ArgumentPair
    first = count > 2 ? nil : ((pair?.first ?? arguments) as? SingleArgument)?.code
    second = count > 2 ? nil : (pair?.second as? SingleArgument)?.code
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
    if let first, let result = try quickResult(of: callee, first, interpreter, locals) {
      return result
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

  /// What a built-in gives that takes one argument or two, without packing them; nil when it is no such
  /// call.
  private func quickResult(
    of callee: Value,
    _ first: ExpressionCode,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value? {
    switch (callee.shortcut, second) {
    case (.one(let code)?, nil):
      let argument = try first.value(interpreter, locals)
      do { return try code(interpreter, argument) } catch { throw located(error) }
    case (.two(let code)?, let second?):
      let one = try first.value(interpreter, locals)
      let two = try second.value(interpreter, locals)
      do { return try code(interpreter, one, two) } catch { throw located(error) }
    default: return nil
    }
  }
}

extension Value {
  /// How this is called without packing the arguments; nil where there is no such way.
  var shortcut: NativeFunction.Shortcut? {
    guard case .object(let object) = self else { return nil }
    if let function = object.exactly(NativeFunction.self) { return function.shortcut }
    return object.exactly(ClassObject.self)?.convert.map { .one($0) }
  }
}
