import Interpreter
import Syntax
import Values

/// The arithmetic of counters: element for element, and only what is positive is kept.
struct Multiset {
  let interpreter: Interpreter
  private static let zero = Value.int(.small(0))

  private func isPositive(_ count: Value) throws(PythonException) -> Bool {
    try interpreter.isGreater(count, Self.zero)
  }

  /// Each element of the first with the two counts; then the elements that only the second has.
  private func combined(
    _ left: Dict,
    _ right: Dict,
    _ combine: (Value, Value) throws(PythonException) -> Value,
    onlyRight: (Value) throws(PythonException) -> Value?
  ) throws(PythonException) -> Dict {
    let result = Counter.make()
    for (element, count) in left.entries {
      let new = try combine(count, right.get(element) ?? Self.zero)
      if try isPositive(new) { try result.put(new, for: element) }
    }
    for (element, count) in right.entries where try left.get(element) == nil {
      if let new = try onlyRight(count) { try result.put(new, for: element) }
    }
    return result
  }

  func sum(_ left: Dict, _ right: Dict) throws(PythonException) -> Dict {
    try combined(left, right) { (one, two) throws(PythonException) in
      try interpreter.binary(.add, one, two)
    } onlyRight: { (count) throws(PythonException) in
      try isPositive(count) ? count : nil
    }
  }

  func difference(_ left: Dict, _ right: Dict) throws(PythonException) -> Dict {
    try combined(left, right) { (one, two) throws(PythonException) in
      try interpreter.binary(.subtract, one, two)
    } onlyRight: { (count) throws(PythonException) in
      guard try interpreter.isLess(count, Self.zero) else { return nil }
      return try interpreter.binary(.subtract, Self.zero, count)
    }
  }

  func union(_ left: Dict, _ right: Dict) throws(PythonException) -> Dict {
    try combined(left, right) { (one, two) throws(PythonException) in
      try interpreter.isLess(one, two) ? two : one
    } onlyRight: { (count) throws(PythonException) in
      try isPositive(count) ? count : nil
    }
  }

  func intersection(_ left: Dict, _ right: Dict) throws(PythonException) -> Dict {
    try combined(left, right) { (one, two) throws(PythonException) in
      try interpreter.isLess(one, two) ? one : two
    } onlyRight: { (_) throws(PythonException) in
      nil
    }
  }

  // MARK: - In place

  private func count(of element: Value, in dict: Dict) throws(PythonException) -> Value {
    try dict.get(element) ?? Self.zero
  }

  /// `dict += other` and `dict -= other`, before what is not positive goes.
  func change(
    _ dict: Dict,
    _ operation: BinaryOperator,
    by other: Value
  ) throws(PythonException) {
    for (element, count) in try interpreter.items(of: other) {
      let old = try self.count(of: element, in: dict)
      try dict.put(interpreter.inPlace(operation, old, count), for: element)
    }
  }

  func raise(_ dict: Dict, to other: Value) throws(PythonException) {
    for (element, otherCount) in try interpreter.items(of: other) {
      let count = try count(of: element, in: dict)
      if try interpreter.isGreater(otherCount, count) { try dict.put(otherCount, for: element) }
    }
  }

  func lower(_ dict: Dict, to other: Value) throws(PythonException) {
    for (element, count) in dict.entries {
      let otherCount = try interpreter.item(element, of: other)
      if try interpreter.isLess(otherCount, count) { try dict.put(otherCount, for: element) }
    }
  }

  func keepPositive(_ dict: Dict) throws(PythonException) {
    for (element, count) in dict.entries where try !isPositive(count) {
      _ = try dict.take(element)
    }
  }
}
