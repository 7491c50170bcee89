import Syntax
import Values

/// A variable of the function that is running.
final class LocalName: ExpressionCode {
  let place: Int
  private let name: String
  /// The names around, when a comprehension looks at a variable of the function that it stands in:
  /// to CPython that is a variable of another function.
  private let outer: FrameLayout?

  init(_ name: String, at place: Int, outer: FrameLayout?, _ range: SourceRange) {
    self.name = name
    self.place = place
    self.outer = outer
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    if let value = locals[place] { return value }
    guard let outer else { throw located(.unbound(name)) }
    throw located(interpreter.unboundFree(name, among: outer.names(in: locals)))
  }
}

/// A variable that inner functions share, or that is shared with the function around.
final class CellName: ExpressionCode {
  private let name: String
  private let place: Int
  /// The names of this function, when the variable belongs to one around; CPython says that in other
  /// words.
  private let layout: FrameLayout?

  init(_ name: String, at place: Int, freeIn layout: FrameLayout?, _ range: SourceRange) {
    self.name = name
    self.place = place
    self.layout = layout
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    if let value = locals.cell(place)?.value { return value }
    guard let layout else { throw located(.unbound(name)) }
    throw located(interpreter.unboundFree(name, among: layout.names(in: locals)))
  }
}

/// A global variable, or one of the names that need no import.
final class GlobalName: ExpressionCode {
  let global: Global
  let builtin: Value?
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
      if global.name == "_", let value = interpreter.lastShown { return value }
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
      ExceptionObject(
        ExceptionClasses.nameError,
        arguments: [
          .string(
            "cannot access free variable '\(name)' where it is not associated with a value in"
              + " enclosing scope"
          )
        ],
        attributes: ["name": .string(name)]
      )
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
  /// A variable of a function around, without a value.
  func unboundFree(_ name: String, among localNames: [String]) -> PythonException {
    var exception = PythonException.unboundFree(name)
    exception.suggestion = nearest(to: name, among: localNames)
    return exception
  }

  /// The name that was probably meant: one of the local names, else of the globals, else of those that
  /// need no import.
  func nearest(to name: String, among localNames: [String]) -> String? {
    suggestion(for: name, among: localNames)
      ?? suggestion(for: name, among: globals.names + globals.offered)
      ?? suggestion(for: name, among: Builtins.suggested)
  }

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
    exception.suggestion = nearest(to: name, among: localNames)
    if modules.moduleNames.contains(name) { exception.hint = "import \(name)" }
    return exception
  }
}
