import Syntax
import Values

/// What views of keys and items do as sets; those of values are none.
extension DictView {
  /// `left op right` for `|`, `&`, `-` and `^` where one is such a view and the other has elements, as
  /// CPython's `dictviews_or` and its neighbours; nil for other operands.
  static func combined(
    _ operation: BinaryOperator,
    _ left: Value,
    _ right: Value,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    guard view(left) != nil || view(right) != nil else { return nil }
    if operation == .bitAnd { return .set(try common(left, right, in: interpreter)) }
    if operation == .bitXor, let one = view(left), let two = view(right), one.part == .items,
      two.part == .items
    {
      return .set(try different(one, two))
    }
    let result = try interpreter.makeSet(from: left)
    let others = operation == .bitXor ? .set(try interpreter.makeSet(from: right)) : right
    try interpreter.forEach(in: others) { (element) throws(PythonException) in
      switch operation {
      case .bitOr: try result.add(element)
      case .subtract: try result.drop(element)
      default: if try !result.drop(element) { try result.add(element) }
      }
      return true
    }
    return .set(result)
  }

  /// What the view, or the larger one of two, has of the other's elements, which need no hash for that.
  private static func common(
    _ left: Value,
    _ right: Value,
    in interpreter: Interpreter
  ) throws(PythonException) -> SetValue {
    var (asked, walked) = view(left) == nil ? (right, left) : (left, right)
    if let one = view(asked), let two = view(walked), two.dict.count > one.dict.count {
      swap(&asked, &walked)
    }
    let result = SetValue()
    guard let asked = view(asked) else { return result }
    try interpreter.forEach(in: walked) { (element) throws(PythonException) in
      if try asked.contains(element) ?? false { try result.add(element) }
      return true
    }
    return result
  }

  /// The items that only one of the two has.
  private static func different(
    _ one: DictView,
    _ two: DictView
  ) throws(PythonException) -> SetValue {
    let result = SetValue()
    for (members, other) in [(one.elements, two), (two.elements, one)] {
      for member in members where try !(other.contains(member) ?? false) { try result.add(member) }
    }
    return result
  }

  /// Whether the two have the same elements.
  func isEqual(to other: Value) -> Bool {
    if case .object(let object) = other, object === self { return true }
    guard part != .values, let members = Self.members(other), members.count == dict.count else {
      return false
    }
    return members.allSatisfy { (try? contains($0)) == true }
  }
}
