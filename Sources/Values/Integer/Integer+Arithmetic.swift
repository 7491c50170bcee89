import BigInt

/// What the operators of Python's `int` give; results of unreasonable size are a `MemoryError`.
extension Integer {
  /// A number of more bits takes over 128 MB, and several times as much while it is made.
  package static let bitLimit = 1 << 30
  /// The greatest number of word operations that are done at one go.
  private static let workAtOnce = 1 << 7

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

  package func multiplied(
    by other: Integer,
    isInterrupted: @escaping () -> Bool = { false }
  ) throws(Fault) -> Integer {
    if case (.small(let one), .small(let two)) = (self, other) {
      let (result, overflow) = one.multipliedReportingOverflow(by: two)
      if !overflow { return .small(result) }
    }
    guard bitCount + other.bitCount <= Integer.bitLimit + 1 else { throw Integer.tooLarge }
    guard Integer.isLong(bitCount, other.bitCount) else { return Integer(bigInt * other.bigInt) }
    let product = LongProduct(isInterrupted: isInterrupted)
    let size = try product.product(bigInt.magnitude, other.bigInt.magnitude)
    return Integer(BigInt(sign: isNegative == other.isNegative ? .plus : .minus, magnitude: size))
  }

  // MARK: - Division

  /// `x // y`, towards negative infinity.
  package func floorQuotient(
    by divisor: Integer,
    isInterrupted: @escaping () -> Bool = { false }
  ) throws(Fault) -> Integer {
    try quotientAndModulo(by: divisor, isInterrupted: isInterrupted).quotient
  }

  /// `x % y`, with the sign of the divisor.
  package func modulo(
    _ divisor: Integer,
    isInterrupted: @escaping () -> Bool = { false }
  ) throws(Fault) -> Integer {
    guard !divisor.isZero else { throw Fault(.zeroDivisionError, "integer modulo by zero") }
    return try quotientAndModulo(by: divisor, isInterrupted: isInterrupted).modulo
  }

  /// `divmod(x, y)`.
  package func quotientAndModulo(
    by divisor: Integer,
    isInterrupted: @escaping () -> Bool = { false }
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
    let one = bigInt
    let two = divisor.bigInt
    var (quotient, remainder): (BigInt, BigInt)
    if Integer.isLong(bitCount - divisor.bitCount, divisor.bitCount) {
      let division = LongDivision(by: two.magnitude, isInterrupted: isInterrupted)
      let sizes = try division.quotientAndRemainder(of: one.magnitude)
      quotient = BigInt(sign: one.sign == two.sign ? .plus : .minus, magnitude: sizes.quotient)
      remainder = BigInt(sign: one.sign, magnitude: sizes.remainder)
    } else {
      (quotient, remainder) = one.quotientAndRemainder(dividingBy: two)
    }
    return !remainder.isZero && (remainder.sign == .minus) != (two.sign == .minus)
      ? (Integer(quotient - 1), Integer(remainder + two))
      : (Integer(quotient), Integer(remainder))
  }

  /// Whether a product of numbers so long, or a division whose quotient and divisor are, is work that
  /// has to be interruptible.
  private static func isLong(_ bits: Int, _ otherBits: Int) -> Bool {
    guard bits > 0 else { return false }
    return (bits / 64 + 1).multipliedFullWidth(by: otherBits / 64 + 1).low > UInt(workAtOnce)
  }

  // MARK: - Powers

  /// `x ** y` for a `y` that is not negative; a negative one makes a float.
  package func power(
    _ exponent: Integer,
    isInterrupted: @escaping () -> Bool = { false }
  ) throws(Fault) -> Integer {
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
    guard exponent == 0 || (bitCount - 1) <= Integer.bitLimit / exponent else {
      throw Integer.tooLarge
    }
    var result = Integer.small(1)
    for place in (0..<(Int.bitWidth - exponent.leadingZeroBitCount)).reversed() {
      result = try result.multiplied(by: result, isInterrupted: isInterrupted)
      if exponent >> place & 1 == 1 {
        result = try result.multiplied(by: self, isInterrupted: isInterrupted)
      }
    }
    return result
  }

  /// `pow(x, y, m)`.
  package func power(
    _ exponent: Integer,
    modulo modulus: Integer,
    isInterrupted: @escaping () -> Bool = { false }
  ) throws(Fault) -> Integer {
    guard !modulus.isZero else { throw .value("pow() 3rd argument cannot be 0") }
    let size = modulus.magnitude
    var base = try modulo(size, isInterrupted: isInterrupted)
    if exponent.isNegative {
      guard let inverse = try base.inverse(modulo: size, isInterrupted: isInterrupted) else {
        throw .value("base is not invertible for the given modulus")
      }
      base = inverse
    }
    if case .small(let base) = base, case .small(let exponent) = exponent.magnitude,
      case .small(let size) = size
    {
      let power = ModularPower.small(base.magnitude, exponent.magnitude, modulo: size.magnitude)
      return try Integer(Int(power)).modulo(modulus)
    }
    let power = ModularPower(modulus: size.bigInt.magnitude, isInterrupted: isInterrupted)
    let result = try power(base.bigInt.magnitude, exponent.bigInt.magnitude)
    return try Integer(BigInt(result)).modulo(size).modulo(modulus)
  }

  /// By Euclid's extended algorithm; nil when the two have a divisor in common.
  private func inverse(
    modulo size: Integer,
    isInterrupted: @escaping () -> Bool
  ) throws(Fault) -> Integer? {
    var (last, next) = (size, self)
    var (factor, nextFactor) = (Integer(0), Integer(1))
    while !next.isZero {
      if isInterrupted() { throw Fault(.keyboardInterrupt, "") }
      let step = try last.quotientAndModulo(by: next, isInterrupted: isInterrupted)
      (last, next) = (next, step.modulo)
      (factor, nextFactor) = (
        nextFactor,
        factor - (try step.quotient.multiplied(by: nextFactor, isInterrupted: isInterrupted))
      )
    }
    return last.small == 1 ? try factor.modulo(size) : nil
  }

  static var tooLarge: Fault { Fault(.memoryError, "") }
}
