import BigInt

extension Integer {
  /// The integer that a double is, or nil when it has a fraction or is not finite.
  package init?(exactly value: Double) {
    if let small = Int(exactly: value) {
      self = .small(small)
    } else if value == value.rounded(.towardZero), let big = BigInt(exactly: value) {
      self.init(big)
    } else {
      return nil
    }
  }

  /// `int(x)`.
  package init(truncating value: Double) throws(Fault) {
    guard !value.isNaN else { throw .value("cannot convert float NaN to integer") }
    guard let integer = Integer(exactly: value.rounded(.towardZero)) else {
      throw Fault(.overflowError, "cannot convert float infinity to integer")
    }
    self = integer
  }

  /// `float(x)`: the nearest double, ties to even.
  package func double() throws(Fault) -> Double {
    switch self {
    case .small(let value): return Double(value)
    case .big(let box):
      guard let result = Integer.double(box.value.magnitude, exponent: 0) else {
        throw Fault(.overflowError, "int too large to convert to float")
      }
      return box.value.sign == .minus ? -result : result
    }
  }

  /// `x / y`: the double nearest to the exact quotient.
  package func trueQuotient(by divisor: Integer) throws(Fault) -> Double {
    guard !divisor.isZero else { throw Fault(.zeroDivisionError, "division by zero") }
    let exact = -(1 << 53)...(1 << 53)
    if let one = small, let two = divisor.small, exact ~= one, exact ~= two {
      return Double(one) / Double(two)
    }
    let one = bigInt.magnitude
    let two = divisor.bigInt.magnitude
    // Enough bits for the quotient that the remainder only matters as "some" or "none".
    let shift = max(0, 66 - (one.bitWidth - two.bitWidth))
    guard one.bitWidth - two.bitWidth <= 1025 else {
      throw Fault(.overflowError, "integer division result too large for a float")
    }
    var (quotient, remainder) = (one << shift).quotientAndRemainder(dividingBy: two)
    if !remainder.isZero { quotient |= 1 }
    guard let result = Integer.double(quotient, exponent: -shift) else {
      throw Fault(.overflowError, "integer division result too large for a float")
    }
    return isNegative == divisor.isNegative ? result : -result
  }

  /// The double nearest to `magnitude * 2 ** exponent`, ties to even; nil when there is none so large.
  private static func double(_ magnitude: BigUInt, exponent: Int) -> Double? {
    guard !magnitude.isZero else { return 0 }
    // Below -1074 a double has no bits.
    let lowest = max(magnitude.bitWidth + exponent - 53, -1074)
    let dropped = lowest - exponent
    guard lowest <= 1023 else { return nil }
    guard dropped > 0 else {
      return Double(sign: .plus, exponent: exponent, significand: Double(UInt64(magnitude)))
    }
    var kept = UInt64(magnitude >> dropped)
    let rest = magnitude - (BigUInt(kept) << dropped)
    let half = BigUInt(1) << (dropped - 1)
    if rest > half || (rest == half && kept & 1 == 1) { kept += 1 }
    let result = Double(sign: .plus, exponent: lowest, significand: Double(kept))
    return result.isFinite ? result : nil
  }
}
