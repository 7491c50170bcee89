import Syntax
import Values

/// `str(value)`, `len(value)` and all others that need no import and take one argument: called without
/// a look at what kind of thing the name means, as long as no variable has that name.
final class BuiltinCallCode: ExpressionCode {
  private let global: Global
  private let code: (Interpreter, Value) throws(PythonException) -> Value
  private let argument: ExpressionCode
  /// The same for a variable of that name.
  private let general: ExpressionCode

  /// nil where the name means no such built-in.
  init?(_ name: GlobalName, _ argument: ExpressionCode, otherwise general: ExpressionCode) {
    guard case .one(let code)? = name.builtin?.shortcut else { return nil }
    global = name.global
    self.code = code
    self.argument = argument
    self.general = general
    super.init(general.range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    guard global.value == nil else { return try general.value(interpreter, locals) }
    let value = try argument.value(interpreter, locals)
    do {
      return try code(interpreter, value)
    } catch {
      throw located(error)
    }
  }
}
