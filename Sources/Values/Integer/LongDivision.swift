import BigInt

/// A divisor of two words or more, made ready to divide by (Knuth, The Art of Computer Programming,
/// volume 2, §4.3.1, algorithm D), with a question in between whether to go on.
struct LongDivision {
  private let divisor: WordBuffer
  /// How far the divisor is shifted, so that its highest bit is one.
  let shift: Int
  let isInterrupted: () -> Bool

  /// After so many steps of a word the question is asked.
  private static let patience = 1 << 16

  init(by divisor: BigUInt, isInterrupted: @escaping () -> Bool) {
    // A single word becomes two: a multiple of the divisor will do for a remainder.
    let shift = divisor.leadingZeroBitCount + (divisor.words.count < 2 ? UInt.bitWidth : 0)
    self.divisor = WordBuffer(divisor, shiftedBy: shift)
    self.shift = shift
    self.isInterrupted = isInterrupted
  }

  var count: Int { divisor.count }
  /// The divisor as it is shifted.
  var shiftedDivisor: BigUInt { divisor.magnitude }

  func quotientAndRemainder(
    of dividend: BigUInt
  ) throws(Fault) -> (quotient: BigUInt, remainder: BigUInt) {
    let bits = dividend.bitWidth + shift
    let least = max(bits / UInt.bitWidth + 1, count) + 1
    let rest = WordBuffer(dividend, shiftedBy: shift, count: least)
    let quotient = WordBuffer(count: rest.count - count)
    try divide(rest.words, rest.count, quotient: quotient.words)
    return (quotient.magnitude, rest.magnitude(of: count, shiftedBy: shift))
  }

  /// Leaves the remainder in the lowest words of the dividend, whose highest is zero.
  func divide(
    _ rest: Words.Target,
    _ restCount: Int,
    quotient: Words.Target? = nil
  ) throws(Fault) {
    let highest = divisor.words[count - 1]
    let second = divisor.words[count - 2]
    var steps = 0
    for place in stride(from: restCount - count - 1, through: 0, by: -1) {
      steps += count
      if steps >= Self.patience {
        steps = 0
        if isInterrupted() { throw Fault(.keyboardInterrupt, "") }
      }
      let top = rest + place
      var digit = Self.guess(top[count], top[count - 1], top[count - 2], highest, second)
      let borrow = Words.subtractProduct(divisor.words, count, digit, from: top)
      let (left, isTooLarge) = top[count].subtractingReportingOverflow(borrow)
      top[count] = left
      if isTooLarge {
        digit -= 1
        if Words.add(divisor.words, count, to: top) { top[count] &+= 1 }
      }
      quotient?[place] = digit
    }
  }

  /// A digit of the quotient from the first of both numbers: right, or one too many.
  private static func guess(
    _ first: UInt,
    _ second: UInt,
    _ third: UInt,
    _ highest: UInt,
    _ next: UInt
  ) -> UInt {
    var digit: UInt
    var left: UInt
    var overflow = false
    if first >= highest {
      digit = .max
      (left, overflow) = second.addingReportingOverflow(highest)
    } else {
      (digit, left) = highest.dividingFullWidth((first, second))
    }
    while !overflow {
      let product = digit.multipliedFullWidth(by: next)
      guard product.high > left || (product.high == left && product.low > third) else { break }
      digit -= 1
      (left, overflow) = left.addingReportingOverflow(highest)
    }
    return digit
  }
}
