import Glibc

/// Growing memory for text on its way out, with appends that cost a comparison and a store.
package struct TextBuffer: ~Copyable {
  /// A text longer than this is a `MemoryError`: a list that holds itself twice, thirty times over,
  /// is small but its text is not.
  package static let sizeLimit = 1 << 28

  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 256) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what follows a position.
  mutating func truncate(to position: Int) { count = min(count, max(position, 0)) }

  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if capacity - count < extra { grow(extra) }
  }

  @inline(never)
  private mutating func grow(_ extra: Int) {
    let larger = max(capacity * 2, count + extra)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    memory.update(from: base, count: count)
    base.deallocate()
    base = memory
    capacity = larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count &+= 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    memcpy(base + count, start, bytes.count)
    count &+= bytes.count
  }

  @inline(__always)
  mutating func append(_ literal: StaticString) {
    append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
    if done == nil { for byte in text.utf8 { append(byte) } }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }

  mutating func append(_ byte: UInt8, times: Int) {
    guard times > 0 else { return }
    reserve(times)
    (base + count).update(repeating: byte, count: times)
    count &+= times
  }

  /// The decimal digits of a machine integer.
  mutating func append(decimal number: Int) {
    let digits = DecimalDigits(number)
    reserve(digits.length)
    digits.write(to: base + count)
    count &+= digits.length
  }

  /// Hands the bytes over and starts again with the same memory.
  mutating func flush(to sink: (UnsafeRawBufferPointer) -> Void) {
    guard count > 0 else { return }
    sink(UnsafeRawBufferPointer(bytes))
    count = 0
  }
}
