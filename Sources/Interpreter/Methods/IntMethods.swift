import Values

/// The attributes and methods of `int`, which `bool` has too.
enum IntMethods {
  static let table: [String: Value] = {
    var table = MethodTable<Integer>(of: "int") { $0.asInteger }
    table.none("as_integer_ratio") { .tuple(Tuple([.int($0), .int(.small(1))])) }
    table.none("bit_count") { integer in
      .int(.small(integer.magnitude.digits(radix: 2).utf8.count { $0 == UInt8(ascii: "1") }))
    }
    table.none("bit_length") { .int(.small($0.bitLength)) }
    table.none("conjugate") { .int($0) }
    let layout = "length=1, byteorder='big', *, signed=False"
    table.keywords("to_bytes", layout) {
      (interpreter, integer, arguments) throws(PythonException) in
      let length = try arguments[0].map { (value) throws(PythonException) in
        try interpreter.index(value)
      }
      let isBig = try IntegerBytes.isBig(arguments[1], "to_bytes")
      guard length ?? 1 >= 0 else {
        throw PythonException.value("length argument must be non-negative")
      }
      let bytes = try IntegerBytes.bytes(
        of: integer,
        count: length ?? 1,
        isSigned: arguments[2]?.isTrue ?? false
      )
      return .bytes(
        Bytes(isBig ? bytes : bytes.reversed())
      )
    }
    table.add(
      static: NativeFunction(
        clinic: "from_bytes",
        Signature("bytes, byteorder='big', *, signed=False"),
        offeredBy: "int"
      ) { (interpreter, arguments) throws(PythonException) in
        let isBig = try IntegerBytes.isBig(arguments[1], "from_bytes")
        let source = arguments[0] ?? .none
        if case .string = source {
          throw PythonException.type("cannot convert 'str' object to bytes")
        }
        guard source.asInteger == nil else {
          throw PythonException.type("cannot convert '\(source.typeName)' object to bytes")
        }
        guard
          case .bytes(let bytes) = try Constructors.bytes(
            interpreter,
            Arguments([source])
          )
        else { return .none }
        let ordered = isBig ? bytes.bytes : bytes.bytes.reversed()
        return .int(
          try IntegerBytes.integer(of: ordered, isSigned: arguments[2]?.isTrue ?? false)
        )
      }
    )
    return table.attributes
  }()

  /// `real`, `imag`, `numerator`, `denominator`: attributes that are no methods.
  static func attribute(_ name: String, of integer: Integer) -> Value? {
    switch name {
    case "real", "numerator": .int(integer)
    case "imag": .int(.small(0))
    case "denominator": .int(.small(1))
    default: nil
    }
  }

  static let attributeNames = ["real", "numerator", "imag", "denominator"]
}

/// Integers as bytes, the highest first, negative ones in two's complement.
private enum IntegerBytes {
  static func isBig(_ order: Value?, _ function: String) throws(PythonException) -> Bool {
    guard let order else { return true }
    guard case .string(let name) = order else {
      throw .type("\(function)() argument 'byteorder' must be str, not \(order.argumentTypeName)")
    }
    switch name {
    case "big": return true
    case "little": return false
    default: throw .value("byteorder must be either 'little' or 'big'")
    }
  }

  static func bytes(
    of integer: Integer,
    count: Int,
    isSigned: Bool
  ) throws(PythonException) -> [UInt8] {
    guard isSigned || !integer.isNegative else {
      throw .overflow("can't convert negative int to unsigned")
    }
    guard count <= Interpreter.maximumBytes else { throw .memory }
    // ~x has the bits of x turned around, and is not negative when x is.
    let bits = (integer.isNegative ? ~integer : integer).bitLength + (isSigned ? 1 : 0)
    guard
      bits <= count.multipliedReportingOverflow(by: 8).partialValue || integer.isZero
        || (count == 0 && integer == .small(-1))
    else {
      throw .overflow("int too big to convert")
    }
    var digits = Array((integer.isNegative ? ~integer : integer).digits(radix: 16).utf8)
    if digits.count % 2 == 1 { digits.insert(UInt8(ascii: "0"), at: 0) }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      bytes.append(UInt8(String(digits[place..<(place + 2)]), radix: 16) ?? 0)
    }
    bytes = Array(bytes.suffix(count))
    bytes.insert(contentsOf: repeatElement(0, count: count - bytes.count), at: 0)
    return integer.isNegative ? bytes.map { ~$0 } : bytes
  }

  static func integer(of bytes: [UInt8], isSigned: Bool) throws(PythonException) -> Integer {
    let isNegative = isSigned && bytes.first.map { $0 >= 0x80 } == true
    let digits = bytes.map { byte in
      let shown = isNegative ? ~byte : byte
      return (shown < 16 ? "0" : "") + String(shown, radix: 16)
    }.joined()
    guard !digits.isEmpty else { return .small(0) }
    let magnitude = try raising { () throws(Fault) in try Integer(parsing: digits, base: 16) }
    return isNegative ? ~magnitude : magnitude
  }
}
