import Syntax
import Values

extension Interpreter {
  /// `left op right` for `|`, `&`, `-` and `^`; frozen when the left one is.
  func combine(
    _ operation: BinaryOperator,
    _ left: SetValue,
    _ right: SetValue
  ) throws(PythonException) -> SetValue {
    let result = SetValue(isFrozen: left.isFrozen)
    switch operation {
    case .bitOr:
      for element in left.elements { try result.add(element) }
      for element in right.elements { try result.add(element) }
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

  /// The value as a set, made from its elements when it is none.
  func set(from value: Value) throws(PythonException) -> SetValue {
    if case .set(let set) = value { return set }
    return try makeSet(of: elements(of: value))
  }
}

extension SetValue {
  /// Adds those of some elements that another set has, too.
  func add(_ elements: some Sequence<Value>, in other: SetValue) throws(PythonException) {
    for element in elements where try other.has(element) { try add(element) }
  }

  /// Takes over the other set's elements: the in-place operators.
  func replace(with other: SetValue) throws(PythonException) {
    removeAll()
    for element in other.elements { try add(element) }
  }
}
