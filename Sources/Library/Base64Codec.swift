import Interpreter

/// The encodings of RFC 4648, with what CPython's `binascii` and `base64` forgive.
package enum Base64Codec {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  /// The value of each byte, 64 for those outside the alphabet.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
    return values
  }()

  private static let pad = UInt8(ascii: "=")

  package struct Malformed: Error {
    let message: String
  }

  /// So many bytes, whole groups, are encoded between two looks at the interruption.
  private static let portion = 3 << 16

  /// The same for what a program encodes, which may be long.
  static func encode(
    _ bytes: [UInt8],
    in interpreter: Interpreter
  ) throws(PythonException) -> [UInt8] {
    try interpreter.checkSize((bytes.count + 2) / 3, plus: (bytes.count + 2) / 3 * 3)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: portion) {
      try interpreter.checkInterruption()
      encode(bytes, start..<min(start + portion, bytes.count), into: &result)
    }
    return result
  }

  package static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    encode(bytes, 0..<bytes.count, into: &result)
    return result
  }

  /// A part of the bytes that starts with a whole group.
  private static func encode(_ bytes: [UInt8], _ part: Range<Int>, into result: inout [UInt8]) {
    for start in stride(from: part.lowerBound, to: part.upperBound, by: 3) {
      if start + 3 <= bytes.count {
        let group = Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
        result.append(alphabet[group >> 18])
        result.append(alphabet[group >> 12 & 63])
        result.append(alphabet[group >> 6 & 63])
        result.append(alphabet[group & 63])
        continue
      }
      let count = min(3, bytes.count - start)
      var group = 0
      for place in 0..<3 { group = group << 8 | (place < count ? Int(bytes[start + place]) : 0) }
      for place in 0..<4 {
        result.append(place <= count ? alphabet[group >> (18 - 6 * place) & 63] : pad)
      }
    }
  }

  /// `binascii.a2b_base64`: without `strict`, bytes outside the alphabet are skipped.
  package static func decode(
    _ text: [UInt8],
    strict: Bool = false
  ) throws(Malformed) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count / 4 * 3 + 3)
    if strict, text.first == pad { throw Malformed(message: "Leading padding not allowed") }
    var position = 0
    var left: UInt8 = 0
    var pads = 0
    var isPadded = false
    for (place, byte) in text.enumerated() {
      if byte == pad {
        isPadded = true
        if position >= 2 { pads += 1 }
        if position >= 2, position + pads >= 4 {
          if strict, place + 1 < text.count {
            throw Malformed(message: "Excess data after padding")
          }
          return result
        }
        continue
      }
      let value = values[Int(byte)]
      guard value < 64 else {
        if strict { throw Malformed(message: "Only base64 data is allowed") }
        continue
      }
      if strict, isPadded { throw Malformed(message: "Discontinuous padding not allowed") }
      pads = 0
      switch position {
      case 0: left = value
      case 1:
        result.append(left << 2 | value >> 4)
        left = value & 0x0F
      case 2:
        result.append(left << 4 | value >> 2)
        left = value & 0x03
      default: result.append(left << 6 | value)
      }
      position = (position + 1) % 4
    }
    guard position != 1 else {
      throw Malformed(
        message: "Invalid base64-encoded string: number of data characters "
          + "(\(result.count / 3 * 4 + 1)) cannot be 1 more than a multiple of 4"
      )
    }
    guard position == 0 else { throw Malformed(message: "Incorrect padding") }
    return result
  }

  // MARK: - Base 32

  static let base32 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
  static let base32Hex = Array("0123456789ABCDEFGHIJKLMNOPQRSTUV".utf8)

  static func encode32(_ bytes: [UInt8], _ alphabet: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 5) {
      let count = min(5, bytes.count - start)
      var group: UInt64 = 0
      for place in 0..<5 { group = group << 8 | (place < count ? UInt64(bytes[start + place]) : 0) }
      let digits = (count * 8 + 4) / 5
      for place in 0..<8 {
        let value = Int(group >> (35 - 5 * UInt64(place)) & 31)
        result.append(place < digits ? alphabet[value] : pad)
      }
    }
    return result
  }

  static func decode32(_ text: [UInt8], _ alphabet: [UInt8]) throws(Malformed) -> [UInt8] {
    guard text.count % 8 == 0 else { throw Malformed(message: "Incorrect padding") }
    let digits = text.prefix(text.count - text.reversed().prefix { $0 == pad }.count)
    let padding = text.count - digits.count
    var result: [UInt8] = []
    var group: UInt64 = 0
    for (place, byte) in digits.enumerated() {
      guard let value = alphabet.firstIndex(of: byte) else {
        throw Malformed(message: "Non-base32 digit found")
      }
      group = group << 5 | UInt64(value)
      if place % 8 == 7 {
        for shift in [32, 24, 16, 8, 0] { result.append(UInt8(truncatingIfNeeded: group >> shift)) }
        group = 0
      }
    }
    guard [0, 1, 3, 4, 6].contains(padding) else { throw Malformed(message: "Incorrect padding") }
    guard padding > 0 else { return result }
    group <<= 5 * UInt64(padding)
    let kept = (43 - 5 * padding) / 8
    for place in 0..<kept { result.append(UInt8(truncatingIfNeeded: group >> (32 - 8 * place))) }
    return result
  }

  // MARK: - Base 16

  static func encode16(_ bytes: [UInt8], uppercase: Bool) -> [UInt8] {
    let digits = Array((uppercase ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
    var result: [UInt8] = []
    result.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      result.append(digits[Int(byte >> 4)])
      result.append(digits[Int(byte & 15)])
    }
    return result
  }

  static func decode16(_ text: [UInt8]) throws(Malformed) -> [UInt8] {
    guard text.count % 2 == 0 else { throw Malformed(message: "Odd-length string") }
    var result: [UInt8] = []
    for place in stride(from: 0, to: text.count, by: 2) {
      guard let high = digit(text[place]), let low = digit(text[place + 1]) else {
        throw Malformed(message: "Non-hexadecimal digit found")
      }
      result.append(high << 4 | low)
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
