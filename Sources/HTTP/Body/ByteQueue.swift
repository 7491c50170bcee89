/// Bytes that are added at the end and taken from the beginning.
struct ByteQueue {
  private var bytes: [UInt8] = []
  private var start = 0

  var count: Int { bytes.count - start }
  var isEmpty: Bool { start == bytes.count }

  /// The bytes in it, still there.
  var rest: ArraySlice<UInt8> { bytes[start...] }

  mutating func append(_ more: [UInt8]) {
    if isEmpty {
      bytes = more
      start = 0
    } else {
      bytes += more
    }
  }

  /// Takes that many bytes, or as many as there are.
  mutating func take(_ count: Int) -> [UInt8] {
    let end = min(count, self.count) + start
    if start == 0, end == bytes.count { return takeAll() }
    let taken = Array(bytes[start..<end])
    skip(taken.count)
    return taken
  }

  mutating func takeAll() -> [UInt8] {
    let taken = start == 0 ? bytes : Array(bytes[start...])
    bytes = []
    start = 0
    return taken
  }

  /// What was taken is let go of when it is the larger part, so that each byte is moved once.
  mutating func skip(_ count: Int) {
    start += min(count, self.count)
    guard start > bytes.count / 2, start > 0 else { return }
    bytes.removeFirst(start)
    start = 0
  }
}
