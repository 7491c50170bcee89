import Values

/// What the conversions of the `%` operator make of a value.
extension PercentFormat {
  typealias Number = FormatSpecification.NumberText

  /// `%s`, `%r`, `%a`, and `%b` of bytes.
  func string(_ value: Value, _ type: UnicodeScalar) throws(PythonException) -> String {
    switch (type, isBytes) {
    case ("r", false): return try interpreter.representation(of: value)
    case ("s", false): return try interpreter.text(of: value)
    case ("s", true), ("b", true):
      guard case .bytes(let bytes) = value else {
        throw .type(
          "%b requires a bytes-like object, or an object that implements __bytes__, "
            + "not '\(value.typeName)'"
        )
      }
      return String(scalars: bytes.bytes.map { UnicodeScalar($0) })
    default:
      return try raising { () throws(Fault) in try value.checkedRepresentation(isASCII: true) }
    }
  }

  /// `%c`.
  func character(_ value: Value) throws(PythonException) -> String {
    if isBytes { return try byte(value) }
    if case .string(let text) = value {
      guard text.length == 1 else { throw .type("%c requires int or char") }
      return text
    }
    guard let integer = value.asInteger else { throw .type("%c requires int or char") }
    guard let code = integer.small.flatMap(UInt32.init(exactly:)),
      let scalar = UnicodeScalar(code)
    else { throw .overflow("%c arg not in range(0x110000)") }
    return String(scalar)
  }

  private func byte(_ value: Value) throws(PythonException) -> String {
    if case .bytes(let bytes) = value, bytes.bytes.count == 1 {
      return String(scalars: bytes.bytes.map { UnicodeScalar($0) })
    }
    guard let integer = value.asInteger else {
      throw .type("%c requires an integer in range(256) or a single byte")
    }
    guard let byte = integer.small.flatMap(UInt8.init(exactly:)) else {
      throw .overflow("%c arg not in range(256)")
    }
    return String(UnicodeScalar(byte))
  }

  /// `%d`, `%i`, `%u`.
  func decimal(
    _ value: Value,
    _ type: UnicodeScalar,
    _ field: Field
  ) throws(PythonException) -> Number {
    let integer: Integer
    if let exact = value.asInteger {
      integer = exact
    } else if case .float(let double) = value {
      integer = try raising { () throws(Fault) in try Integer(truncating: double) }
    } else {
      let shown = isBytes && type == "i" ? "d" : type
      throw .type("%\(shown) format: a real number is required, not \(value.typeName)")
    }
    let digits = try raising { () throws(Fault) in try integer.magnitude.decimal() }
    return Number(
      isNegative: integer.isNegative,
      prefix: "",
      digits: extended(digits, field),
      rest: ""
    )
  }

  /// `%x`, `%X`, `%o`.
  func based(
    _ value: Value,
    _ type: UnicodeScalar,
    _ field: Field
  ) throws(PythonException) -> Number {
    guard let integer = value.asInteger else {
      throw .type("%\(type) format: an integer is required, not \(value.typeName)")
    }
    let digits = integer.magnitude.digits(
      radix: type == "o" ? 8 : 16,
      uppercase: type == "X"
    )
    return Number(
      isNegative: integer.isNegative,
      prefix: field.isAlternate ? "0\(type)" : "",
      digits: extended(digits, field),
      rest: ""
    )
  }

  /// The precision of an integer is its least number of digits.
  private func extended(_ digits: String, _ field: Field) -> String {
    let missing = (field.precision ?? 0) - digits.utf8.count
    return missing > 0 ? String("0", times: missing) + digits : digits
  }

  /// `%e`, `%f`, `%g` and their capitals.
  func float(
    _ value: Value,
    _ type: UnicodeScalar,
    _ field: Field
  ) throws(PythonException) -> Number {
    guard let number = try Arithmetic.double(value) else {
      throw .type(
        isBytes
          ? "float argument required, not \(value.typeName)"
          : "must be real number, not \(value.typeName)"
      )
    }
    var specification = FormatSpecification()
    specification.type = type
    specification.isAlternate = field.isAlternate
    specification.precision = field.precision ?? 6
    let shown = try specification.format(number.magnitude)
    return Number(
      isNegative: number.sign == .minus && !number.isNaN,
      prefix: "",
      digits: shown,
      rest: ""
    )
  }
}
