/// Reads JSON as `json.loads` does: order kept, integers exact, `NaN` and `Infinity` accepted.
package enum JSONReader {
  package static func read(_ bytes: [UInt8]) throws(JSONError) -> Value { .none }
}

/// What `json.JSONDecodeError` says, or that the text is not UTF-8.
package struct JSONError: Error, Hashable, Sendable {
  /// Without the position: `Expecting value`.
  package let message: String
  /// In code points, from 0; line and column from 1.
  package let position: Int
  package let line: Int
  package let column: Int
  /// The fault to raise instead, where CPython raises another class (`UnicodeDecodeError`,
  /// `RecursionError`).
  package let fault: Fault?
}
