import Syntax
import Values

extension Interpreter {
  /// `left op right` for `|`, `&`, `-` and `^`; frozen when the left one is.
  func combine(
    _ operation: BinaryOperator,
    _ left: SetValue,
    _ right: SetValue
  ) throws(PythonException) -> SetValue {
    if operation == .bitOr { return try union(left, right.elements, isSet: true) }
    let result = SetValue(isFrozen: left.isFrozen)
    switch operation {
    case .bitAnd:
      // Of two equal elements CPython keeps the one of the smaller set, or else of the right one.
      let (walked, other) = right.count > left.count ? (left, right) : (right, left)
      try result.add(walked.elements, in: other)
    case .subtract:
      for element in left.elements where try !right.has(element) { try result.add(element) }
    default:
      // CPython begins with the right one, which shows in the order.
      for element in right.elements where try !left.has(element) { try result.add(element) }
      for element in left.elements where try !right.has(element) { try result.add(element) }
    }
    return result
  }

  /// The elements of a set and others; `isSet` tells that those are a set's, too.
  func union(
    _ set: SetValue,
    _ others: [Value],
    isSet: Bool
  ) throws(PythonException) -> SetValue {
    do {
      return try SetValue(set, and: others, isSet: isSet)
    } catch {
      throw PythonException(error)
    }
  }

  /// A new set of the elements; nothing more is taken of them after one that can't be in a set.
  func makeSet(from value: Value, isFrozen: Bool = false) throws(PythonException) -> SetValue {
    let set = SetValue(isFrozen: isFrozen)
    try forEach(in: value) { (element) throws(PythonException) in
      guard set.count < Self.maximumElements else { throw .memory }
      try set.add(element)
      return true
    }
    return set
  }

  /// The value as a set, made from its elements when it is none.
  func set(from value: Value) throws(PythonException) -> SetValue {
    if case .set(let set) = value { return set }
    return try makeSet(from: value)
  }
}

extension SetValue {
  /// Adds those of some elements that another set has, too.
  func add(_ elements: some Sequence<Value>, in other: SetValue) throws(PythonException) {
    for element in elements where try other.has(element) { try add(element) }
  }
}
