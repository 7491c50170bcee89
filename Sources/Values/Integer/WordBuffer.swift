import BigInt

/// The words of a magnitude, the lowest first, where long arithmetic works on them in place.
///
/// The package's own arithmetic can't be interrupted; what may run for long is done here.
final class WordBuffer {
  let words: UnsafeMutablePointer<UInt>
  let count: Int

  /// All zero.
  init(count: Int) {
    words = .allocate(capacity: count)
    words.initialize(repeating: 0, count: count)
    self.count = count
  }

  /// The words of a magnitude, and zeros above them up to the count.
  convenience init(_ magnitude: BigUInt, count: Int? = nil) {
    let own = magnitude.words
    self.init(count: max(own.count, count ?? 0))
    for (place, word) in own.enumerated() { words[place] = word }
  }

  /// The words of a magnitude times a power of two; of as many words as it takes, or more.
  ///
  /// The package's own shifts take time in the square of the words.
  convenience init(_ magnitude: BigUInt, shiftedBy shift: Int, count: Int = 0) {
    let own = magnitude.words
    let (skipped, bits) = shift.quotientAndRemainder(dividingBy: UInt.bitWidth)
    let needed = (magnitude.bitWidth + shift + UInt.bitWidth - 1) / UInt.bitWidth
    self.init(count: max(needed, count))
    var carry: UInt = 0
    for (place, word) in own.enumerated() where skipped + place < self.count {
      words[skipped + place] = word << UInt(bits) | carry
      carry = bits == 0 ? 0 : word >> UInt(UInt.bitWidth - bits)
    }
    if carry > 0 { words[skipped + own.count] = carry }
  }

  deinit { words.deallocate() }

  var magnitude: BigUInt { magnitude(of: count) }

  /// The number that the lowest words are.
  func magnitude(of count: Int) -> BigUInt {
    BigUInt(words: Array(UnsafeBufferPointer(start: words, count: count)))
  }

  /// The number that the lowest words are, divided by a power of two.
  func magnitude(of count: Int, shiftedBy shift: Int) -> BigUInt {
    let (skipped, bits) = shift.quotientAndRemainder(dividingBy: UInt.bitWidth)
    guard skipped < count else { return 0 }
    var result: [UInt] = []
    result.reserveCapacity(count - skipped)
    for place in skipped..<count {
      let above = place + 1 < count && bits > 0 ? words[place + 1] << UInt(UInt.bitWidth - bits) : 0
      result.append(words[place] >> UInt(bits) | above)
    }
    return BigUInt(words: result)
  }
}
