/// Finds what is not UTF-8, with the words of CPython's decoder.
package enum UTF8Check {
  /// A run of bytes that can't be decoded.
  package struct Failure: Hashable, Sendable {
    package let range: Range<Int>
    package let reason: String

    /// The `UnicodeDecodeError` that says so.
    package func fault(in bytes: [UInt8], codec: String = "utf-8") -> Fault {
      guard range.count == 1, bytes.indices.contains(range.lowerBound) else {
        return Fault(
          .unicodeDecodeError,
          """
          '\(codec)' codec can't decode bytes in position \
          \(range.lowerBound)-\(range.upperBound - 1): \(reason)
          """
        )
      }
      let byte = String(bytes[range.lowerBound], radix: 16)
      return Fault(
        .unicodeDecodeError,
        """
        '\(codec)' codec can't decode byte 0x\(byte.utf8.count == 1 ? "0" : "")\(byte) \
        in position \(range.lowerBound): \(reason)
        """
      )
    }
  }

  /// The first failure from a position on, or nil when there is none.
  package static func firstFault(
    in bytes: [UInt8],
    from start: Int = 0,
    allowingSurrogates: Bool = false
  ) -> Failure? {
    bytes.withUnsafeBufferPointer { bytes in
      var position = start
      while true {
        position = asciiEnd(bytes, from: position)
        guard position < bytes.count else { return nil }
        switch sequence(bytes, at: position, allowingSurrogates) {
        case .success(let length): position &+= length
        case .failure(let failure): return failure
        }
      }
    }
  }

  /// Three bytes of a lone surrogate become three bytes of U+FFFD.
  static func replacingSurrogates(in bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for position in bytes.indices.dropLast(2)
    where bytes[position] == 0xED && bytes[position + 1] >= 0xA0 {
      result[position] = 0xEF
      result[position + 1] = 0xBF
      result[position + 2] = 0xBD
    }
    return result
  }

  /// The first byte beyond ASCII, eight at a time.
  private static func asciiEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return start }
    var position = start
    while position &+ 8 <= bytes.count,
      base.loadUnaligned(fromByteOffset: position, as: UInt64.self) & UInt64.highBits == 0
    {
      position &+= 8
    }
    while position < bytes.count, bytes[position] < 0x80 { position &+= 1 }
    return position
  }

  private enum Step {
    case success(Int)
    case failure(Failure)
  }

  /// Checks the sequence that a byte beyond ASCII begins.
  private static func sequence(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at start: Int,
    _ allowingSurrogates: Bool
  ) -> Step {
    let first = bytes[start]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { second = 0xA0...0xBF }
      if first == 0xED, !allowingSurrogates { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { second = 0x90...0xBF }
      if first == 0xF4 { second = 0x80...0x8F }
    default: return .failure(Failure(range: start..<start + 1, reason: "invalid start byte"))
    }
    for offset in 1..<length {
      guard start + offset < bytes.count else {
        return .failure(
          Failure(range: start..<bytes.count, reason: "unexpected end of data")
        )
      }
      guard (offset == 1 ? second : 0x80...0xBF) ~= bytes[start + offset] else {
        return .failure(
          Failure(range: start..<start + offset, reason: "invalid continuation byte")
        )
      }
    }
    return .success(length)
  }
}
