import Values

/// An object that stands on other values.
package class Holder: @unchecked Sendable {
  /// What it stands on; emptied when there is no further use for it.
  final var held: [Value]

  init(holding held: [Value]) { self.held = held }
}

/// An iterator that takes from other iterators: `map`, `zip`, a generator.
class CompoundIterator: @unchecked Sendable {
  final var sources: [any IteratorObject]

  init(_ sources: [any IteratorObject]) { self.sources = sources }

  /// Takes a chain apart in a loop: it can be a million long, and the stack is not.
  deinit {
    var pile = sources
    sources = []
    while !pile.isEmpty {
      guard var next = pile.removeLast() as? CompoundIterator,
        isKnownUniquelyReferenced(&next)
      else { continue }
      pile += next.sources
      next.sources = []
    }
  }
}
