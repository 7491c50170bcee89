import BigInt

/// The operators that see an integer as bits in two's complement without end.
extension Integer {
  package static prefix func ~ (value: Integer) -> Integer {
    if case .small(let small) = value { return .small(~small) }
    return -value - .small(1)
  }

  package static func & (left: Integer, right: Integer) -> Integer {
    if case (.small(let one), .small(let two)) = (left, right) { return .small(one & two) }
    return combine(left, right) { $0 & $1 }
  }

  package static func | (left: Integer, right: Integer) -> Integer {
    if case (.small(let one), .small(let two)) = (left, right) { return .small(one | two) }
    return combine(left, right) { $0 | $1 }
  }

  package static func ^ (left: Integer, right: Integer) -> Integer {
    if case (.small(let one), .small(let two)) = (left, right) { return .small(one ^ two) }
    return combine(left, right) { $0 ^ $1 }
  }

  /// `x << n`.
  package func shiftedLeft(by distance: Integer) throws(Fault) -> Integer {
    guard !distance.isNegative else { throw .value("negative shift count") }
    guard !isZero else { return self }
    guard let places = distance.small else {
      throw Fault(.overflowError, "too many digits in integer")
    }
    guard places <= Integer.bitLimit - bitCount else { throw Integer.tooLarge }
    if case .small(let value) = self, bitCount + places < Int.bitWidth - 1 {
      return .small(value << places)
    }
    let number = bigInt
    let magnitude = WordBuffer(number.magnitude, shiftedBy: places).magnitude
    return Integer(BigInt(sign: number.sign, magnitude: magnitude))
  }

  /// `x >> n`, towards negative infinity.
  package func shiftedRight(by distance: Integer) throws(Fault) -> Integer {
    guard !distance.isNegative else { throw .value("negative shift count") }
    guard let places = distance.small, places < bitCount else {
      return .small(isNegative ? -1 : 0)
    }
    switch self {
    case .small(let value): return .small(value >> min(places, Int.bitWidth - 1))
    case .big(let box):
      // The package's shift truncates; complements turn that into flooring.
      guard isNegative else {
        let words = WordBuffer(box.value.magnitude)
        return Integer(BigInt(words.magnitude(of: words.count, shiftedBy: places)))
      }
      return ~Integer((-box.value - 1) >> places)
    }
  }

  /// `x.bit_length()`.
  package var bitLength: Int { bitCount }

  /// Works on words of equal number, the sign in the highest bit of the last.
  private static func combine(
    _ left: Integer,
    _ right: Integer,
    _ operation: (UInt, UInt) -> UInt
  ) -> Integer {
    let count = max(left.bitCount, right.bitCount) / UInt.bitWidth + 1
    let words = zip(left.words(count), right.words(count)).map(operation)
    guard let last = words.last, last >> (UInt.bitWidth - 1) == 1 else {
      return Integer(BigInt(BigUInt(words: words)))
    }
    let complement = BigInt(BigUInt(words: words.map { ~$0 }))
    return Integer(-complement - 1)
  }

  private func words(_ count: Int) -> [UInt] {
    let value = bigInt
    let isNegative = value.sign == .minus
    let magnitude = isNegative ? (-value - 1).magnitude : value.magnitude
    var words = Array(magnitude.words)
    if words.count < count { words += repeatElement(0, count: count - words.count) }
    return isNegative ? words.map { ~$0 } : words
  }
}
