/// Base64 in both alphabets of RFC 4648.
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8
  )

  /// Each byte's six bits in either alphabet; 255 for a byte of neither.
  private static let values: [UInt8] = {
    var table = [UInt8](repeating: 255, count: 256)
    for (value, byte) in alphabet.enumerated() { table[Int(byte)] = UInt8(value) }
    table[Int(UInt8(ascii: "+"))] = 62
    table[Int(UInt8(ascii: "/"))] = 63
    return table
  }()

  /// Encodes with the URL-safe alphabet and no padding, as JWS does.
  static func encode(_ bytes: some Sequence<UInt8>) -> String {
    var output: [UInt8] = []
    var buffer: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      buffer = buffer << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        output.append(alphabet[Int(buffer >> bits & 63)])
      }
    }
    if bits > 0 { output.append(alphabet[Int(buffer << (6 - bits) & 63)]) }
    return String(decoding: output, as: UTF8.self)
  }

  /// Decodes text of either alphabet, padded or not; nil for anything else.
  ///
  /// A space counts as `+`, which is what form decoding makes of an unescaped plus sign. Bits left
  /// over at the end must be zero, so that no two texts mean the same bytes.
  static func decode(_ text: some StringProtocol) -> [UInt8]? {
    var digits = Array(text.utf8)
    var padding = 0
    while padding < 2, digits.last == UInt8(ascii: "=") {
      digits.removeLast()
      padding += 1
    }
    let rest = digits.count % 4
    guard rest != 1, padding == 0 || (rest + padding) == 4 else { return nil }
    var output: [UInt8] = []
    output.reserveCapacity(digits.count / 4 * 3 + 2)
    var buffer: UInt32 = 0
    var bits: UInt32 = 0
    for digit in digits {
      let value = digit == UInt8(ascii: " ") ? 62 : values[Int(digit)]
      guard value != 255 else { return nil }
      buffer = buffer << 6 | UInt32(value)
      bits += 6
      if bits >= 8 {
        bits -= 8
        output.append(UInt8(truncatingIfNeeded: buffer >> bits))
      }
    }
    guard buffer & ((1 << bits) - 1) == 0 else { return nil }
    return output
  }
}
