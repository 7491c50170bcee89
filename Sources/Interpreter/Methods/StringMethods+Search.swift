import Values

extension StringMethods {
  static func addSearch(to table: inout MethodTable<String>) {
    let directions: [(name: String, isReversed: Bool, mustBeFound: Bool)] = [
      ("find", false, false), ("rfind", true, false), ("index", false, true),
      ("rindex", true, true),
    ]
    for (name, isReversed, mustBeFound) in directions {
      table.search(name) { (interpreter, text, arguments) throws(PythonException) in
        let (part, span) = try search(name, text, arguments, interpreter)
        let found = span.withBytes { bytes in
          part.withBytes { part in
            isReversed
              ? ByteSearch.lastOffset(of: part, in: bytes)
              : ByteSearch.firstOffset(of: part, in: bytes)
          }
        }
        if let found = found ?? nil { return .int(.small(span.codePoint(at: found))) }
        guard !mustBeFound else { throw PythonException.value("substring not found") }
        return .int(.small(-1))
      }
    }
    table.search("count") { (interpreter, text, arguments) throws(PythonException) in
      let (part, span) = try search("count", text, arguments, interpreter)
      let count = span.withBytes { bytes in
        part.isEmpty
          ? bytes.count { $0 & 0xC0 != 0x80 } + 1
          : part.withBytes { ByteSearch.count(of: $0, in: bytes) }
      }
      return .int(.small(count ?? 0))
    }
    table.search("startswith") {
      (interpreter, text, arguments) throws(PythonException) in
      try matches("startswith", text, arguments, interpreter) {
        $0.prefix($1.count).elementsEqual($1)
      }
    }
    table.search("endswith") {
      (interpreter, text, arguments) throws(PythonException) in
      try matches("endswith", text, arguments, interpreter) {
        $0.suffix($1.count).elementsEqual($1)
      }
    }
  }

  private static func search(
    _ name: String,
    _ text: String,
    _ arguments: [Value],
    _ interpreter: Interpreter
  ) throws(PythonException) -> (part: String, span: TextSpan) {
    // The bounds come first when both are wrong.
    let span = try span(of: text, arguments, interpreter)
    guard case .string(let part) = arguments[0] else {
      throw .type("must be str, not \(arguments[0].typeName)")
    }
    return (part, span)
  }

  private static func span(
    of text: String,
    _ arguments: [Value],
    _ interpreter: Interpreter
  ) throws(PythonException) -> TextSpan {
    TextSpan(
      text,
      try interpreter.bound(arguments.count > 1 ? arguments[1] : nil),
      try interpreter.bound(arguments.count > 2 ? arguments[2] : nil),
      interpreter.textPlaces
    )
  }

  private static func matches(
    _ name: String,
    _ text: String,
    _ arguments: [Value],
    _ interpreter: Interpreter,
    _ isMatch: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Bool
  ) throws(PythonException) -> Value {
    var candidates = [arguments[0]]
    if case .tuple(let tuple) = arguments[0] { candidates = tuple.elements }
    let span = try span(of: text, arguments, interpreter)
    for candidate in candidates {
      guard case .string(let part) = candidate else {
        guard case .tuple = arguments[0] else {
          throw .type(
            "\(name) first arg must be str or a tuple of str, not \(candidate.typeName)"
          )
        }
        throw .type(
          "tuple for \(name) must only contain str, not \(candidate.typeName)"
        )
      }
      let answer = span.withBytes { bytes in part.withBytes { isMatch(bytes, $0) } }
      if answer == true { return .bool(true) }
    }
    return .bool(false)
  }
}
