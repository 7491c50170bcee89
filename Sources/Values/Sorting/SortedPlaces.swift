extension Sorting {
  /// The places of some keys in the order of the keys; equal ones keep theirs.
  ///
  /// Numbers of the machine and texts, by far the most of what is sorted, are compared where they are;
  /// `isLess` is asked about all other keys, and about a row of mixed ones.
  package static func places<Failure: Error>(
    of keys: [Value],
    by isLess: (Value, Value) throws(Failure) -> Bool
  ) throws(Failure) -> [Int] {
    if let numbers = keys.all(\.smallInteger) { return places(of: numbers) { $0 < $1 } }
    if let texts = keys.all(\.string) { return TextPlace.sorted(texts) }
    if let numbers = keys.all(\.double) { return places(of: numbers) { $0 < $1 } }
    if let ranks = firstRanks(of: keys) {
      return try sorted(Array(keys.indices)) { (one, two) throws(Failure) in
        ranks[one] == ranks[two] ? try isLess(keys[one], keys[two]) : ranks[one] < ranks[two]
      }
    }
    return try sorted(Array(keys.indices)) { (one, two) throws(Failure) in
      try isLess(keys[one], keys[two])
    }
  }

  /// Of each tuple, how many values its first element is above; nil when the first elements are not
  /// all integers of the machine or all texts.
  ///
  /// Tuples are mostly told apart by their first elements, so those are compared by themselves.
  private static func firstRanks(of keys: [Value]) -> [Int]? {
    guard let firsts = keys.all(\.firstOfTuple) else { return nil }
    if let numbers = firsts.all(\.smallInteger) {
      return ranks(places(of: numbers) { $0 < $1 }) { numbers[$0] == numbers[$1] }
    }
    guard let texts = firsts.all(\.string) else { return nil }
    return ranks(TextPlace.sorted(texts)) { texts[$0].hasSameCodePoints(as: texts[$1]) }
  }

  private static func ranks(_ order: [Int], areEqual: (Int, Int) -> Bool) -> [Int] {
    var ranks = order
    var rank = 0
    for (position, place) in order.enumerated() {
      if position > 0, !areEqual(order[position - 1], place) { rank += 1 }
      ranks[place] = rank
    }
    return ranks
  }

  @inline(__always)
  private static func places<Key>(of keys: [Key], by isLess: (Key, Key) -> Bool) -> [Int] {
    let pairs = Array(zip(keys, keys.indices))
    return sorted(pairs) { (one, two) throws(Never) in isLess(one.0, two.0) }.map(\.1)
  }
}

extension [Value] {
  /// What each of the values is in Swift, when all are of that one kind.
  fileprivate func all<Kind>(_ kind: (Value) -> Kind?) -> [Kind]? {
    var kinds: [Kind] = []
    kinds.reserveCapacity(count)
    for value in self {
      guard let one = kind(value) else { return nil }
      kinds.append(one)
    }
    return kinds
  }
}

extension Value {
  fileprivate var smallInteger: Int? {
    guard case .int(.small(let number)) = self else { return nil }
    return number
  }

  fileprivate var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  fileprivate var firstOfTuple: Value? {
    guard case .tuple(let tuple) = self else { return nil }
    return tuple.elements.first
  }

  fileprivate var double: Double? {
    guard case .float(let number) = self else { return nil }
    return number
  }
}
