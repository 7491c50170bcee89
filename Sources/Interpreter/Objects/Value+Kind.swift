import Values

extension Value {
  /// The built-in class of a value, told without looking at the class: what code remembers about it.
  enum Kind {
    case int
    case float
    case string
    case bytes
    case list
    case tuple
    case dict
    case set
    case frozenset
  }

  /// nil for the values whose attributes may be their own.
  var kind: Kind? {
    switch self {
    case .none, .ellipsis, .bool, .object: nil
    case .int: .int
    case .float: .float
    case .string: .string
    case .bytes: .bytes
    case .list: .list
    case .tuple: .tuple
    case .dict(let dict): dict.kind == nil ? .dict : nil
    case .set(let set): set.isFrozen ? .frozenset : .set
    }
  }
}
