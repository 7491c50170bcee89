/// What a page shall say of a step that came out otherwise: what happened, and of what it left out
/// by `...` as much as still holds.
enum Rewriting {
  /// Longer outputs are written as they are: comparing each line with each takes its time.
  private static let longest = 2_000

  static func lines(expected: [String], actual: [String]) -> [String] {
    guard expected.contains(where: { $0.contains("...") }), expected.count <= longest,
      actual.count <= longest
    else { return actual }
    var result: [String] = []
    var (from, to) = (0, 0)
    for (old, new) in pairs(expected, actual) + [(expected.count, actual.count)] {
      result += between(expected[from..<old], actual[to..<new])
      if old < expected.count { result.append(expected[old]) }
      (from, to) = (old + 1, new + 1)
    }
    return result
  }

  /// What is between two lines that still hold: dots that stood there alone stand for it again.
  private static func between(_ old: ArraySlice<String>, _ new: ArraySlice<String>) -> [String] {
    guard old.count == 1, let line = old.first, isDots(line) else { return Array(new) }
    return [line]
  }

  private static func isDots(_ line: String) -> Bool {
    line.drop { $0 == " " } == "..."
  }

  /// The longest row of lines that both have in the same order, as places in each.
  private static func pairs(_ old: [String], _ new: [String]) -> [(Int, Int)] {
    var lengths = [[Int]](
      repeating: [Int](repeating: 0, count: new.count + 1),
      count: old.count + 1
    )
    func isKept(_ i: Int, _ j: Int) -> Bool {
      !isDots(old[i]) && Comparison.matches(expected: old[i], actual: new[j])
    }
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i][j] =
          isKept(i, j) ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
      if isKept(i, j) {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[i + 1][j] >= lengths[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
