import Values

extension StringMethods {
  static func addReplacement(to table: inout MethodTable<String>) {
    table.positional("replace", 2...3) {
      (interpreter, text, arguments) throws(PythonException) in
      let old = try Self.text(arguments[0], "replace", 1)
      let new = try Self.text(arguments[1], "replace", 2)
      let count = arguments.count == 3 ? try interpreter.index(arguments[2]) : -1
      return .string(try replace(old, with: new, in: text, count, interpreter))
    }
    table.one("removeprefix") { (_, text, argument) throws(PythonException) in
      let bytes = Array(text.utf8)
      let prefix = Array(try Self.text(argument, "removeprefix").utf8)
      return .string(bytes.starts(with: prefix) ? String(bytes[prefix.count...]) : text)
    }
    table.one("removesuffix") { (_, text, argument) throws(PythonException) in
      let bytes = Array(text.utf8)
      let suffix = Array(try Self.text(argument, "removesuffix").utf8)
      let hasSuffix = bytes.suffix(suffix.count) == suffix[...]
      return .string(hasSuffix ? String(bytes[..<(bytes.count - suffix.count)]) : text)
    }
    table.one("translate") { (interpreter, text, table) throws(PythonException) in
      .string(try translate(text, by: table, interpreter))
    }
    table.add(
      static: NativeFunction("maketrans", 1...3, of: "str") {
        (interpreter, arguments) throws(PythonException) in
        .dict(try makeTable(arguments, interpreter))
      }
    )
  }

  private static func replace(
    _ old: String,
    with new: String,
    in text: String,
    _ count: Int,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    let limit = count < 0 ? Int.max : count
    let replacement = Array(new.utf8)
    let bytes = Array(text.utf8)
    guard !old.isEmpty else { return try spread(replacement, in: bytes, limit, interpreter) }
    let needle = Array(old.utf8)
    var result: [UInt8] = []
    var start = 0
    var found = 0
    while found < limit, let place = ByteSearch.first(needle, in: bytes[start...]) {
      if found == 0 { result.reserveCapacity(bytes.count) }
      result.append(contentsOf: bytes[start..<place])
      result.append(contentsOf: replacement)
      start = place + needle.count
      found += 1
      try interpreter.checkSize(result.count, plus: bytes.count - start)
      try interpreter.checkInterruption(atStep: found)
    }
    guard found > 0 else { return text }
    result.append(contentsOf: bytes[start...])
    return String(result[...])
  }

  /// What `replace` makes when there is nothing to look for: a replacement in front of each code point
  /// and at the end.
  private static func spread(
    _ replacement: [UInt8],
    in bytes: [UInt8],
    _ limit: Int,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    var result: [UInt8] = []
    var found = 0
    for (place, byte) in bytes.enumerated() {
      if found < limit, byte & 0xC0 != 0x80 {
        result.append(contentsOf: replacement)
        found += 1
      }
      result.append(byte)
      try interpreter.checkSize(result.count, plus: bytes.count - place)
      try interpreter.checkInterruption(atStep: place)
    }
    if found < limit { result.append(contentsOf: replacement) }
    try interpreter.checkSize(result.count, plus: 0)
    return String(result[...])
  }

  // MARK: - Translation

  private static func translate(
    _ text: String,
    by table: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let replacement: Value
      do throws(PythonException) {
        replacement = try interpreter.item(.int(.small(Int(scalar.value))), of: table)
      } catch  where error.object.type.isSubclass(of: ExceptionClasses.lookupError) {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch replacement {
      case .none: break
      case .string(let text): result += text
      default:
        guard let integer = replacement.asInteger else {
          throw .type("character mapping must return integer, None or str")
        }
        guard let code = integer.small.flatMap(UInt32.init(exactly:)),
          let mapped = UnicodeScalar(code)
        else { throw .value("character mapping must be in range(0x110000)") }
        result.unicodeScalars.append(mapped)
      }
      try interpreter.checkSize(result.utf8.count, plus: 0)
    }
    return result
  }

  private static func makeTable(
    _ arguments: [Value],
    _ interpreter: Interpreter
  ) throws(PythonException) -> Dict {
    let table = Dict()
    guard arguments.count > 1 else {
      guard case .dict(let mapping) = arguments[0] else {
        throw .type("if you give only one argument to maketrans it must be a dict")
      }
      for position in 0..<mapping.count {
        let entry = mapping.entry(at: position)
        guard case .string(let key) = entry.key else {
          guard entry.key.asInteger != nil else {
            throw .type("keys in translate table must be strings or integers")
          }
          try table.put(entry.value, for: entry.key)
          continue
        }
        guard key.length == 1, let scalar = key.unicodeScalars.first else {
          throw .value("string keys in translate table must be of length 1")
        }
        try table.put(entry.value, for: .int(.small(Int(scalar.value))))
      }
      return table
    }
    let to = try text(arguments[1], "maketrans", 2)
    let removed = arguments.count == 3 ? try text(arguments[2], "maketrans", 3) : ""
    guard case .string(let from) = arguments[0] else {
      throw .type("first maketrans argument must be a string if there is a second argument")
    }
    guard from.length == to.length else {
      throw .value("the first two maketrans arguments must have equal length")
    }
    for (key, value) in zip(from.unicodeScalars, to.unicodeScalars) {
      try table.put(.int(.small(Int(value.value))), for: .int(.small(Int(key.value))))
    }
    for scalar in removed.unicodeScalars {
      try table.put(.none, for: .int(.small(Int(scalar.value))))
    }
    return table
  }
}
