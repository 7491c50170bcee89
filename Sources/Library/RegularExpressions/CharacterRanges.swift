/// A set of code points as ranges in ascending order.
struct CharacterRanges {
  private(set) var ranges: [ClosedRange<UInt32>] = []

  static let last: UInt32 = 0x10FFFF

  /// `[0-9]`, `[a-zA-Z0-9_]` and white space as Python's ASCII mode has them.
  static func ascii(_ kind: PatternCategory.Kind) -> CharacterRanges {
    switch kind {
    case .digit: CharacterRanges(ranges: [0x30...0x39])
    case .space: CharacterRanges(ranges: [0x09...0x0D, 0x20...0x20])
    case .word: CharacterRanges(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    }
  }

  /// `str.isspace`, which has four separators more than PCRE2's `\s`, and one less.
  static let unicodeSpace = CharacterRanges(ranges: [
    0x09...0x0D, 0x1C...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A,
    0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
  ])

  /// What is not in it, up to the greatest character.
  func inverted(upTo last: UInt32) -> CharacterRanges {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= last { result.append(next...last) }
    return CharacterRanges(ranges: result)
  }
}
