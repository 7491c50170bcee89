extension Value {
  /// Feeds what `==` looks at: `1`, `1.0` and `True` hash alike.
  package func hash(into hasher: inout Hasher) throws(Fault) {
    try hash(into: &hasher, depth: 0)
  }

  private func hash(into hasher: inout Hasher, depth: Int) throws(Fault) {
    switch self {
    case .none: hasher.combine(0xA11)
    case .ellipsis: hasher.combine(0xE11)
    case .bool(let flag): hasher.combine(flag ? 1 : 0)
    case .int(let number): hasher.combine(number)
    case .float(let number):
      if let whole = Integer(exactly: number) {
        hasher.combine(whole)
      } else {
        hasher.combine(number.bitPattern)
      }
    case .string(let text): hasher.combine(codePointsOf: text)
    case .bytes(let bytes):
      // As a text of the same bytes, which CPython hashes alike.
      bytes.bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
      hasher.combine(UInt8(0xFF))
    case .tuple(let tuple):
      guard depth < Nesting.limit else { return try Self.hash(deep: tuple, into: &hasher) }
      hasher.combine(tuple.elements.count)
      for element in tuple.elements { try element.hash(into: &hasher, depth: depth + 1) }
    case .set(let set) where set.isFrozen:
      guard depth < Nesting.limit else { throw Nesting.fault("") }
      var sum = 0
      for element in set.elements {
        var inner = Hasher()
        try element.hash(into: &inner, depth: depth + 1)
        sum ^= inner.finalize()
      }
      hasher.combine(sum)
    case .object(let object): try object.hash(into: &hasher)
    case .list, .dict, .set: throw .type("unhashable type: '\(typeName)'")
    }
  }

  /// Feeds the same in the same order, without a level of the stack for each tuple: CPython's
  /// `tuplehash` knows no limit.
  private static func hash(deep tuple: Tuple, into hasher: inout Hasher) throws(Fault) {
    var levels: [(tuple: Tuple, next: Int)] = [(tuple, 0)]
    hasher.combine(tuple.elements.count)
    while let (tuple, place) = levels.last {
      guard place < tuple.elements.count else {
        levels.removeLast()
        continue
      }
      levels[levels.count - 1].next += 1
      if case .tuple(let inner) = tuple.elements[place] {
        hasher.combine(inner.elements.count)
        levels.append((inner, 0))
      } else {
        try tuple.elements[place].hash(into: &hasher, depth: Nesting.limit)
      }
    }
  }
}

extension Hasher {
  /// Strings that Swift calls equal but Python does not get different hashes.
  @inline(__always)
  mutating func combine(codePointsOf text: String) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable {
      self.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if done == nil { for byte in text.utf8 { combine(byte) } }
    // Keeps ('a', 'b') and ('ab', '') apart.
    combine(UInt8(0xFF))
  }
}
