import Synchronization

/// Characters by their Unicode name, for `\N{…}`.
package enum UnicodeNames {
  /// The blocks whose characters have names of their own; ideographs spell their number.
  private static let named: [ClosedRange<UInt32>] = [
    0x20...0x33FF, 0x4DC0...0x4DFF, 0xA000...0xD7FF, 0xF900...0x16FFF, 0x1AFF0...0x1FAFF,
    0xE0001...0xE01EF,
  ]

  /// The names met on the way to those that were asked for: all of them would take longer than
  /// the parse of most scripts.
  private struct Known: Sendable {
    var table: [String: Unicode.Scalar] = [:]
    var rest = named.flatMap(Array.init)[...]

    mutating func scalar(named name: String) -> Unicode.Scalar? {
      while table[name] == nil, let value = rest.popFirst() {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let properties = scalar.properties
        if let name = properties.name { table[name] = scalar }
        if let alias = properties.nameAlias { table[alias] = scalar }
      }
      return table[name]
    }
  }

  private static let known = Mutex(Known())

  package static func scalar(named name: String) -> Unicode.Scalar? {
    let upper = name.uppercased()
    if let digits = upper.split(separator: "-").last, let value = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(value), scalar.properties.name == upper
    {
      return scalar
    }
    return known.withLock { $0.scalar(named: upper) }
  }
}
