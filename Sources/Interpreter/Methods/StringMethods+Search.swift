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
        let found = span.part.flatMap { bytes in
          isReversed ? ByteSearch.last(part, in: bytes) : ByteSearch.first(part, in: bytes)
        }
        if let found { return .int(.small(span.codePoint(at: found))) }
        guard !mustBeFound else { throw PythonException.value("substring not found") }
        return .int(.small(-1))
      }
    }
    table.search("count") { (interpreter, text, arguments) throws(PythonException) in
      let (part, span) = try search("count", text, arguments, interpreter)
      guard let bytes = span.part else { return .int(.small(0)) }
      guard !part.isEmpty else {
        return .int(.small(bytes.count { $0 & 0xC0 != 0x80 } + 1))
      }
      return .int(.small(ByteSearch.all(part, in: bytes).count))
    }
    table.search("startswith") {
      (interpreter, text, arguments) throws(PythonException) in
      try matches("startswith", text, arguments, interpreter) { $0.starts(with: $1) }
    }
    table.search("endswith") {
      (interpreter, text, arguments) throws(PythonException) in
      try matches("endswith", text, arguments, interpreter) { $0.suffix($1.count) == $1[...] }
    }
  }

  private static func search(
    _ name: String,
    _ text: String,
    _ arguments: [Value],
    _ interpreter: Interpreter
  ) throws(PythonException) -> (part: [UInt8], span: TextSpan) {
    // The bounds come first when both are wrong.
    let span = try span(of: text, arguments, interpreter)
    guard case .string(let part) = arguments[0] else {
      throw .type("must be str, not \(arguments[0].typeName)")
    }
    return (Array(part.utf8), span)
  }

  private static func span(
    of text: String,
    _ arguments: [Value],
    _ interpreter: Interpreter
  ) throws(PythonException) -> TextSpan {
    TextSpan(
      text,
      try interpreter.bound(arguments.count > 1 ? arguments[1] : nil),
      try interpreter.bound(arguments.count > 2 ? arguments[2] : nil)
    )
  }

  private static func matches(
    _ name: String,
    _ text: String,
    _ arguments: [Value],
    _ interpreter: Interpreter,
    _ isMatch: (ArraySlice<UInt8>, [UInt8]) -> Bool
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
      if let bytes = span.part, isMatch(bytes, Array(part.utf8)) { return .bool(true) }
    }
    return .bool(false)
  }
}
