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
      return try decode(bytes, errors) { $0 < 128 }
    case .latin1:
      return String(scalars: bytes.map { UnicodeScalar($0) })
    case .utf16:
      if bytes.starts(with: [0xFE, 0xFF]) {
        return try decodeUTF16(Array(bytes.dropFirst(2)), isBig: true, errors)
      }
      let hasMark = bytes.starts(with: [0xFF, 0xFE])
      return try decodeUTF16(hasMark ? Array(bytes.dropFirst(2)) : bytes, isBig: false, errors)
    case .utf16Little: return try decodeUTF16(bytes, isBig: false, errors)
    case .utf16Big: return try decodeUTF16(bytes, isBig: true, errors)
    }
  }

  private func decode(
    _ bytes: [UInt8],
    _ errors: ErrorHandling,
    _ isValid: (UInt8) -> Bool
  ) throws(PythonException) -> String {
    var text = String.UnicodeScalarView()
    for (place, byte) in bytes.enumerated() {
      if isValid(byte) {
        text.append(UnicodeScalar(byte))
      } else {
        try handle(
          bytes[place...place],
          errors,
          "ordinal not in range(128)",
          at: place,
          into: &text
        )
      }
    }
    return String(text)
  }

  private func handle(
    _ bad: ArraySlice<UInt8>,
    _ errors: ErrorHandling,
    _ reason: String,
    at place: Int,
    into text: inout String.UnicodeScalarView
  ) throws(PythonException) {
    switch errors {
    case .ignore: return
    case .replace: text.append("\u{FFFD}")
    case .backslashreplace:
      for byte in bad {
        let digits = String(byte, radix: 16)
        text.append(contentsOf: "\\x\(byte < 16 ? "0" : "")\(digits)".unicodeScalars)
      }
    case .xmlcharrefreplace:
      throw .type("don't know how to handle UnicodeDecodeError in error callback")
    case .strict:
      let digits = String(bad.first ?? 0, radix: 16)
      let subject =
        bad.count == 1
        ? "byte 0x\(digits.utf8.count == 1 ? "0" : "")\(digits) in position \(place)"
        : "bytes in position \(place)-\(place + bad.count - 1)"
      throw PythonException(
        ExceptionClasses.unicodeDecodeError,
        "'\(rawValue)' codec can't decode \(subject): \(reason)"
      )
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
        try handle(bytes[place..<(place + length)], errors, reason, at: place, into: &text)
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
    isBig: Bool,
    _ errors: ErrorHandling
  ) throws(PythonException) -> String {
    var text = String.UnicodeScalarView()
    func unit(_ place: Int) -> UInt32? {
      guard place + 1 < bytes.count else { return nil }
      let (one, two) = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
      return isBig ? one << 8 | two : two << 8 | one
    }
    var place = 0
    while place < bytes.count {
      guard let first = unit(place) else {
        try handle(bytes[place...], errors, "truncated data", at: place, into: &text)
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
        let reason = first < 0xDC00 ? "illegal UTF-16 surrogate" : "illegal encoding"
        try handle(bytes[place..<(place + 2)], errors, reason, at: place, into: &text)
        place += 2
      }
    }
    return String(text)
  }
}
