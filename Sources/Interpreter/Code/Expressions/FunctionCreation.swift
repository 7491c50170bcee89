import Syntax
import Values

/// A `def` or a `lambda` being run: its defaults are evaluated, and it takes hold of the variables of
/// the functions around.
final class FunctionCreation: ExpressionCode {
  private let code: FunctionCode
  /// By parameter; nil for those that have none.
  private let defaults: [ExpressionCode?]
  private let annotations: [(name: String, code: ExpressionCode)]
  /// Where the cells of the functions around are.
  private let captures: [Int]

  init(
    _ code: FunctionCode,
    defaults: [ExpressionCode?],
    annotations: [(name: String, code: ExpressionCode)],
    captures: [Int],
    _ range: SourceRange
  ) {
    self.code = code
    self.defaults = defaults
    self.annotations = annotations
    self.captures = captures
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    var values: [Value?] = []
    values.reserveCapacity(defaults.count)
    for code in defaults { values.append(try code?.value(interpreter, locals)) }
    let notes = Dict()
    for (name, code) in annotations { notes[name] = try code.value(interpreter, locals) }
    let cells = captures.compactMap { locals.cell($0) }
    return .object(Function(code, defaults: values, annotations: notes, cells: cells))
  }
}
