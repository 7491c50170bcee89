import BigInt

/// What the operators of Python's `int` give; results of unreasonable size are a `MemoryError`.
extension Integer {
  /// Over ten million decimal digits: a longer number takes long to make and can't be printed.
  static let bitLimit = 1 << 25
  /// A longer product takes seconds to make, in which nothing can interrupt it.
  private static let productLimit = 1 << 21
  /// The greatest number of word operations that a division or a modular power may take.
  private static let workLimit = 1 << 30

  /// An upper bound.
  var bitCount: Int {
    switch self {
    case .small(let value): Int.bitWidth - value.magnitude.leadingZeroBitCount
    case .big(let box): box.value.magnitude.bitWidth
    }
  }

  package static prefix func - (value: Integer) -> Integer {
    if case .small(let small) = value {
      let (result, overflow) = 0.subtractingReportingOverflow(small)
      if !overflow { return .small(result) }
    }
    return Integer(-value.bigInt)
  }

  package var magnitude: Integer { isNegative ? -self : self }

  package static func + (left: Integer, right: Integer) -> Integer {
    if case (.small(let one), .small(let two)) = (left, right) {
      let (result, overflow) = one.addingReportingOverflow(two)
      if !overflow { return .small(result) }
    }
    return Integer(left.bigInt + right.bigInt)
  }

  package static func - (left: Integer, right: Integer) -> Integer {
    if case (.small(let one), .small(let two)) = (left, right) {
      let (result, overflow) = one.subtractingReportingOverflow(two)
      if !overflow { return .small(result) }
    }
    return Integer(left.bigInt - right.bigInt)
  }

  package func multiplied(by other: Integer) throws(Fault) -> Integer {
    if case (.small(let one), .small(let two)) = (self, other) {
      let (result, overflow) = one.multipliedReportingOverflow(by: two)
      if !overflow { return .small(result) }
    }
    guard bitCount + other.bitCount <= Integer.productLimit else { throw Integer.tooLarge }
    return Integer(bigInt * other.bigInt)
  }

  // MARK: - Division

  /// `x // y`, towards negative infinity.
  package func floorQuotient(by divisor: Integer) throws(Fault) -> Integer {
    try quotientAndModulo(by: divisor).quotient
  }

  /// `x % y`, with the sign of the divisor.
  package func modulo(_ divisor: Integer) throws(Fault) -> Integer {
    guard !divisor.isZero else { throw Fault(.zeroDivisionError, "integer modulo by zero") }
    return try quotientAndModulo(by: divisor).modulo
  }

  /// `divmod(x, y)`.
  package func quotientAndModulo(
    by divisor: Integer
  ) throws(Fault) -> (quotient: Integer, modulo: Integer) {
    guard !divisor.isZero else {
      throw Fault(.zeroDivisionError, "integer division or modulo by zero")
    }
    if case (.small(let one), .small(let two)) = (self, divisor) {
      let (quotient, overflow) = one.dividedReportingOverflow(by: two)
      if !overflow {
        let remainder = one % two
        return remainder != 0 && (remainder < 0) != (two < 0)
          ? (.small(quotient - 1), .small(remainder + two))
          : (.small(quotient), .small(remainder))
      }
    }
    try Integer.checkDivision(bitCount, divisor.bitCount)
    let two = divisor.bigInt
    let (quotient, remainder) = bigInt.quotientAndRemainder(dividingBy: two)
    return !remainder.isZero && (remainder.sign == .minus) != (two.sign == .minus)
      ? (Integer(quotient - 1), Integer(remainder + two))
      : (Integer(quotient), Integer(remainder))
  }

  /// Refuses a division that would run for a long time: it can't be interrupted.
  static func checkDivision(_ dividendBits: Int, _ divisorBits: Int) throws(Fault) {
    guard dividendBits > divisorBits else { return }
    let (work, overflow) = ((dividendBits - divisorBits) / 64 + 1)
      .multipliedReportingOverflow(by: divisorBits / 64 + 1)
    guard !overflow, work <= workLimit else { throw tooLarge }
  }

  // MARK: - Powers

  /// `x ** y` for a `y` that is not negative; a negative one makes a float.
  package func power(_ exponent: Integer) throws(Fault) -> Integer {
    if let base = small, 0...1 ~= base, !exponent.isNegative {
      return exponent.isZero ? .small(1) : self
    }
    if small == -1 { return try exponent.modulo(.small(2)).isZero ? .small(1) : self }
    guard let exponent = exponent.small, exponent >= 0, exponent <= Integer.bitLimit else {
      throw Integer.tooLarge
    }
    if let base = small, base.magnitude.nonzeroBitCount == 1 {
      let power = try Integer(1).shiftedLeft(by: Integer(base.trailingZeroBitCount * exponent))
      return base < 0 && exponent & 1 == 1 ? -power : power
    }
    // A number of n bits is at least 2 ** (n - 1), so this refuses nothing that would be shorter.
    guard exponent == 0 || (bitCount - 1) <= Integer.productLimit / exponent else {
      throw Integer.tooLarge
    }
    return Integer(bigInt.power(exponent))
  }

  /// `pow(x, y, m)`.
  package func power(_ exponent: Integer, modulo modulus: Integer) throws(Fault) -> Integer {
    guard !modulus.isZero else { throw .value("pow() 3rd argument cannot be 0") }
    let size = modulus.bigInt.magnitude
    let words = size.bitWidth / 64 + 1
    let (work, overflow) = exponent.bitCount.multipliedReportingOverflow(by: words &* words)
    guard !overflow, work <= Integer.workLimit else { throw Integer.tooLarge }
    var base = try BigInt(modulo(Integer(BigInt(size))).bigInt)
    if exponent.isNegative {
      guard let inverse = size == 1 ? 0 : base.inverse(BigInt(size)) else {
        throw .value("base is not invertible for the given modulus")
      }
      base = inverse
    }
    let result = base.magnitude.power(exponent.bigInt.magnitude, modulus: size)
    return try Integer(BigInt(result)).modulo(modulus)
  }

  static var tooLarge: Fault { Fault(.memoryError, "") }
}
