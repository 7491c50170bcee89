/// A Python `list`.
package final class List: @unchecked Sendable {
  package var elements: [Value]
  package init(_ elements: [Value] = []) { self.elements = elements }
}

/// A Python `tuple`; a class, because `is` can tell two equal tuples apart.
package final class Tuple: Sendable {
  package let elements: [Value]
  package init(_ elements: [Value] = []) { self.elements = elements }
}

/// A Python `bytes`.
package final class Bytes: Sendable {
  package let bytes: [UInt8]
  package init(_ bytes: [UInt8] = []) { self.bytes = bytes }
}
