/// The decimal digits of a machine integer, with `-` for a negative one.
///
/// The standard library's own way is through generic code that takes as long as the loop around it.
struct DecimalDigits {
  private let magnitude: UInt
  private let isNegative: Bool
  /// How many bytes they take.
  let length: Int

  init(_ number: Int) {
    magnitude = number.magnitude
    isNegative = number < 0
    length = (isNegative ? 1 : 0) + Self.digitCount(of: magnitude)
  }

  /// Writes them to memory that has room for them.
  func write(to base: UnsafeMutablePointer<UInt8>) {
    if isNegative { base[0] = UInt8(ascii: "-") }
    var rest = magnitude
    var place = length
    repeat {
      place &-= 1
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
      base[place] = UInt8(truncatingIfNeeded: remainder) &+ UInt8(ascii: "0")
      rest = quotient
    } while rest > 0
  }

  private static func digitCount(of magnitude: UInt) -> Int {
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
    let digits = DecimalDigits(number)
    // With no room to spare, a short text needs no memory of its own.
    return String(unsafeUninitializedCapacity: digits.length) { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      digits.write(to: base)
      return digits.length
    }
  }
}
