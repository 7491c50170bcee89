import Glibc

/// The strings of middle length that a document had lately: times, names and states repeat, and the
/// same text twice is one string in memory.
struct StringCache: ~Copyable {
  private let bits: Int
  private let strings: UnsafeMutablePointer<String>

  /// Room for the strings of a document of so many bytes: small ones are read more often than large
  /// ones and must not pay for what they can't fill.
  init(documentSize: Int) {
    bits = min(max(Int.bitWidth - (documentSize / 64).leadingZeroBitCount, 3), 11)
    strings = .allocate(capacity: 1 << bits)
    strings.initialize(repeating: "", count: 1 << bits)
  }

  deinit {
    strings.deinitialize(count: 1 << bits)
    strings.deallocate()
  }

  /// The string of valid UTF-8.
  func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    // Shorter ones are not on the heap, longer ones hardly ever repeat.
    guard 16...64 ~= bytes.count, let start = bytes.baseAddress else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let slot = strings + slot(of: start, bytes.count)
    if Self.equal(slot.pointee, start, bytes.count) { return slot.pointee }
    let string = String(decoding: bytes, as: UTF8.self)
    slot.pointee = string
    return string
  }

  private func slot(of start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let raw = UnsafeRawPointer(start)
    var hash = UInt64(truncatingIfNeeded: count)
    func mix(_ offset: Int) {
      hash ^= raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = hash &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    mix(0)
    mix(count / 2 - 4)
    mix(count - 8)
    return Int(truncatingIfNeeded: hash >> UInt64(64 - bits))
  }

  private static func equal(
    _ string: String,
    _ start: UnsafePointer<UInt8>,
    _ count: Int
  ) -> Bool {
    guard string.utf8.count == count else { return false }
    return string.utf8.withContiguousStorageIfAvailable { other in
      guard let other = other.baseAddress else { return false }
      return memcmp(other, start, count) == 0
    } ?? false
  }
}
