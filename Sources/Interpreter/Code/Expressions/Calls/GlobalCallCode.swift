import Syntax
import Values

/// `function(a, b)` of a global name: a learner's function is called where it is.
final class GlobalCallCode: ExpressionCode {
  private let global: Global
  private let arguments: ArgumentRow?
  private let count: Int
  /// The same for everything else that can be called.
  private let general: CallCode

  init(
    _ global: Global,
    _ arguments: ArgumentRow?,
    count: Int,
    otherwise general: CallCode,
    _ range: SourceRange
  ) {
    self.global = global
    self.arguments = arguments
    self.count = count
    self.general = general
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    guard let reference = global.function else { return try general.value(interpreter, locals) }
    // What is called so can throw nothing by itself: the standard library's closure is untyped.
    var failure: PythonException?
    @inline(__always)
    func call(_ function: Function) -> Value {
      do throws(PythonException) {
        guard function.takes(count) else { return try general.value(interpreter, locals) }
        return try function.call(arguments, count: count, interpreter, locals)
      } catch {
        failure = error
        return Value.none
      }
    }
    let result = reference._withUnsafeGuaranteedRef(call)
    if let failure { throw located(failure) }
    return result
  }
}

extension Function {
  /// A call with as many arguments as it takes, which go straight to the places of its variables.
  @inline(__always)
  func call(
    _ arguments: ArgumentRow?,
    count: Int,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let inner = interpreter.locals.push(placeCount)
    do {
      try arguments?.place(in: inner, interpreter, locals)
    } catch {
      interpreter.locals.pop(inner, placeCount)
      throw error
    }
    fill(from: count, inner)
    return try run(interpreter, inner)
  }
}
