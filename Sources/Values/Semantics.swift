extension Value {
  /// `bool(x)`.
  package var isTrue: Bool {
    switch self {
    case .none: false
    case .ellipsis: true
    case .bool(let flag): flag
    case .int(.small(let number)): number != 0
    case .int(.big): true
    case .float(let number): number != 0
    case .string(let text): !text.isEmpty
    case .bytes(let bytes): !bytes.bytes.isEmpty
    case .list(let list): !list.elements.isEmpty
    case .tuple(let tuple): !tuple.elements.isEmpty
    case .dict(let dict): dict.count != 0
    case .set(let set): set.count != 0
    case .object(let object): object.isTrue
    }
  }

  /// `type(x).__name__`.
  package var typeName: String {
    switch self {
    case .none: "NoneType"
    case .ellipsis: "ellipsis"
    case .bool: "bool"
    case .int: "int"
    case .float: "float"
    case .string: "str"
    case .bytes: "bytes"
    case .list: "list"
    case .tuple: "tuple"
    case .dict(let dict): dict.kind?.typeName ?? "dict"
    case .set(let set): set.isFrozen ? "frozenset" : "set"
    case .object(let object): object.typeName
    }
  }

  /// `x is y`.
  ///
  /// Numbers and strings have no address here: they are the same when they are the same bits, which
  /// is what CPython gives for a value and its alias, and for small and interned ones.
  package func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.none, .none), (.ellipsis, .ellipsis): true
    case (.bool(let left), .bool(let right)): left == right
    case (.int(let left), .int(let right)): left == right
    case (.float(let left), .float(let right)): left.bitPattern == right.bitPattern
    case (.string(let left), .string(let right)): left.hasSameCodePoints(as: right)
    case (.bytes(let left), .bytes(let right)): left === right
    case (.list(let left), .list(let right)): left === right
    case (.tuple(let left), .tuple(let right)):
      left === right || (left.elements.isEmpty && right.elements.isEmpty)
    case (.dict(let left), .dict(let right)): left === right
    case (.set(let left), .set(let right)): left === right
    case (.object(let left), .object(let right)): left === right
    default: false
    }
  }
}

/// How deep values may nest before an operation on them gives up.
///
/// CPython's recursion limit is 1,000, of which a prompt and a call use a few.
package enum Nesting {
  package static let limit = 990

  static func fault(_ doing: String) -> Fault {
    Fault(.recursionError, "maximum recursion depth exceeded\(doing)")
  }
}
