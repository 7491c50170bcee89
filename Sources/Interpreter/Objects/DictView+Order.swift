import Values

extension DictView {
  /// `left op right` where one is a view of keys or items and the other is one too, or a set; nil
  /// for other operands.
  ///
  /// As CPython's `dictview_richcompare`: the larger is asked for what the smaller has.
  static func satisfies(
    _ comparison: Comparison,
    _ left: Value,
    _ right: Value
  ) throws(PythonException) -> Bool? {
    guard view(left) != nil || view(right) != nil, let one = members(left),
      let two = members(right)
    else { return nil }
    let isSized =
      switch comparison {
      case .less: one.count < two.count
      case .lessOrEqual: one.count <= two.count
      case .greater: one.count > two.count
      case .greaterOrEqual: one.count >= two.count
      }
    guard isSized else { return false }
    switch comparison {
    case .less, .lessOrEqual: return try contains(one, in: right)
    case .greater, .greaterOrEqual: return try contains(two, in: left)
    }
  }

  static func view(_ value: Value) -> DictView? {
    guard case .object(let object) = value, let view = object as? DictView, view.part != .values
    else { return nil }
    return view
  }

  static func members(_ value: Value) -> [Value]? {
    if case .set(let set) = value { return set.elements }
    return view(value)?.elements
  }

  private static func contains(
    _ members: [Value],
    in container: Value
  ) throws(PythonException) -> Bool {
    for member in members {
      let isMember =
        if case .set(let set) = container { try set.has(member) } else {
          try view(container)?.contains(member) ?? false
        }
      guard isMember else { return false }
    }
    return true
  }
}
