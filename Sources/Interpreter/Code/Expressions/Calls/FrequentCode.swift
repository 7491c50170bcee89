import Syntax
import Values

/// `list.append(value)`, `dict.get(key)` and `dict.get(key, default)` of a variable: the container is
/// asked where it lies.
final class FrequentCode: ExpressionCode {
  private let method: FrequentMethod
  private let receiver: StillOperand
  private let argument: ExpressionCode
  private let first: StillOperand?
  private let second: StillOperand?
  /// The same for all other receivers and arguments.
  private let general: MethodCode

  /// nil where the receiver is no variable.
  init?(_ method: FrequentMethod, otherwise general: MethodCode) {
    guard let receiver = StillOperand(general.base), let argument = general.first else {
      return nil
    }
    let second = StillOperand(general.second)
    guard (second == nil) == (general.second == nil) else { return nil }
    self.method = method
    self.receiver = receiver
    self.argument = argument
    first = StillOperand(argument)
    self.second = second
    self.general = general
    super.init(general.range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    switch method {
    case .append:
      if case .list(let list)? = receiver.place(in: locals).pointee {
        let value = try argument.value(interpreter, locals)
        do {
          return try ListMethods.append(value, to: list, interpreter)
        } catch {
          throw located(error)
        }
      }
    case .get:
      if let dict = receiver.dict(in: locals), let key = first?.shortText(in: locals) {
        // No code runs while the dictionary is looked into, which its variable keeps.
        if let value = dict._withUnsafeGuaranteedRef({ $0.value(for: key) }) { return value }
        if second == nil { return .none }
      }
    }
    return try general.value(interpreter, locals)
  }
}
