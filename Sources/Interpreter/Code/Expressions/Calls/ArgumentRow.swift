import Values

/// Arguments by position: a tree of pairs, as blocks are.
class ArgumentRow {
  /// Puts the values at the first places of a call's variables.
  func place(
    in inner: Locals,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {}

  func append(
    to values: inout [Value],
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {}
}

final class SingleArgument: ArgumentRow {
  let code: ExpressionCode
  private let place: Int

  init(_ code: ExpressionCode, at place: Int) {
    self.code = code
    self.place = place
  }

  override func place(
    in inner: Locals,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {
    inner.begin(place, with: try code.value(interpreter, locals))
  }

  override func append(
    to values: inout [Value],
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {
    values.append(try code.value(interpreter, locals))
  }
}

final class ArgumentPair: ArgumentRow {
  let first: ArgumentRow
  let second: ArgumentRow

  init(_ first: ArgumentRow, _ second: ArgumentRow) {
    self.first = first
    self.second = second
  }

  override func place(
    in inner: Locals,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {
    try first.place(in: inner, interpreter, locals)
    try second.place(in: inner, interpreter, locals)
  }

  override func append(
    to values: inout [Value],
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {
    try first.append(to: &values, interpreter, locals)
    try second.append(to: &values, interpreter, locals)
  }
}
