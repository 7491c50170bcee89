package import Values

/// The exceptions that are raised all over the place, by their class's name.
extension PythonException {
  package static func type(_ message: String) -> PythonException {
    PythonException(ExceptionClasses.typeError, message)
  }

  package static func value(_ message: String) -> PythonException {
    PythonException(ExceptionClasses.valueError, message)
  }

  package static func index(_ message: String) -> PythonException {
    PythonException(ExceptionClasses.indexError, message)
  }

  package static func overflow(_ message: String) -> PythonException {
    PythonException(ExceptionClasses.overflowError, message)
  }

  package static func zeroDivision(_ message: String) -> PythonException {
    PythonException(ExceptionClasses.zeroDivisionError, message)
  }

  /// Shows the key by its `repr`, as CPython does.
  package static func key(_ key: Value) -> PythonException {
    PythonException(ExceptionObject(ExceptionClasses.keyError, arguments: [key]))
  }

  /// Without text, as CPython's.
  package static var memory: PythonException {
    PythonException(ExceptionObject(ExceptionClasses.memoryError, arguments: []))
  }

  static var recursion: PythonException {
    PythonException(ExceptionClasses.recursionError, "maximum recursion depth exceeded")
  }

  package static var keyboardInterrupt: PythonException {
    PythonException(ExceptionObject(ExceptionClasses.keyboardInterrupt, arguments: []))
  }
}
