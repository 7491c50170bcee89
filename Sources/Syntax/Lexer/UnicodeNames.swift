/// Characters by their Unicode name, for `\N{…}`.
package enum UnicodeNames {
  /// The blocks whose characters have names of their own; ideographs spell their number.
  private static let named: [ClosedRange<UInt32>] = [
    0x20...0x33FF, 0x4DC0...0x4DFF, 0xA000...0xD7FF, 0xF900...0x16FFF, 0x1AFF0...0x1FAFF,
    0xE0001...0xE01EF,
  ]

  private static let table: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [:]
    for range in named {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let properties = scalar.properties
        if let name = properties.name { table[name] = scalar }
        if let alias = properties.nameAlias { table[alias] = scalar }
      }
    }
    return table
  }()

  package static func scalar(named name: String) -> Unicode.Scalar? {
    let upper = name.uppercased()
    if let digits = upper.split(separator: "-").last, let value = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(value), scalar.properties.name == upper
    {
      return scalar
    }
    return table[upper]
  }
}
