import Interpreter
import Values

/// The exceptions of `json`.
enum JSONErrors {
  /// `json.JSONDecodeError`.
  static let decodeError = ClassObject(
    "JSONDecodeError",
    module: "json.decoder",
    bases: [ExceptionClasses.valueError]
  )

  /// What reading a JSON text raises.
  static func exception(_ error: JSONError, document: Value) -> PythonException {
    if let fault = error.fault { return PythonException(fault) }
    return decoding(
      error.message,
      document: document,
      position: error.position,
      line: error.line,
      column: error.column
    )
  }

  /// A `JSONDecodeError`, by default about the start of the text.
  static func decoding(
    _ message: String,
    document: Value,
    position: Int = 0,
    line: Int = 1,
    column: Int = 1
  ) -> PythonException {
    let text = "\(message): line \(line) column \(column) (char \(position))"
    return PythonException(
      ExceptionObject(
        decodeError,
        arguments: [.string(text)],
        attributes: [
          "msg": .string(message), "doc": document, "pos": .int(Integer(position)),
          "lineno": .int(Integer(line)), "colno": .int(Integer(column)),
        ]
      )
    )
  }
}
