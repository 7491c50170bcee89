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

  deinit { words.deallocate() }

  var magnitude: BigUInt { magnitude(of: count) }

  /// The number that the lowest words are.
  func magnitude(of count: Int) -> BigUInt {
    BigUInt(words: Array(UnsafeBufferPointer(start: words, count: count)))
  }
}
