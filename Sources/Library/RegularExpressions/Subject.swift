import Interpreter
import Values

/// What patterns are matched against: its bytes, and where its code points are among them.
final class Subject {
  /// The string or bytes, as given.
  let value: Value
  let bytes: [UInt8]
  let isText: Bool
  /// How many code points begin before each block of bytes; nil where a code point is a byte.
  private lazy var blocks: [Int]? = countBlocks()

  private static let blockLength = 64

  init?(_ value: Value) {
    self.value = value
    switch value {
    case .string(let text):
      bytes = Array(text.utf8)
      isText = true
    case .bytes(let content):
      bytes = content.bytes
      isText = false
    default: return nil
    }
  }

  private func countBlocks() -> [Int]? {
    guard isText, bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    var blocks: [Int] = []
    blocks.reserveCapacity(bytes.count / Self.blockLength + 1)
    var count = 0
    for (place, byte) in bytes.enumerated() {
      if place % Self.blockLength == 0 { blocks.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return blocks
  }

  /// The code points before a byte.
  func codePoints(before offset: Int) -> Int {
    guard let blocks, !blocks.isEmpty else { return offset }
    let block = min(offset / Self.blockLength, blocks.count - 1)
    return blocks[block] + count(in: block * Self.blockLength..<offset)
  }

  private func count(in range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  /// How many code points there are.
  var length: Int { codePoints(before: bytes.count) }

  /// The byte where a code point begins; what is too great is at the end.
  func offset(ofCodePoint place: Int) -> Int {
    guard place > 0 else { return 0 }
    guard let blocks else { return min(place, bytes.count) }
    var (low, high) = (0, blocks.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if blocks[middle] <= place { low = middle } else { high = middle - 1 }
    }
    var offset = low * Self.blockLength
    var count = blocks[low]
    while offset < bytes.count {
      if bytes[offset] & 0xC0 != 0x80 {
        if count == place { return offset }
        count += 1
      }
      offset += 1
    }
    return bytes.count
  }

  /// `value[start:end]`, in bytes.
  func slice(_ range: Range<Int>) -> Value {
    if range.count == bytes.count { return value }
    return isText
      ? .string(String(decoding: bytes[range], as: UTF8.self)) : .bytes(Bytes(Array(bytes[range])))
  }

  /// The empty text or bytes, as `value[:0]` is.
  var empty: Value { isText ? .string("") : .bytes(Bytes()) }

  /// Whether a value is the very same one, so that its bytes need not be looked at again.
  func isOf(_ other: Value) -> Bool {
    switch (value, other) {
    case (.bytes(let one), .bytes(let two)): one === two
    case (.string(let one), .string(let two)): one.sharesStorage(with: two)
    default: false
    }
  }
}

extension String {
  /// Whether two strings are one in memory.
  ///
  /// What they hold can't change while both exist.
  fileprivate func sharesStorage(with other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let address = utf8.withContiguousStorageIfAvailable { UInt(bitPattern: $0.baseAddress) }
    let otherAddress = other.utf8.withContiguousStorageIfAvailable {
      UInt(bitPattern: $0.baseAddress)
    }
    return address != nil && address == otherAddress
  }
}
