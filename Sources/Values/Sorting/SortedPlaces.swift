extension Sorting {
  /// The places of some keys in the order of the keys; equal ones keep theirs.
  ///
  /// Numbers of the machine and texts, by far the most of what is sorted, are compared where they are;
  /// so are the columns of tuples and lists; `isLess` is asked about what is left.
  package static func places<Failure: Error>(
    of keys: [Value],
    by isLess: (Value, Value) throws(Failure) -> Bool
  ) throws(Failure) -> [Int] {
    if let order = alike(keys) { return order }
    if let (ranks, areWhole) = rowRanks(of: keys) {
      if areWhole { return places(of: ranks) { $0 < $1 } }
      return try sorted(Array(keys.indices)) { (one, two) throws(Failure) in
        ranks[one] == ranks[two] ? try isLess(keys[one], keys[two]) : ranks[one] < ranks[two]
      }
    }
    return try sorted(Array(keys.indices)) { (one, two) throws(Failure) in
      try isLess(keys[one], keys[two])
    }
  }

  /// The order of keys that are all integers of the machine, texts or floats.
  private static func alike(_ keys: [Value]) -> [Int]? {
    if let numbers = keys.all(\.smallInteger) { return places(of: numbers) { $0 < $1 } }
    if let texts = keys.all(\.string) { return TextPlace.sorted(texts) }
    if let numbers = keys.all(\.double) { return places(of: numbers) { $0 < $1 } }
    return nil
  }

  @inline(__always)
  static func places<Key>(of keys: [Key], by isLess: (Key, Key) -> Bool) -> [Int] {
    let pairs = Array(zip(keys, keys.indices))
    return sorted(pairs) { (one, two) throws(Never) in isLess(one.0, two.0) }.map(\.1)
  }
}

extension [Value] {
  /// What each of the values is in Swift, when all are of that one kind.
  func all<Kind>(_ kind: (Value) -> Kind?) -> [Kind]? {
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
  var smallInteger: Int? {
    guard case .int(.small(let number)) = self else { return nil }
    return number
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var double: Double? {
    guard case .float(let number) = self else { return nil }
    return number
  }
}
