import Interpreter
import Values

extension PythonException {
  /// A part of CPython's library that is left out, said by its name rather than half-done.
  static func leftOut(_ what: String) -> PythonException {
    PythonException(
      ExceptionClasses.notImplementedError,
      "\(what) is not part of this shell's Python"
    )
  }
}

extension Value {
  var isNone: Bool {
    guard case .none = self else { return false }
    return true
  }
}
