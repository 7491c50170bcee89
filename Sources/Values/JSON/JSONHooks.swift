/// What `json.loads` was asked to make of parts of a text, instead of what they usually become.
package struct JSONHooks {
  /// Makes a value of a number or constant as it is written.
  package typealias Maker = (String) throws(Fault) -> Value

  package var integer: Maker?
  package var float: Maker?
  /// `NaN`, `Infinity` and `-Infinity`.
  package var constant: Maker?
  /// Makes a value of an object, whose keys may repeat.
  package var object: (([(key: String, value: Value)]) throws(Fault) -> Value)?
  /// Whether control characters are refused in strings.
  package var isStrict = true

  package init() {}
}
