import Glibc

extension Value {
  /// `x == y`; false for values that nest too deep to tell.
  package func isEqual(to other: Value) -> Bool {
    (try? equals(other)) ?? false
  }

  /// `x == y`; a `RecursionError` fault for values that nest too deep, such as two cycles.
  package func equals(_ other: Value) throws(Fault) -> Bool {
    try equals(other, depth: 0)
  }

  /// Whether both are one text, not only equal ones.
  ///
  /// Two that live at one time are meant: memory that was given back may be another's.
  package func isText(identicalTo other: Value) -> Bool {
    guard case .string(let left) = self, case .string(let right) = other else { return false }
    return left.isIdentical(to: right)
  }

  func equals(_ other: Value, depth: Int) throws(Fault) -> Bool {
    switch (self, other) {
    case (.string(let left), .string(let right)): return left.hasSameCodePoints(as: right)
    case (.none, .none), (.ellipsis, .ellipsis): return true
    case (.bytes(let left), .bytes(let right)): return left.bytes == right.bytes
    case (.list(let left), .list(let right)):
      guard left !== right else { return true }
      return try Value.equal(left.elements, right.elements, depth: depth)
    case (.tuple(let left), .tuple(let right)):
      guard left !== right else { return true }
      return try Value.equal(left.elements, right.elements, depth: depth)
    case (.dict(let left), .dict(let right)):
      guard left !== right else { return true }
      return try Value.equal(left, right, depth: depth)
    case (.set(let left), .set(let right)):
      return left === right || (left.count == right.count && left.isSubset(of: right))
    case (.object(let left), .object(let right)):
      if left !== right, let elements = left.elements(comparedWith: other, forOrder: false) {
        return try Value.equal(elements.own, elements.other, depth: depth)
      }
      return left.isEqual(to: other) || (left !== right && right.isEqual(to: self))
    case (.object(let object), let value), (let value, .object(let object)):
      return object.isEqual(to: value)
    default: return numericOrder(other) == .some(.same)
    }
  }

  private static func equal(
    _ left: [Value],
    _ right: [Value],
    depth: Int
  ) throws(Fault) -> Bool {
    guard left.count == right.count else { return false }
    guard depth < Nesting.limit else { throw Nesting.fault(" in comparison") }
    for (one, two) in zip(left, right) where !one.isSame(as: two) {
      guard try one.equals(two, depth: depth + 1) else { return false }
    }
    return true
  }

  private static func equal(_ left: Dict, _ right: Dict, depth: Int) throws(Fault) -> Bool {
    switch (left.kind?.equality, right.kind?.equality) {
    case (.counts?, .counts?): return try left.hasSameCounts(as: right, depth: depth)
    case (.order?, .order?) where !left.hasKeysInOrder(of: right): return false
    default: break
    }
    guard left.count == right.count else { return false }
    guard depth < Nesting.limit else { throw Nesting.fault(" in comparison") }
    for (key, value) in zip(left.keys, left.values) {
      guard let other = try right.value(for: key) else { return false }
      guard !value.isSame(as: other) else { continue }
      guard try value.equals(other, depth: depth + 1) else { return false }
    }
    return true
  }
}

extension String {
  /// Equality as Python has it: Swift's `==` takes `é` and `e` with an accent for the same.
  package func hasSameCodePoints(as other: String) -> Bool {
    // Short ones and copies are told so, and they are the most.
    if isIdentical(to: other) { return true }
    let left = utf8
    let right = other.utf8
    guard left.count == right.count else { return false }
    let answer = left.withContiguousStorageIfAvailable { one in
      right.withContiguousStorageIfAvailable { two in
        order(one, two, one.count) == 0
      }
    }
    return (answer ?? nil) ?? left.elementsEqual(right)
  }

  /// Whether two are one text in memory, or so short that they are kept without any.
  @inline(__always)
  fileprivate func isIdentical(to other: String) -> Bool {
    unsafeBitCast(self, to: (UInt64, UInt64).self)
      == unsafeBitCast(other, to: (UInt64, UInt64).self)
  }

  /// Order by code point, which is the order of the UTF-8 bytes.
  package func precedesByCodePoint(_ other: String) -> Bool {
    let left = utf8
    let right = other.utf8
    let answer = left.withContiguousStorageIfAvailable { one in
      right.withContiguousStorageIfAvailable { two in
        let common = min(one.count, two.count)
        let first = order(one, two, common)
        return first == 0 ? one.count < two.count : first < 0
      }
    }
    return (answer ?? nil) ?? left.lexicographicallyPrecedes(right)
  }
}

/// Negative, zero or positive as the first bytes of one are below, like or above those of the other.
private func order(
  _ one: UnsafeBufferPointer<UInt8>,
  _ two: UnsafeBufferPointer<UInt8>,
  _ count: Int
) -> Int32 {
  guard let left = one.baseAddress, let right = two.baseAddress else { return 0 }
  return memcmp(left, right, count)
}
