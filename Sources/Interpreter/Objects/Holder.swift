import Glibc
package import Values

/// An object that stands on other values.
package class Holder: @unchecked Sendable {
  /// What it stands on; emptied when there is no further use for it.
  final var held: [Value]

  init(holding held: [Value]) { self.held = held }

  deinit { Discard.release(&held) }
}

/// An iterator that takes from other iterators: `map`, `zip`, a generator.
class CompoundIterator: @unchecked Sendable {
  final var sources: [any IteratorObject]

  init(_ sources: [any IteratorObject]) { self.sources = sources }

  deinit {
    var held: [Value] = sources.map { .object($0) }
    sources = []
    Discard.release(&held)
  }
}

/// Lets go of values without recursion.
///
/// A chain such as `x = iter([x])` can be a million long, and the stack is not: what is let go of
/// while something else is being let go of waits its turn, as in CPython's trashcan.
package enum Discard {
  private final class Pile {
    var values: [Value]
    init(_ values: [Value]) { self.values = values }
  }

  /// The pile of the current thread, while it is being worked off.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    return key
  }()

  package static func release(_ values: inout [Value]) {
    guard values.contains(where: canHold) else { return }
    if let pile = pthread_getspecific(key) {
      Unmanaged<Pile>.fromOpaque(pile).takeUnretainedValue().values += values
      values = []
      return
    }
    let pile = Pile(values)
    // The pile must hold the only references, or working it off frees nothing.
    values = []
    pthread_setspecific(key, Unmanaged.passUnretained(pile).toOpaque())
    while !pile.values.isEmpty {
      // Let go of outside of the access to the pile, which it may add to.
      var next: Value? = pile.values.removeLast()
      next = nil
      _ = next
    }
    pthread_setspecific(key, nil)
  }

  private static func canHold(_ value: Value) -> Bool {
    switch value {
    case .list, .tuple, .dict, .set, .object: true
    case .none, .ellipsis, .bool, .int, .float, .string, .bytes: false
    }
  }
}
