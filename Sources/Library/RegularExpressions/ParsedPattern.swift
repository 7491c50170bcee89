/// A pattern as its parser understood it.
struct ParsedPattern {
  let sequence: PatternSequence
  /// Those given and those the pattern itself turns on.
  let flags: PatternFlags
  /// The number of each named group, in the order of the pattern.
  let groupNames: [(name: String, number: Int)]
  let groupCount: Int
  /// The place of each group in the order in which groups end; the whole match is the first.
  let closingOrder: [Int]
  /// Whether the last group to match can't be told from where the groups are.
  let needsMarks: Bool
}
