/// What a class that derives from `dict` changes about a dictionary, as far as values know of it.
///
/// A dictionary has one of its own, so that it can hold what the instance has beside its entries.
package protocol DictKind: AnyObject {
  /// The name CPython's messages use.
  var typeName: String { get }
  var equality: DictEquality { get }
  /// Writes `repr`.
  func represent(_ dict: Dict, to writer: inout RepresentationWriter)
  /// How `pprint` writes the dictionary over several lines; nil for what it does with a plain one.
  func layout(of dict: Dict) -> PrettyLayout?
  /// The containers held beside the entries, for who takes the dictionary down.
  func surrender(to pile: inout [Container])
}

extension DictKind {
  package var equality: DictEquality { .entries }
  package func surrender(to pile: inout [Container]) {}
}

/// What two dictionaries of the same class must agree in to be equal.
package enum DictEquality: Sendable {
  case entries
  /// The order of the entries too.
  case order
  /// The values, where a key that is absent has none, which is 0.
  case counts
}

/// A dictionary whose class derives from `dict`: `Counter`, `defaultdict`, `OrderedDict`.
package final class DictSubclass: Dict, @unchecked Sendable {
  private let ownKind: any DictKind

  package init(_ kind: any DictKind) {
    ownKind = kind
    super.init()
  }

  override package var kind: (any DictKind)? { ownKind }

  override package func surrender(to pile: inout [Container]) {
    super.surrender(to: &pile)
    ownKind.surrender(to: &pile)
  }
}

extension Dict {
  func hasKeysInOrder(of other: Dict) -> Bool {
    zip(keys, other.keys).allSatisfy { $0.isSame(as: $1) || $0.isEqual(to: $1) }
  }

  /// `Counter.__eq__`.
  func hasSameCounts(as other: Dict, depth: Int) throws(Fault) -> Bool {
    try allCounts(other, depth) { (left, right) throws(Fault) in
      if left.isSame(as: right) { return true }
      return try left.equals(right, depth: depth + 1)
    }
  }

  /// The comparisons of `Counter`: an element for element inclusion.
  func counts(_ comparison: Comparison, _ other: Dict, depth: Int) throws(Fault) -> Bool {
    let inclusion: Comparison =
      comparison == .less ? .lessOrEqual : comparison == .greater ? .greaterOrEqual : comparison
    let isIncluded = try allCounts(other, depth) { (left, right) throws(Fault) in
      try left.satisfies(inclusion, right, depth: depth + 1)
    }
    guard isIncluded, inclusion != comparison else { return isIncluded }
    return try !hasSameCounts(as: other, depth: depth)
  }

  private func allCounts(
    _ other: Dict,
    _ depth: Int,
    _ holds: (Value, Value) throws(Fault) -> Bool
  ) throws(Fault) -> Bool {
    guard depth < Nesting.limit else { throw Nesting.fault(" in comparison") }
    let zero = Value.int(.small(0))
    for key in keys {
      guard try holds(value(for: key) ?? zero, other.value(for: key) ?? zero) else { return false }
    }
    for key in other.keys where try value(for: key) == nil {
      guard try holds(zero, other.value(for: key) ?? zero) else { return false }
    }
    return true
  }
}
