extension JSONParser {
  /// The powers of ten that a double holds exactly.
  private static let exactPowers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Reads a number, or finds that there is no value at all.
  mutating func number() throws(Stop) -> Value {
    let start = position
    let isNegative = byte(at: start) == UInt8(ascii: "-")
    let first = isNegative ? start &+ 1 : start
    var end = digitsEnd(from: first)
    guard end > first else { throw fail("Expecting value", at: start) }
    // No digit follows a leading zero; what is there is extra data.
    if text[first] == UInt8(ascii: "0") { end = first &+ 1 }
    let whole = first..<end
    var fraction = end..<end
    if byte(at: end) == UInt8(ascii: "."), isDigit(end &+ 1) {
      fraction = end &+ 1..<digitsEnd(from: end &+ 1)
      end = fraction.upperBound
    }
    var exponent: Int? = 0
    var hasExponent = false
    if byte(at: end) | 0x20 == UInt8(ascii: "e") {
      let sign = byte(at: end &+ 1)
      let isSigned = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
      let digits = isSigned ? end &+ 2 : end &+ 1
      if isDigit(digits) {
        hasExponent = true
        end = digitsEnd(from: digits)
        exponent = smallNumber(digits..<end).map { sign == UInt8(ascii: "-") ? -$0 : $0 }
      }
    }
    position = end
    let isWhole = fraction.isEmpty && !hasExponent
    if let make = isWhole ? hooks.integer : hooks.float {
      let digits = String(decoding: UnsafeBufferPointer(rebasing: text[start..<end]), as: UTF8.self)
      return try made { (_) throws(Fault) in try make(digits) }
    }
    if isWhole { return try integer(whole, isNegative) }
    if let fast = fastDouble(whole, fraction, exponent) { return .float(isNegative ? -fast : fast) }
    let digits = String(decoding: UnsafeBufferPointer(rebasing: text[start..<end]), as: UTF8.self)
    return .float(Double(digits) ?? .nan)
  }

  private mutating func integer(_ digits: Range<Int>, _ isNegative: Bool) throws(Stop) -> Value {
    do {
      let bytes = UnsafeBufferPointer(rebasing: text[digits])
      return .int(try Integer(decimal: bytes, isNegative: isNegative))
    } catch {
      fault = error
      throw Stop()
    }
  }

  /// Exact when both the digits and the power of ten are doubles: the division rounds only once.
  private func fastDouble(_ whole: Range<Int>, _ fraction: Range<Int>, _ exponent: Int?) -> Double?
  {
    guard let exponent, whole.count + fraction.count <= 18, exponent.magnitude < 100 else {
      return nil
    }
    var digits = 0
    for position in whole { digits = digits &* 10 &+ Int(text[position] &- 48) }
    for position in fraction { digits = digits &* 10 &+ Int(text[position] &- 48) }
    guard digits <= 1 << 53 else { return nil }
    let power = exponent &- fraction.count
    guard power.magnitude < Self.exactPowers.count else { return nil }
    let scale = Self.exactPowers[Int(power.magnitude)]
    return power < 0 ? Double(digits) / scale : Double(digits) * scale
  }

  private func smallNumber(_ digits: Range<Int>) -> Int? {
    guard digits.count <= 9 else { return nil }
    return digits.reduce(0) { $0 &* 10 &+ Int(text[$1] &- 48) }
  }

  private func isDigit(_ position: Int) -> Bool { byte(at: position) &- 48 < 10 }

  private func digitsEnd(from start: Int) -> Int {
    var end = start
    while isDigit(end) { end &+= 1 }
    return end
  }
}
