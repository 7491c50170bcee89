/// The decimal digits of a machine integer, with `-` for a negative one.
///
/// The standard library's own way is through generic code that takes as long as the loop around it.
struct DecimalDigits {
  /// How many bytes the longest takes.
  static let capacity = 20

  private let magnitude: UInt
  private let isNegative: Bool

  init(_ number: Int) {
    magnitude = number.magnitude
    isNegative = number < 0
  }

  /// Writes them to memory that has room for them; their count is given.
  func write(to base: UnsafeMutablePointer<UInt8>) -> Int {
    let length = (isNegative ? 1 : 0) + digitCount
    if isNegative { base[0] = UInt8(ascii: "-") }
    var rest = magnitude
    var place = length
    repeat {
      place &-= 1
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
      base[place] = UInt8(truncatingIfNeeded: remainder) &+ UInt8(ascii: "0")
      rest = quotient
    } while rest > 0
    return length
  }

  private var digitCount: Int {
    var count = 1
    var bound: UInt = 10
    // No machine integer has 20 digits.
    while magnitude >= bound, count < 19 {
      count &+= 1
      bound &*= 10
    }
    return count
  }
}

extension Integer {
  /// The decimal digits of a machine integer.
  package static func decimal(_ number: Int) -> String {
    String(unsafeUninitializedCapacity: DecimalDigits.capacity) { buffer in
      buffer.baseAddress.map(DecimalDigits(number).write(to:)) ?? 0
    }
  }
}
