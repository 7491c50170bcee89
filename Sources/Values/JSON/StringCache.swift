import Glibc

/// The strings of middle length that a document had lately: times, names and states repeat, and the
/// same text twice is one string in memory.
struct StringCache: ~Copyable {
  private static let bits: UInt64 = 11

  private let strings: UnsafeMutablePointer<String>

  init() {
    strings = .allocate(capacity: 1 << Self.bits)
    strings.initialize(repeating: "", count: 1 << Self.bits)
  }

  deinit {
    strings.deinitialize(count: 1 << Self.bits)
    strings.deallocate()
  }

  /// The string of valid UTF-8.
  func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    // Shorter ones are not on the heap, longer ones hardly ever repeat.
    guard 16...64 ~= bytes.count, let start = bytes.baseAddress else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let slot = strings + Self.slot(of: start, bytes.count)
    if Self.equal(slot.pointee, start, bytes.count) { return slot.pointee }
    let string = String(decoding: bytes, as: UTF8.self)
    slot.pointee = string
    return string
  }

  private static func slot(of start: UnsafePointer<UInt8>, _ count: Int) -> Int {
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
    return Int(truncatingIfNeeded: hash >> (64 - bits))
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
