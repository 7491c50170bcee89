extension KeyTable {
  /// The positions of the keys in insertion order.
  var positions: [Int32] {
    (first..<keys.count).filter { !isVacant($0) }.map { Int32(truncatingIfNeeded: $0) }
  }

  /// A bound that tells at once, for most dictionaries, that they don't fit on a line: each key is
  /// followed by a colon, a blank, a value of at least one column, and a comma or the bracket.
  func leastLineWidth() -> Int {
    if let leastWidth { return leastWidth }
    var width = 0
    for position in positions {
      guard case .string(let text) = keys[Int(position)] else {
        width &+= 6
        continue
      }
      width &+= text.unicodeScalars.count &+ 7
    }
    leastWidth = width
    return width
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
