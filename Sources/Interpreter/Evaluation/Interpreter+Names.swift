import Syntax
import Values

extension Interpreter {
  /// The value of a name: in the scopes around, then the globals, then the built-ins.
  func value(named name: String, at range: SourceRange) throws(PythonException) -> Value {
    if let scope, let value = scope.value(of: name) { return value }
    if let value = globals[name] { return value }
    do {
      if let value = try globals.lookUp(name) { return value }
    } catch {
      throw error.located(at: range)
    }
    if let value = builtins[name] { return value }
    throw undefined(name).located(at: range)
  }

  /// CPython asks the local names first, then the globals, then the built-ins, and stops at the first
  /// place that has a name near enough.
  func undefined(_ name: String) -> PythonException {
    if Builtins.leftOut.contains(name) {
      return PythonException(
        ExceptionClasses.nameError,
        "'\(name)' is not part of this shell's Python"
      )
    }
    var exception = PythonException(
      ExceptionClasses.nameError,
      "name '\(name)' is not defined"
    )
    exception.suggestion =
      suggestion(for: name, among: scope?.visibleNames ?? [])
      ?? suggestion(for: name, among: globals.names)
      ?? suggestion(for: name, among: builtinNames)
    if modules.moduleNames.contains(name) { exception.hint = "import \(name)" }
    return exception
  }

  /// `name = value` where the code is running.
  func bind(_ name: String, to value: Value) {
    noteStore(name, value)
    if let scope { scope.set(name, to: value) } else { globals[name] = value }
  }

  /// `name := value` sets the name outside of the comprehensions that it stands in (PEP 572).
  func bindPastComprehensions(_ name: String, to value: Value) {
    noteStore(name, value)
    globals[name] = value
  }
}
