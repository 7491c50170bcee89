/// Writes JSON as `json.dumps` does.
package struct JSONWriter: Sendable {
  /// Spaces or a string a level; nil for one line.
  package var indent: String?
  package var itemSeparator = ", "
  package var keySeparator = ": "
  package var sortKeys = false
  package var ensureASCII = true
  package var allowNaN = true
  package var skipKeys = false

  package init() {}

  package func write(_ value: Value) throws(Fault) -> String { "" }
}
