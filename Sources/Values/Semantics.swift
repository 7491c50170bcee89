extension Value {
  /// `repr(x)`, CPython 3.11.
  package var representation: String { "" }
  /// `str(x)`.
  package var text: String { "" }
  /// `bool(x)`.
  package var isTrue: Bool { false }
  /// `type(x).__name__`.
  package var typeName: String { "" }
  /// `x == y`.
  package func isEqual(to other: Value) -> Bool { false }
  /// `x is y`.
  package func isSame(as other: Value) -> Bool { false }
  /// `x < y`; a `TypeError` fault when the types have no order.
  package func isLess(than other: Value) throws(Fault) -> Bool { false }
  package func hash(into hasher: inout Hasher) throws(Fault) {}
}
