/// Where the groups of a match are, in bytes.
package struct MatchedGroups {
  /// Start and end of each group, the whole match first; -1 for what took no part.
  package let offsets: [Int]
  /// What the last mark on the way said.
  package let mark: Int?

  package var start: Int { offsets.first ?? 0 }
  package var end: Int { offsets.count > 1 ? offsets[1] : 0 }

  /// Some of the groups, in the order of their numbers.
  package func selecting(_ numbers: [Int]) -> MatchedGroups {
    MatchedGroups(
      offsets: numbers.flatMap { number in
        2 * number + 1 < offsets.count ? [offsets[2 * number], offsets[2 * number + 1]] : [-1, -1]
      },
      mark: mark
    )
  }

  /// The bytes of a group, nil when it took no part.
  package func range(of group: Int) -> Range<Int>? {
    guard 2 * group + 1 < offsets.count else { return nil }
    let (start, end) = (offsets[2 * group], offsets[2 * group + 1])
    return start >= 0 && start <= end ? start..<end : nil
  }
}
