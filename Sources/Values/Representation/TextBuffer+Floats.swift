extension TextBuffer {
  /// Writes a float as `repr` does: the shortest digits that read back, in CPython's choice between
  /// `0.0001` and `1e-05`, `1000000000000000.0` and `1e+16`.
  mutating func append(float number: Double) {
    guard number.isFinite else {
      append(number.isNaN ? "nan" : number < 0 ? "-inf" : "inf")
      return
    }
    let size = number.magnitude
    if size == 0 || 1e-4..<0x1p53 ~= size {
      // Swift writes these as CPython does.
      append(number.description)
      return
    }
    if number < 0 { append(UInt8(ascii: "-")) }
    let (digits, exponent) = Self.shortest(size)
    if exponent < 16, exponent >= 0 {
      for digit in digits { append(digit) }
      append(UInt8(ascii: "0"), times: exponent + 1 - digits.count)
      append(".0")
    } else {
      append(digits, exponent)
    }
  }

  /// Writes `d.ddde+dd`.
  private mutating func append(_ digits: [UInt8], _ exponent: Int) {
    for (place, digit) in digits.enumerated() {
      if place == 1 { append(UInt8(ascii: ".")) }
      append(digit)
    }
    append(exponent < 0 ? "e-" : "e+")
    if exponent.magnitude < 10 { append(UInt8(ascii: "0")) }
    append(decimal: Int(exponent.magnitude))
  }

  /// The digits that Swift writes, in whatever form, and the power of ten of the first.
  private static func shortest(_ size: Double) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var exponent = 0
    var pointPosition: Int?
    var written = size.description.utf8[...]
    while let byte = written.popFirst() {
      switch byte {
      case UInt8(ascii: "."): pointPosition = digits.count
      case UInt8(ascii: "e"):
        exponent = Int(Substring(written)) ?? 0
        written = written[written.endIndex...]
      default: digits.append(byte)
      }
    }
    exponent += (pointPosition ?? digits.count) - 1
    let leadingZeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(leadingZeros)
    exponent -= leadingZeros
    while digits.count > 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (digits, exponent)
  }
}
