import Values

/// What turns values into text and characters into numbers.
extension Builtins {
  static var characters: [NativeFunction] {
    [
      NativeFunction(one: "ascii") { (_, value) throws(PythonException) in
        .string(
          try raising { () throws(Fault) in try value.checkedRepresentation(isASCII: true) }
        )
      },
      NativeFunction(one: "chr") { (_, value) throws(PythonException) in
        guard let integer = value.asInteger else {
          throw PythonException.type(
            "'\(value.typeName)' object cannot be interpreted as an integer"
          )
        }
        guard let number = integer.small, Int32(exactly: number) != nil else {
          throw PythonException.overflow("Python int too large to convert to C int")
        }
        guard let code = UInt32(exactly: number), code <= 0x10FFFF
        else { throw PythonException.value("chr() arg not in range(0x110000)") }
        guard let scalar = UnicodeScalar(code) else {
          throw PythonException(
            ExceptionClasses.valueError,
            "chr() arg is a surrogate",
            hint: "half a surrogate pair is no text in this shell"
          )
        }
        return .string(String(scalar))
      },
      NativeFunction("format", 1...2) { (interpreter, arguments) throws(PythonException) in
        var specification = ""
        if arguments.count == 2 {
          guard case .string(let text) = arguments[1] else {
            throw PythonException.type(
              "format() argument 2 must be str, not \(arguments[1].argumentTypeName)"
            )
          }
          specification = text
        }
        return .string(try interpreter.format(arguments[0], specification))
      },
      NativeFunction(one: "ord", code: ordinal),
      NativeFunction(one: "repr") { (interpreter, value) throws(PythonException) in
        .string(try interpreter.representation(of: value))
      },
    ]
  }

  private static func ordinal(
    _ interpreter: Interpreter,
    _ value: Value
  ) throws(PythonException) -> Value {
    let length: Int
    switch value {
    case .string(let text):
      length = text.length
      if length == 1, let scalar = text.unicodeScalars.first {
        return .int(.small(Int(scalar.value)))
      }
    case .bytes(let bytes):
      length = bytes.bytes.count
      if length == 1 { return .int(.small(Int(bytes.bytes[0]))) }
    default:
      throw .type("ord() expected string of length 1, but \(value.typeName) found")
    }
    throw .type("ord() expected a character, but string of length \(length) found")
  }
}
