import Values

/// The methods of `bytes`.
enum BytesMethods {
  static let table: [String: Value] = {
    var table = MethodTable<[UInt8]>(of: "bytes") {
      guard case .bytes(let bytes) = $0 else { return nil }
      return bytes.bytes
    }
    addConversion(to: &table)
    addCase(to: &table)
    addSearch(to: &table)
    addSplitting(to: &table)
    addLayout(to: &table)
    addTranslation(to: &table)
    return table.attributes
  }()

  static func bytes(_ value: Value) throws(PythonException) -> [UInt8] {
    guard case .bytes(let bytes) = value else {
      throw .type("a bytes-like object is required, not '\(value.typeName)'")
    }
    return bytes.bytes
  }

  static func made(_ bytes: some Sequence<UInt8>) -> Value { .bytes(Bytes(Array(bytes))) }

  static func isSpace(_ byte: UInt8) -> Bool { (9...13).contains(byte) || byte == 32 }

  private static func addConversion(to table: inout MethodTable<[UInt8]>) {
    table.keywords("decode", "encoding='utf-8', errors='strict'") {
      (_, bytes, arguments) throws(PythonException) in
      .string(try CodecArguments(arguments[0], arguments[1], "decode").decode(bytes))
    }
    table.keywords("hex", "sep='', bytes_per_sep=1") {
      (interpreter, bytes, arguments) throws(PythonException) in
      .string(try hexadecimal(bytes, arguments, interpreter))
    }
    table.add(
      static: NativeFunction(one: "fromhex", of: "bytes") { (_, argument) throws(PythonException) in
        guard case .string(let text) = argument else {
          throw PythonException.type(
            "fromhex() argument must be str, not \(argument.argumentTypeName)"
          )
        }
        return made(try parse(hexadecimal: Array(text.unicodeScalars)))
      }
    )
  }

  private static func hexadecimal(
    _ bytes: [UInt8],
    _ arguments: BoundArguments,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    let size = try arguments[1].map { (value) throws(PythonException) in
      try interpreter.smallIndex(value)
    }
    guard let argument = arguments[0] else {
      return try HexadecimalText.of(bytes, separator: nil, every: 0, interpreter)
    }
    guard try Builtins.length(of: argument) == 1 else { throw .value("sep must be length 1.") }
    let separator: String
    switch argument {
    case .string(let text): separator = text
    case .bytes(let bytes): separator = String(bytes.bytes[...])
    default: throw .type("sep must be str or bytes.")
    }
    guard separator.isASCII else { throw .value("sep must be ASCII.") }
    return try HexadecimalText.of(
      bytes,
      separator: separator.utf8.first,
      every: size ?? 1,
      interpreter
    )
  }

  private static func parse(
    hexadecimal scalars: [UnicodeScalar]
  ) throws(PythonException) -> [UInt8] {
    func digit(_ place: Int) throws(PythonException) -> UInt8 {
      guard place < scalars.count, let value = Character(scalars[place]).hexDigitValue,
        scalars[place].isASCII
      else {
        throw .value(
          "non-hexadecimal number found in fromhex() arg at position \(place)"
        )
      }
      return UInt8(truncatingIfNeeded: value)
    }
    var bytes: [UInt8] = []
    var place = 0
    while place < scalars.count {
      if scalars[place].isASCII, isSpace(UInt8(truncatingIfNeeded: scalars[place].value)) {
        place += 1
        continue
      }
      let high = try digit(place)
      bytes.append(high << 4 | (try digit(place + 1)))
      place += 2
    }
    return bytes
  }

  // MARK: - Case

  private static func isUpper(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
  private static func isLower(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func addCase(to table: inout MethodTable<[UInt8]>) {
    func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte + 32 : byte }
    func upper(_ byte: UInt8) -> UInt8 { isLower(byte) ? byte - 32 : byte }
    table.none("lower") { made($0.map(lower)) }
    table.none("upper") { made($0.map(upper)) }
    table.none("swapcase") { made($0.map { isUpper($0) ? lower($0) : upper($0) }) }
    table.none("capitalize") { made($0.prefix(1).map(upper) + $0.dropFirst().map(lower)) }
    table.none("title") { bytes in
      var isInWord = false
      return made(
        bytes.map { byte in
          defer { isInWord = isLetter(byte) }
          return isInWord ? lower(byte) : upper(byte)
        }
      )
    }
    let classes: [(name: String, isMember: (UInt8) -> Bool)] = [
      ("isalnum", { isLetter($0) || isDigit($0) }), ("isalpha", isLetter),
      ("isdigit", isDigit), ("isspace", isSpace),
    ]
    for (name, isMember) in classes {
      table.none(name) { .bool(!$0.isEmpty && $0.allSatisfy(isMember)) }
    }
    table.none("isascii") { .bool($0.allSatisfy { $0 < 128 }) }
    table.none("istitle") { .bool(isTitle($0)) }
    table.none("islower") { .bool($0.contains(where: isLower) && !$0.contains(where: isUpper)) }
    table.none("isupper") { .bool($0.contains(where: isUpper) && !$0.contains(where: isLower)) }
  }

  /// A capital starts each word and is nowhere else.
  private static func isTitle(_ bytes: [UInt8]) -> Bool {
    var isCased = false
    var isInWord = false
    for byte in bytes {
      guard isLetter(byte) else {
        isInWord = false
        continue
      }
      guard isUpper(byte) != isInWord else { return false }
      isInWord = true
      isCased = true
    }
    return isCased
  }
}
