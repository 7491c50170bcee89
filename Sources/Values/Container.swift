/// An object that holds values and can be torn down without recursion.
///
/// A list nested a million deep (`x = [x]` in a loop) must not overflow the stack when its last
/// reference goes. Each container therefore moves its inner containers to a pile before it dies, and
/// the pile is emptied in a loop, as CPython's trashcan does. An ``Object`` that holds values joins in
/// by inheriting from this class.
package class Container: @unchecked Sendable {
  package init() {}

  /// Moves the containers directly inside to the pile; the receiver has one reference left.
  package func surrender(to pile: inout [Container]) {}

  /// Moves the containers among some values to the pile, with `None` in their place.
  package static func strip(_ values: inout [Value], to pile: inout [Container]) {
    for position in values.indices {
      guard let container = values[position].container else { continue }
      values[position] = .none
      pile.append(container)
    }
  }

  /// Releases the values of a container that is going away.
  package static func dismantle(_ values: inout [Value]) {
    guard values.contains(where: { $0.container != nil }) else { return }
    var pile: [Container] = []
    strip(&values, to: &pile)
    dismantle(&pile)
  }

  /// Releases the containers of a pile, and theirs.
  static func dismantle(_ pile: inout [Container]) {
    while var container = pile.popLast() {
      guard isKnownUniquelyReferenced(&container) else { continue }
      container.surrender(to: &pile)
    }
  }
}

extension Value {
  /// The object inside that can hold other values.
  var container: Container? {
    switch self {
    case .list(let list): list
    case .tuple(let tuple): tuple
    case .dict(let dict): dict
    case .set(let set): set
    case .object(let object): object as? Container
    case .none, .ellipsis, .bool, .int, .float, .string, .bytes: nil
    }
  }
}
