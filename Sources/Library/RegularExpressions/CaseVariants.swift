/// Where Python's idea of "the same letter in another case" differs from PCRE2's.
///
/// Found by comparing every code point's variants; PCRE2 knows no more than Python anywhere.
enum CaseVariants {
  /// Letters that are variants of each other for Python (`Lib/re/_casefix.py` and `str.lower`) and
  /// not for PCRE2.
  private static let families: [[UInt32]] = [
    [0x49, 0x69, 0x130, 0x131], [0x390, 0x1FD3], [0x3B0, 0x1FE3], [0xFB05, 0xFB06],
  ]

  /// What has to be named beside the character itself; empty for nearly all.
  static func additions(to range: ClosedRange<UInt32>) -> [UInt32] {
    var result: [UInt32] = []
    for family in families where family.contains(where: range.contains) { result += family }
    return result
  }

  /// The part of a range that is ASCII letters, in the other case.
  static func swapped(_ range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    for (letters, distance): (ClosedRange<UInt32>, Int) in [
      (0x41...0x5A, 32), (0x61...0x7A, -32),
    ] where range.overlaps(letters) {
      let part = range.clamped(to: letters)
      result.append(
        UInt32(Int(part.lowerBound) + distance)...UInt32(Int(part.upperBound) + distance)
      )
    }
    return result
  }
}
