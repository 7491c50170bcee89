import Values

extension Encoding {
  /// `bytes.decode(self, errors)`.
  package func decode(
    _ bytes: [UInt8],
    errors: ErrorHandling = .strict
  ) throws(PythonException) -> String {
    switch self {
    case .utf8: return try decodeUTF8(bytes, errors)
    case .utf8WithMark:
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      return try decodeUTF8(bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes, errors)
    case .ascii:
      return try decode(bytes, errors, "ordinal not in range(128)") {
        $0 < 128 ? UnicodeScalar($0) : nil
      }
    case .cp1250, .cp1251, .cp1252, .latin2, .latin9:
      let table = upperHalf ?? []
      return try decode(bytes, errors, "character maps to <undefined>") { byte in
        guard byte >= 128 else { return UnicodeScalar(byte) }
        let scalar = table[Int(byte) - 128]
        return scalar == "\u{FFFD}" ? nil : scalar
      }
    case .latin1:
      return String(scalars: bytes.map { UnicodeScalar($0) })
    case .utf16:
      if bytes.starts(with: [0xFE, 0xFF]) {
        return try Encoding.utf16Big.decodeUTF16(bytes, from: 2, errors)
      }
      let hasMark = bytes.starts(with: [0xFF, 0xFE])
      return try Encoding.utf16Little.decodeUTF16(bytes, from: hasMark ? 2 : 0, errors)
    case .utf16Little, .utf16Big: return try decodeUTF16(bytes, from: 0, errors)
    case .utf32:
      if bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
        return try Encoding.utf32Big.decodeUTF32(bytes, from: 4, errors)
      }
      let hasMark = bytes.starts(with: [0xFF, 0xFE, 0, 0])
      return try Encoding.utf32Little.decodeUTF32(bytes, from: hasMark ? 4 : 0, errors)
    case .utf32Little, .utf32Big: return try decodeUTF32(bytes, from: 0, errors)
    }
  }

  private func decode(
    _ bytes: [UInt8],
    _ errors: ErrorHandling,
    _ reason: String,
    _ character: (UInt8) -> UnicodeScalar?
  ) throws(PythonException) -> String {
    var text = String.UnicodeScalarView()
    for (place, byte) in bytes.enumerated() {
      if let scalar = character(byte) {
        text.append(scalar)
      } else {
        try handle(bytes, place..<(place + 1), errors, reason, into: &text)
      }
    }
    return String(text)
  }

  private func handle(
    _ bytes: [UInt8],
    _ bad: Range<Int>,
    _ errors: ErrorHandling,
    _ reason: String,
    into text: inout String.UnicodeScalarView
  ) throws(PythonException) {
    switch errors {
    case .ignore: return
    case .replace: text.append("\u{FFFD}")
    case .backslashreplace:
      for byte in bytes[bad] {
        let digits = String(byte, radix: 16)
        text.append(contentsOf: "\\x\(byte < 16 ? "0" : "")\(digits)".unicodeScalars)
      }
    case .xmlcharrefreplace, .namereplace:
      throw .type("don't know how to handle UnicodeDecodeError in error callback")
    case .unknown(let name): throw ErrorHandling.failure(name)
    case .strict: throw .cannotDecode(bytes, codecName, bad, reason)
    }
  }

  // MARK: - UTF-8

  private func decodeUTF8(
    _ bytes: [UInt8],
    _ errors: ErrorHandling
  ) throws(PythonException) -> String {
    if let valid = String(validating: bytes, as: UTF8.self) { return valid }
    var text = String.UnicodeScalarView()
    var place = 0
    while place < bytes.count {
      let (length, reason) = Self.sequence(in: bytes, at: place)
      if let reason {
        try handle(bytes, place..<(place + length), errors, reason, into: &text)
      } else {
        text.append(
          contentsOf: String(bytes[place..<(place + length)]).unicodeScalars
        )
      }
      place += length
    }
    return String(text)
  }

  /// How many bytes make a character, or are wrong together, by Unicode's "maximal subpart" rule.
  private static func sequence(
    in bytes: [UInt8],
    at place: Int
  ) -> (length: Int, reason: String?) {
    let first = bytes[place]
    let count: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0..<0x80: return (1, nil)
    case 0xC2...0xDF: count = 2
    case 0xE0...0xEF:
      count = 3
      if first == 0xE0 { second = 0xA0...0xBF }
      if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      count = 4
      if first == 0xF0 { second = 0x90...0xBF }
      if first == 0xF4 { second = 0x80...0x8F }
    default: return (1, "invalid start byte")
    }
    for offset in 1..<count {
      guard place + offset < bytes.count else { return (offset, "unexpected end of data") }
      let allowed = offset == 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[place + offset]) else {
        return (offset, "invalid continuation byte")
      }
    }
    return (count, nil)
  }

  // MARK: - UTF-16

  private func decodeUTF16(
    _ bytes: [UInt8],
    from start: Int,
    _ errors: ErrorHandling
  ) throws(PythonException) -> String {
    let isBig = self == .utf16Big
    var text = String.UnicodeScalarView()
    func unit(_ place: Int) -> UInt32? {
      guard place + 1 < bytes.count else { return nil }
      let (one, two) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
      return isBig ? one << 8 | two : two << 8 | one
    }
    var place = start
    while place < bytes.count {
      guard let first = unit(place) else {
        try handle(bytes, place..<bytes.count, errors, "truncated data", into: &text)
        break
      }
      if let scalar = UnicodeScalar(first) {
        text.append(scalar)
        place += 2
      } else if first < 0xDC00, let second = unit(place + 2), (0xDC00..<0xE000).contains(second),
        let scalar = UnicodeScalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        text.append(scalar)
        place += 4
      } else {
        let isCut = first < 0xDC00 && place + 4 > bytes.count
        let reason =
          isCut
          ? "unexpected end of data"
          : first < 0xDC00 ? "illegal UTF-16 surrogate" : "illegal encoding"
        let end = isCut ? bytes.count : place + 2
        try handle(bytes, place..<end, errors, reason, into: &text)
        place = end
      }
    }
    return String(text)
  }

  // MARK: - UTF-32

  private func decodeUTF32(
    _ bytes: [UInt8],
    from start: Int,
    _ errors: ErrorHandling
  ) throws(PythonException) -> String {
    let isBig = self == .utf32Big
    var text = String.UnicodeScalarView()
    var place = start
    while place < bytes.count {
      guard place + 4 <= bytes.count else {
        try handle(bytes, place..<bytes.count, errors, "truncated data", into: &text)
        break
      }
      let four = bytes[place..<(place + 4)]
      let code = (isBig ? Array(four) : four.reversed()).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      if let scalar = UnicodeScalar(code) {
        text.append(scalar)
      } else {
        let reason =
          code > 0x10FFFF
          ? "code point not in range(0x110000)"
          : "code point in surrogate code point range(0xd800, 0xe000)"
        try handle(bytes, place..<(place + 4), errors, reason, into: &text)
      }
      place += 4
    }
    return String(text)
  }
}
