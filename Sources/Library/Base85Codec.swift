/// Base 85, in the alphabets of Ascii85 and of Git: four bytes are five digits.
enum Base85Codec {
  /// A group of digits that no four bytes give, and where it begins.
  struct Overflow: Error {
    let start: Int
  }

  static let ascii85 = Array(UInt8(ascii: "!")...UInt8(ascii: "u"))
  static let git = Array(
    ("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
      + "!#$%&()*+-;<=>?@^_`{|}~").utf8
  )

  /// The groups of five digits; the last one is shortened unless it is padded.
  static func groups(_ bytes: [UInt8], _ alphabet: [UInt8], pads: Bool) -> [[UInt8]] {
    stride(from: 0, to: bytes.count, by: 4).map { start in
      let count = min(4, bytes.count - start)
      var word: UInt32 = 0
      for place in 0..<4 { word = word << 8 | (place < count ? UInt32(bytes[start + place]) : 0) }
      var digits: [UInt8] = []
      for _ in 0..<5 {
        digits.append(alphabet[Int(word % 85)])
        word /= 85
      }
      return digits.reversed().dropLast(pads ? 0 : 4 - count)
    }
  }

  /// The bytes of digits from 0 to 84; a short last group is filled up, and its bytes are as many
  /// fewer.
  static func bytes(_ digits: [UInt8]) throws(Overflow) -> [UInt8] {
    var result: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 5) {
      let count = min(5, digits.count - start)
      var word: UInt64 = 0
      for place in 0..<5 { word = word * 85 + (place < count ? UInt64(digits[start + place]) : 84) }
      guard word <= UInt64(UInt32.max) else { throw Overflow(start: start) }
      for place in 0..<(count - 1) {
        result.append(UInt8(truncatingIfNeeded: word >> (24 - 8 * UInt64(place))))
      }
    }
    return result
  }
}
