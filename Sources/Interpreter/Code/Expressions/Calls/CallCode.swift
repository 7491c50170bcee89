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
    if let first, let shortcut = callee.shortcut(count: count) {
      let one = try first.value(interpreter, locals)
      let two = try second?.value(interpreter, locals)
      do {
        switch (shortcut, two) {
        case (.one(let code), _): return try code(interpreter, one)
        case (.two(let code), let two?): return try code(interpreter, one, two)
        default: return try interpreter.call(callee, Arguments([one] + (two.map { [$0] } ?? [])))
        }
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
  /// How this is called with so many arguments by position, without packing them; nil where there is
  /// no such way.
  fileprivate func shortcut(count: Int) -> NativeFunction.Shortcut? {
    guard case .object(let object) = self else { return nil }
    if let function = object.exactly(NativeFunction.self) {
      return switch (function.shortcut, count) {
      case (.one?, 1), (.two?, 2): function.shortcut
      default: nil
      }
    }
    guard count == 1 else { return nil }
    return object.exactly(ClassObject.self)?.convert.map { .one($0) }
  }
}
