/// A Python `list`.
package final class List: Container, @unchecked Sendable {
  package var elements: [Value]
  package init(_ elements: [Value] = []) { self.elements = elements }

  override package func surrender(to pile: inout [Container]) {
    Container.strip(&elements, to: &pile)
  }

  deinit { Container.dismantle(&elements) }
}

/// A Python `tuple`; a class, because `is` can tell two equal tuples apart.
package final class Tuple: Container, @unchecked Sendable {
  package private(set) var elements: [Value]
  package init(_ elements: [Value] = []) { self.elements = elements }

  override package func surrender(to pile: inout [Container]) {
    Container.strip(&elements, to: &pile)
  }

  deinit { Container.dismantle(&elements) }
}

/// A Python `bytes`.
package final class Bytes: Sendable {
  package let bytes: [UInt8]
  package init(_ bytes: [UInt8] = []) { self.bytes = bytes }
}
