import Values

/// The attributes and methods of `float`.
enum FloatMethods {
  static let table: [String: Value] = {
    var table = MethodTable<Double>(of: "float") {
      guard case .float(let number) = $0 else { return nil }
      return number
    }
    table.none("as_integer_ratio") { number throws(PythonException) in
      let (numerator, denominator) = try ratio(of: number)
      return .tuple(Tuple([.int(numerator), .int(denominator)]))
    }
    table.none("conjugate") { .float($0) }
    table.none("hex") { .string(hexadecimal($0)) }
    table.none("is_integer") { .bool($0.isFinite && $0.rounded(.towardZero) == $0) }
    table.add(
      static: NativeFunction(one: "fromhex", of: "float") { (_, argument) throws(PythonException) in
        guard case .string(let text) = argument else {
          throw PythonException.type("bad argument type for built-in operation")
        }
        return .float(try HexadecimalFloat.parse(text))
      }
    )
    return table.attributes
  }()

  static func attribute(_ name: String, of number: Double) -> Value? {
    switch name {
    case "real": .float(number)
    case "imag": .float(0)
    default: nil
    }
  }

  static let attributeNames = ["real", "imag"]

  private static func ratio(
    of number: Double
  ) throws(PythonException) -> (Integer, Integer) {
    guard !number.isNaN else { throw .value("cannot convert NaN to integer ratio") }
    guard number.isFinite else { throw .overflow("cannot convert Infinity to integer ratio") }
    var significand = number
    var exponent = 0
    while significand.rounded(.towardZero) != significand {
      significand *= 2
      exponent += 1
    }
    return try raising { () throws(Fault) in
      (try Integer(truncating: significand), try Integer.small(1).shiftedLeft(by: .small(exponent)))
    }
  }

  /// `0x1.8p+1`: thirteen hexadecimal places and a power of two.
  private static func hexadecimal(_ number: Double) -> String {
    guard number.isFinite else { return Value.float(number).representation }
    let sign = number.sign == .minus ? "-" : ""
    guard number != 0 else { return sign + "0x0.0p+0" }
    let exponent = number.isNormal ? Int(number.exponent) : -1022
    let digits = String(number.significandBitPattern, radix: 16)
    let padded = String("0", times: max(13 - digits.utf8.count, 0)) + digits
    let power = exponent < 0 ? "\(exponent)" : "+\(exponent)"
    return "\(sign)0x\(number.isNormal ? 1 : 0).\(padded)p\(power)"
  }
}
