extension TextBuffer {
  /// Writes a float as `repr` does: the shortest digits that read back, in CPython's choice between
  /// `0.0001` and `1e-05`, `1000000000000000.0` and `1e+16`.
  mutating func append(_ number: Double) {
    guard number.isFinite else {
      append(number.isNaN ? "nan" : number < 0 ? "-inf" : "inf")
      return
    }
    let size = number.magnitude
    if size == 0 || 1e-4..<1e16 ~= size {
      // Swift writes these as CPython does.
      append(number.description)
    } else {
      if number < 0 { append(UInt8(ascii: "-")) }
      appendScientific(size)
    }
  }

  /// Writes `d.ddde+dd` from Swift's digits, which are the same but in another form for some sizes.
  private mutating func appendScientific(_ size: Double) {
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
    for (place, digit) in digits.enumerated() {
      if place == 1 { append(UInt8(ascii: ".")) }
      append(digit)
    }
    append(exponent < 0 ? "e-" : "e+")
    if exponent.magnitude < 10 { append(UInt8(ascii: "0")) }
    append(Int(exponent.magnitude))
  }
}
