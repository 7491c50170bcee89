import Syntax
import Values

/// A variable of the function that is running.
final class LocalName: ExpressionCode {
  let place: Int
  private let name: String

  init(_ name: String, at place: Int, _ range: SourceRange) {
    self.name = name
    self.place = place
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    guard let value = locals[place] else { throw located(.unbound(name)) }
    return value
  }
}

/// A variable that inner functions share, or that is shared with the function around.
final class CellName: ExpressionCode {
  private let name: String
  private let place: Int
  /// Whether it belongs to a function around, which CPython says in other words.
  private let isFree: Bool

  init(_ name: String, at place: Int, isFree: Bool, _ range: SourceRange) {
    self.name = name
    self.place = place
    self.isFree = isFree
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    if let value = locals.cell(place)?.value { return value }
    throw located(isFree ? .unboundFree(name) : .unbound(name))
  }
}

/// A global variable, or one of the names that need no import.
final class GlobalName: ExpressionCode {
  let global: Global
  private let builtin: Value?
  /// The names of the function around, among which the right one may be.
  private let layout: FrameLayout

  init(_ global: Global, builtin: Value?, in layout: FrameLayout, _ range: SourceRange) {
    self.global = global
    self.builtin = builtin
    self.layout = layout
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    if let value = global.value ?? builtin { return value }
    do throws(PythonException) {
      if let value = try interpreter.globals.makeMissing(global.name) { return value }
      throw interpreter.undefined(global.name, among: layout.names(in: locals))
    } catch {
      throw located(error)
    }
  }
}

/// `name := value`.
final class NamedCode: ExpressionCode {
  private let target: TargetCode
  private let code: ExpressionCode

  init(_ target: TargetCode, _ code: ExpressionCode, _ range: SourceRange) {
    self.target = target
    self.code = code
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let value = try code.value(interpreter, locals)
    try target.store(value, interpreter, locals)
    return value
  }
}

extension PythonException {
  /// A local variable without a value.
  static func unbound(_ name: String) -> PythonException {
    PythonException(
      ExceptionClasses.unboundLocalError,
      "cannot access local variable '\(name)' where it is not associated with a value"
    )
  }

  /// A variable of a function around, without a value.
  static func unboundFree(_ name: String) -> PythonException {
    PythonException(
      ExceptionClasses.nameError,
      "cannot access free variable '\(name)' where it is not associated with a value in"
        + " enclosing scope"
    )
  }

  /// A name that there is nothing under.
  static func undefined(_ name: String) -> PythonException {
    PythonException(
      ExceptionObject(
        ExceptionClasses.nameError,
        arguments: [.string("name '\(name)' is not defined")],
        attributes: ["name": .string(name)]
      )
    )
  }
}

extension Interpreter {
  /// CPython asks the local names first, then the globals, then the built-ins, and stops at the first
  /// place that has a name near enough.
  func undefined(_ name: String, among localNames: [String]) -> PythonException {
    if Builtins.leftOut.contains(name) {
      return PythonException(
        ExceptionClasses.nameError,
        "'\(name)' is not part of this shell's Python"
      )
    }
    var exception = PythonException.undefined(name)
    exception.suggestion =
      suggestion(for: name, among: localNames)
      ?? suggestion(for: name, among: globals.names)
      ?? suggestion(for: name, among: builtinNames)
    if modules.moduleNames.contains(name) { exception.hint = "import \(name)" }
    return exception
  }
}
