package import Syntax
package import Values

extension Interpreter {
  /// `left op right` for one link of a comparison.
  package func compare(
    _ comparison: ComparisonOperator,
    _ left: Value,
    _ right: Value
  ) throws(PythonException) -> Value {
    .bool(try holds(comparison, left, right))
  }

  /// Whether one link of a comparison holds.
  func holds(
    _ comparison: ComparisonOperator,
    _ left: Value,
    _ right: Value
  ) throws(PythonException) -> Bool {
    if case .int(.small(let one)) = left, case .int(.small(let two)) = right,
      let answer = Self.holds(comparison, one, two)
    {
      return answer
    }
    return switch comparison {
    case .equal: try areEqual(left, right)
    case .notEqual: try !areEqual(left, right)
    case .less: try satisfies(.less, left, right)
    case .lessOrEqual: try satisfies(.lessOrEqual, left, right)
    case .greater: try satisfies(.greater, left, right)
    case .greaterOrEqual: try satisfies(.greaterOrEqual, left, right)
    case .isSame: left.isSame(as: right)
    case .isNotSame: !left.isSame(as: right)
    case .contained: try contains(left, in: right)
    case .notContained: try !contains(left, in: right)
    }
  }

  /// The comparisons of machine integers; nil for those that are about containers.
  @inline(__always)
  static func holds(_ comparison: ComparisonOperator, _ left: Int, _ right: Int) -> Bool? {
    switch comparison {
    case .equal, .isSame: left == right
    case .notEqual, .isNotSame: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .contained, .notContained: nil
    }
  }

  /// `left == right`.
  package func areEqual(_ left: Value, _ right: Value) throws(PythonException) -> Bool {
    if case .int(.small(let one)) = left, case .int(.small(let two)) = right { return one == two }
    if case .string(let one) = left, case .string(let two) = right {
      return one.hasSameCodePoints(as: two)
    }
    if let one = left.longSequence, let two = right.longSequence, one.count == two.count,
      left.typeName == right.typeName
    {
      return try areEqual(one, two)
    }
    do { return try left.equals(right) } catch { throw PythonException(error) }
  }

  /// The elements of two lists or tuples that are so long that somebody may not want to wait.
  private func areEqual(_ left: [Value], _ right: [Value]) throws(PythonException) -> Bool {
    for place in left.indices {
      try checkInterruption(atStep: place)
      guard try matches(left[place], right[place]) else { return false }
    }
    return true
  }

  private func satisfies(
    _ comparison: Comparison,
    _ left: Value,
    _ right: Value
  ) throws(PythonException) -> Bool {
    if case .int(.small(let one)) = left, case .int(.small(let two)) = right {
      return switch comparison {
      case .less: one < two
      case .lessOrEqual: one <= two
      case .greater: one > two
      case .greaterOrEqual: one >= two
      }
    }
    do {
      return try left.satisfies(comparison, right)
    } catch {
      // The keys and items of dictionaries are sets, also in what they are part of.
      if let result = try DictView.satisfies(comparison, left, right) { return result }
      throw PythonException(error)
    }
  }

  /// `left < right`, what sorting asks.
  package func isLess(_ left: Value, _ right: Value) throws(PythonException) -> Bool {
    try satisfies(.less, left, right)
  }

  /// `left > right`.
  package func isGreater(_ left: Value, _ right: Value) throws(PythonException) -> Bool {
    try satisfies(.greater, left, right)
  }

  /// Equality as containers see it: a value is always equal to itself, even NaN.
  package func matches(_ left: Value, _ right: Value) throws(PythonException) -> Bool {
    if left.isSame(as: right) { return true }
    return try areEqual(left, right)
  }

  /// `value in container`.
  package func contains(_ value: Value, in container: Value) throws(PythonException) -> Bool {
    switch container {
    case .string(let text):
      guard case .string(let part) = value else {
        throw .type(
          "'in <string>' requires string as left operand, not \(value.typeName)"
        )
      }
      return text.contains(codePointsOf: part)
    case .bytes(let bytes):
      if let number = value.asInteger {
        guard let small = number.small, let byte = UInt8(exactly: small) else {
          throw .value("byte must be in range(0, 256)")
        }
        return bytes.bytes.contains(byte)
      }
      guard case .bytes(let part) = value else {
        throw .type("a bytes-like object is required, not '\(value.typeName)'")
      }
      return ByteSearch.first(part.bytes, in: bytes.bytes[...]) != nil
    case .dict(let dict): return try dict.get(value) != nil
    case .set(let set): return try set.has(value.asMember)
    case .object(let object):
      if let instance = object as? any Instance, let result = try instance.contains(value) {
        return result
      }
    default: break
    }
    return try containsByIteration(value, in: container)
  }

  private func containsByIteration(
    _ value: Value,
    in container: Value
  ) throws(PythonException) -> Bool {
    var isFound = false
    do throws(PythonException) {
      try forEach(in: container) { (element) throws(PythonException) in
        isFound = try matches(element, value)
        return !isFound
      }
    } catch  where error.isNotIterable(container) {
      throw .type("argument of type '\(container.typeName)' is not iterable")
    }
    return isFound
  }
}

extension Value {
  /// The elements of a list or tuple with a million of them or more.
  fileprivate var longSequence: [Value]? {
    switch self {
    case .list(let list) where list.elements.count >= 1 << 20: list.elements
    case .tuple(let tuple) where tuple.elements.count >= 1 << 20: tuple.elements
    default: nil
    }
  }
}
