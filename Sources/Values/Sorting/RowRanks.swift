extension Sorting {
  /// How tuples, or lists, stand to each other as far as their first elements tell: the ranks of two
  /// differ when an element does of which that column has only integers of the machine, or only texts.
  ///
  /// Rows are mostly told apart so, by numbers instead of a walk through both. `areWhole` says that
  /// rows of one rank are equal; nil when the first column tells nothing.
  static func rowRanks(of keys: [Value]) -> (ranks: [Int], areWhole: Bool)? {
    guard let rows = keys.all(\.tuple) ?? keys.all(\.list) else { return nil }
    let width = rows.map(\.count).min() ?? 0
    var ranks = [Int](repeating: 0, count: rows.count)
    var highest = 0
    var column = 0
    while column < width, highest + 1 < rows.count,
      let next = columnRanks(of: rows.map { $0[column] })
    {
      let joint = zip(ranks, next).map { $0 * rows.count + $1 }
      ranks = Self.ranks(of: joint)
      highest = ranks.max() ?? 0
      column += 1
    }
    guard column > 0 else { return nil }
    let areEqual = column == width && rows.allSatisfy { $0.count == width }
    return (ranks, areEqual || highest + 1 == rows.count)
  }

  private static func columnRanks(of values: [Value]) -> [Int]? {
    if let numbers = values.all(\.smallInteger) { return ranks(of: numbers) }
    guard let texts = values.all(\.string) else { return nil }
    return ranks(TextPlace.sorted(texts)) { texts[$0].hasSameCodePoints(as: texts[$1]) }
  }

  private static func ranks(of numbers: [Int]) -> [Int] {
    ranks(places(of: numbers) { $0 < $1 }) { numbers[$0] == numbers[$1] }
  }

  /// Of each place, how many different values are below its own.
  private static func ranks(_ order: [Int], areEqual: (Int, Int) -> Bool) -> [Int] {
    var ranks = order
    var rank = 0
    for (position, place) in order.enumerated() {
      if position > 0, !areEqual(order[position - 1], place) { rank += 1 }
      ranks[place] = rank
    }
    return ranks
  }
}

extension Value {
  fileprivate var tuple: [Value]? {
    guard case .tuple(let tuple) = self else { return nil }
    return tuple.elements
  }

  fileprivate var list: [Value]? {
    guard case .list(let list) = self else { return nil }
    return list.elements
  }
}
