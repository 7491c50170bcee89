import Interpreter
import Values

/// The exceptions of `json`.
enum JSONErrors {
  /// `json.JSONDecodeError`.
  static let decodeError = ClassObject(
    "JSONDecodeError",
    module: "json.decoder",
    bases: [ExceptionClasses.valueError]
  ) { (_, arguments) throws(PythonException) in
    let bound = try arguments.bound(
      to: Signature("msg, doc, pos"),
      function: "JSONDecodeError.__init__"
    )
    guard case .string(let text)? = bound[1] else {
      throw .type("doc must be a str, not \((bound[1] ?? .none).type.name)")
    }
    let position = max(0, try bound[2]?.cLong() ?? 0)
    let before = text.unicodeScalars.prefix(position)
    let column = before.reversed().prefix { $0 != "\n" }.count + 1
    let line = before.count { $0 == "\n" } + 1
    return .object(
      decoding(
        (bound[0] ?? .none).text,
        document: .string(text),
        position: position,
        line: line,
        column: column
      ).object
    )
  }

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
