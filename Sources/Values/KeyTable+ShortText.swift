extension KeyTable {
  /// The position of a short text: mostly its words are where they were looked for first, and neither
  /// a hash nor bytes are compared.
  func position(of key: ShortText) -> Int? {
    guard !slots.isEmpty else {
      for position in first..<keys.count where keys[position].isText(key) {
        return found(at: position)
      }
      return position(of: key.text, hash: Self.hash(of: key))
    }
    let hash = Self.hash(of: key)
    let mask = slots.count - 1
    var slot = hash & mask
    while true {
      let position = Int(slots[slot])
      if position < 0 { return nil }
      if position < keys.count, keys[position].isText(key) || isEqual(position, key, hash) {
        return found(at: position)
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// The position of a short text that was found last; nil for all others.
  @inline(__always)
  func recentPosition(of key: ShortText) -> Int? {
    recent < keys.count && keys[recent].isText(key) ? recent : nil
  }

  /// The same for a key that is a text with memory of its own, or an object that equals one.
  @inline(__always)
  private func isEqual(_ position: Int, _ key: ShortText, _ hash: Int) -> Bool {
    hashes[position] == hash && keys[position].isEqual(to: .string(key.text))
  }

  @inline(__always)
  private func found(at position: Int) -> Int {
    if !isShared { recent = position }
    return position
  }
}
