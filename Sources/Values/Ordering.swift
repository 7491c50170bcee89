/// One of the four operators that put values in order.
package enum Comparison: String, Sendable {
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// Whether two values that stand in this order satisfy the operator.
  func holds(for order: Order) -> Bool {
    switch self {
    case .less: order == .before
    case .lessOrEqual: order == .before || order == .same
    case .greater: order == .after
    case .greaterOrEqual: order == .after || order == .same
    }
  }
}

/// How two values stand to each other; ``unordered`` is for NaN.
enum Order {
  case before
  case same
  case after
  case unordered

  init<T: Comparable>(_ left: T, _ right: T) {
    self = left < right ? .before : left == right ? .same : left > right ? .after : .unordered
  }

  var reversed: Order {
    switch self {
    case .before: .after
    case .after: .before
    case .same, .unordered: self
    }
  }
}

extension Value {
  /// `x < y`; a `TypeError` fault when the types have no order.
  package func isLess(than other: Value) throws(Fault) -> Bool {
    try satisfies(.less, other)
  }

  /// `x op y` for the operators that order.
  package func satisfies(_ comparison: Comparison, _ other: Value) throws(Fault) -> Bool {
    try satisfies(comparison, other, depth: 0)
  }

  func satisfies(
    _ comparison: Comparison,
    _ other: Value,
    depth: Int
  ) throws(Fault) -> Bool {
    switch (self, other) {
    case (.string(let left), .string(let right)):
      return comparison.holds(for: Value.order(left, right))
    case (.bytes(let left), .bytes(let right)):
      let order: Order =
        left.bytes == right.bytes
        ? .same : left.bytes.lexicographicallyPrecedes(right.bytes) ? .before : .after
      return comparison.holds(for: order)
    case (.list(let left), .list(let right)):
      return try Value.satisfies(comparison, left.elements, right.elements, depth: depth)
    case (.tuple(let left), .tuple(let right)):
      return try Value.satisfies(comparison, left.elements, right.elements, depth: depth)
    case (.set(let left), .set(let right)):
      switch comparison {
      case .less: return left.count < right.count && left.isSubset(of: right)
      case .lessOrEqual: return left.isSubset(of: right)
      case .greater: return right.count < left.count && right.isSubset(of: left)
      case .greaterOrEqual: return right.isSubset(of: left)
      }
    case (.dict(let left), .dict(let right)):
      guard left.kind?.equality == .counts, right.kind?.equality == .counts else { break }
      return try left.counts(comparison, right, depth: depth)
    default: break
    }
    if let order = numericOrder(other) { return comparison.holds(for: order) }
    if case .object(let object) = self,
      let elements = object.elements(comparedWith: other, forOrder: true)
    {
      return try Value.satisfies(comparison, elements.own, elements.other, depth: depth)
    }
    if case .object(let object) = self, let rank = try object.rank(against: other) {
      return comparison.holds(for: Order(rank, 0))
    }
    if case .object(let object) = other, let rank = try object.rank(against: self) {
      return comparison.holds(for: Order(0, rank))
    }
    throw .type(
      """
      '\(comparison.rawValue)' not supported between instances of '\(typeName)' \
      and '\(other.typeName)'
      """
    )
  }

  private static func order(_ left: String, _ right: String) -> Order {
    left.hasSameCodePoints(as: right)
      ? .same : left.precedesByCodePoint(right) ? .before : .after
  }

  /// The first elements that differ decide, then the lengths.
  private static func satisfies(
    _ comparison: Comparison,
    _ left: [Value],
    _ right: [Value],
    depth: Int
  ) throws(Fault) -> Bool {
    guard depth < Nesting.limit else { throw Nesting.fault(" in comparison") }
    for (one, two) in zip(left, right) where !one.isSame(as: two) {
      guard try one.equals(two) else {
        return try one.satisfies(comparison, two, depth: depth + 1)
      }
    }
    return comparison.holds(for: Order(left.count, right.count))
  }

  /// How two numbers stand to each other, exactly; nil when one is not a number.
  func numericOrder(_ other: Value) -> Order? {
    switch (number, other.number) {
    case (.integer(.small(let left))?, .integer(.small(let right))?): Order(left, right)
    case (.integer(let left)?, .integer(let right)?): Order(left, right)
    case (.float(let left)?, .float(let right)?): Order(left, right)
    case (.integer(let left)?, .float(let right)?): left.order(to: right)
    case (.float(let left)?, .integer(let right)?): right.order(to: left).reversed
    default: nil
    }
  }

  private enum Number {
    case integer(Integer)
    case float(Double)
  }

  private var number: Number? {
    switch self {
    case .bool(let flag): .integer(.small(flag ? 1 : 0))
    case .int(let number): .integer(number)
    case .float(let number): .float(number)
    default: nil
    }
  }
}
