import BigInt

/// `base ** exponent % modulus`: the exponent is taken several bits at a time, and nothing is
/// allocated on the way.
struct ModularPower {
  private let division: LongDivision
  private let product: LongProduct
  private let count: Int
  /// Twice the words of the modulus, and one that the division wants.
  private let square: WordBuffer
  private let scratch: WordBuffer

  init(modulus: BigUInt, isInterrupted: @escaping () -> Bool) {
    division = LongDivision(by: modulus, isInterrupted: isInterrupted)
    product = LongProduct(isInterrupted: isInterrupted)
    count = division.count
    square = WordBuffer(count: 2 * count + 1)
    scratch = WordBuffer(count: 4 * count + 256)
  }

  /// Modulo a multiple of the modulus, from which the caller takes the remainder; the base is less
  /// than the modulus.
  func callAsFunction(_ base: BigUInt, _ exponent: BigUInt) throws(Fault) -> BigUInt {
    let bitCount = exponent.bitWidth
    let width = bitCount < 24 || count > 1 << 14 ? 1 : bitCount < 256 ? 3 : 5
    let powers = try self.powers(of: base, 1 << width)
    let result = WordBuffer(1, count: count)
    let words = Array(exponent.words)
    var digit = 0
    for place in stride(from: bitCount - 1, through: 0, by: -1) {
      try multiply(result.words, result.words, into: result.words)
      let word = words[place / UInt.bitWidth]
      digit = digit << 1 | Int(word >> UInt(place % UInt.bitWidth) & 1)
      guard place % width == 0 else { continue }
      if digit > 0 { try multiply(result.words, powers[digit].words, into: result.words) }
      digit = 0
    }
    return result.magnitude
  }

  /// The same of numbers that fit the machine; the base is less than the modulus.
  static func small(_ base: UInt, _ exponent: UInt, modulo modulus: UInt) -> UInt {
    func product(_ one: UInt, _ two: UInt) -> UInt {
      modulus.dividingFullWidth(one.multipliedFullWidth(by: two)).remainder
    }
    var result = 1 % modulus
    var base = base
    var exponent = exponent
    while exponent > 0 {
      if exponent & 1 == 1 { result = product(result, base) }
      base = product(base, base)
      exponent >>= 1
    }
    return result
  }

  private func powers(of base: BigUInt, _ number: Int) throws(Fault) -> [WordBuffer] {
    var powers = [WordBuffer(1, count: count), WordBuffer(base, count: count)]
    while powers.count < number {
      let next = WordBuffer(count: count)
      try multiply(powers[powers.count - 1].words, powers[1].words, into: next.words)
      powers.append(next)
    }
    return powers
  }

  private func multiply(
    _ left: Words.Source,
    _ right: Words.Source,
    into target: Words.Target
  ) throws(Fault) {
    if product.isInterrupted() { throw Fault(.keyboardInterrupt, "") }
    try product.multiply(left, right, count, into: square.words, scratch.words)
    square.words[2 * count] = 0
    try division.divide(square.words, 2 * count + 1)
    target.update(from: square.words, count: count)
  }
}
