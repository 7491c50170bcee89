import Values

extension BytesMethods {
  static func addSearch(to table: inout MethodTable<[UInt8]>) {
    let directions: [(name: String, isReversed: Bool, mustBeFound: Bool)] = [
      ("find", false, false), ("rfind", true, false), ("index", false, true),
      ("rindex", true, true),
    ]
    for (name, isReversed, mustBeFound) in directions {
      table.search(name) {
        (interpreter, bytes, arguments) throws(PythonException) in
        let span = try span(of: bytes, arguments, interpreter)
        let part = try needle(arguments[0])
        let found = span.flatMap { span in
          isReversed ? ByteSearch.last(part, in: span) : ByteSearch.first(part, in: span)
        }
        if let found { return .int(.small(found)) }
        guard !mustBeFound else { throw PythonException.value("subsection not found") }
        return .int(.small(-1))
      }
    }
    table.search("count") { (interpreter, bytes, arguments) throws(PythonException) in
      let span = try span(of: bytes, arguments, interpreter)
      let part = try needle(arguments[0])
      guard let span else { return .int(.small(0)) }
      let count = part.isEmpty ? span.count + 1 : ByteSearch.all(part, in: span).count
      return .int(.small(count))
    }
    table.search("startswith") {
      (interpreter, bytes, arguments) throws(PythonException) in
      try matches("startswith", bytes, arguments, interpreter) { $0.starts(with: $1) }
    }
    table.search("endswith") {
      (interpreter, bytes, arguments) throws(PythonException) in
      try matches("endswith", bytes, arguments, interpreter) { $0.suffix($1.count) == $1[...] }
    }
    table.positional("replace", 2...3) {
      (interpreter, bytes, arguments) throws(PythonException) in
      let old = try Self.bytes(arguments[0])
      let new = try Self.bytes(arguments[1])
      let count = arguments.count == 3 ? try interpreter.index(arguments[2]) : -1
      return made(try replace(old, with: new, in: bytes, count, interpreter))
    }
    table.one("removeprefix") { (_, bytes, argument) throws(PythonException) in
      let prefix = try Self.bytes(argument)
      return made(bytes.starts(with: prefix) ? bytes[prefix.count...] : bytes[...])
    }
    table.one("removesuffix") { (_, bytes, argument) throws(PythonException) in
      let suffix = try Self.bytes(argument)
      let hasSuffix = bytes.suffix(suffix.count) == suffix[...]
      return made(hasSuffix ? bytes.dropLast(suffix.count) : bytes[...])
    }
  }

  /// What to look for: bytes, or the number of one.
  private static func needle(_ value: Value) throws(PythonException) -> [UInt8] {
    if let integer = value.asInteger {
      guard let byte = integer.small.flatMap(UInt8.init(exactly:)) else {
        throw .value("byte must be in range(0, 256)")
      }
      return [byte]
    }
    guard case .bytes(let bytes) = value else {
      throw .type(
        "argument should be integer or bytes-like object, not '\(value.typeName)'"
      )
    }
    return bytes.bytes
  }

  private static func span(
    of bytes: [UInt8],
    _ arguments: [Value],
    _ interpreter: Interpreter
  ) throws(PythonException) -> ArraySlice<UInt8>? {
    let start = try interpreter.bound(arguments.count > 1 ? arguments[1] : nil)
    let end = try interpreter.bound(arguments.count > 2 ? arguments[2] : nil)
    let from = TextSpan.clamp(start ?? 0, bytes.count)
    let to = min(TextSpan.clamp(end ?? bytes.count, bytes.count), bytes.count)
    return from <= to ? bytes[from..<to] : nil
  }

  private static func matches(
    _ name: String,
    _ bytes: [UInt8],
    _ arguments: [Value],
    _ interpreter: Interpreter,
    _ isMatch: (ArraySlice<UInt8>, [UInt8]) -> Bool
  ) throws(PythonException) -> Value {
    var candidates = [arguments[0]]
    if case .tuple(let tuple) = arguments[0] { candidates = tuple.elements }
    let span = try span(of: bytes, arguments, interpreter)
    for candidate in candidates {
      guard case .bytes(let part) = candidate else {
        if case .tuple = arguments[0] { _ = try Self.bytes(candidate) }
        throw .type(
          "\(name) first arg must be bytes or a tuple of bytes, not \(candidate.typeName)"
        )
      }
      if let span, isMatch(span, part.bytes) { return .bool(true) }
    }
    return .bool(false)
  }

  private static func replace(
    _ old: [UInt8],
    with new: [UInt8],
    in bytes: [UInt8],
    _ count: Int,
    _ interpreter: Interpreter
  ) throws(PythonException) -> [UInt8] {
    let limit = count < 0 ? Int.max : count
    let places =
      old.isEmpty
      ? Array((0...bytes.count).prefix(limit))
      : ByteSearch.all(old, in: bytes[...], limit: limit)
    let (added, overflow) = new.count.multipliedReportingOverflow(by: places.count)
    guard !overflow else { throw .memory }
    try interpreter.checkSize(bytes.count, plus: added)
    var result: [UInt8] = []
    var start = 0
    for place in places {
      result += bytes[start..<place]
      result += new
      start = place + old.count
    }
    return result + bytes[start...]
  }
}
