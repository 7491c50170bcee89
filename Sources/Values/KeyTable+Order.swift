extension KeyTable {
  /// The positions of the keys in insertion order.
  var positions: [Int32] {
    (first..<keys.count).filter { !isVacant($0) }.map { Int32(truncatingIfNeeded: $0) }
  }

  /// The positions in the order that `pprint` prints them, kept for the next time.
  func pprintOrder() -> [Int32] {
    if let sortedPositions { return sortedPositions }
    let order = Sorting.sorted(positions) { (left, right) throws(Never) in
      KeyTable.precedes(keys[Int(left)], keys[Int(right)], left < right)
    }
    sortedPositions = order
    return order
  }

  /// `pprint`'s order: `<`, and where that is not defined the names of the types and then the
  /// addresses, for which the order of insertion stands.
  private static func precedes(_ left: Value, _ right: Value, _ isEarlier: Bool) -> Bool {
    if case .string(let one) = left, case .string(let two) = right {
      return one.precedesByCodePoint(two)
    }
    if let answer = try? left.isLess(than: right) { return answer }
    let (one, two) = (left.typeName, right.typeName)
    return one == two ? isEarlier : one.precedesByCodePoint(two)
  }
}
