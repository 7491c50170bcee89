import Values

extension Encoding {
  /// `text.encode(self, errors)`.
  package func encode(
    _ text: String,
    errors: ErrorHandling = .strict
  ) throws(PythonException) -> [UInt8] {
    switch self {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .ascii: try encode(text, below: 128, errors)
    case .latin1: try encode(text, below: 256, errors)
    case .utf16: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16Little: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16Big: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf32: [0xFF, 0xFE, 0, 0] + text.unicodeScalars.flatMap { Self.littleBytes($0) }
    case .utf32Little: text.unicodeScalars.flatMap { Self.littleBytes($0) }
    case .utf32Big: text.unicodeScalars.flatMap { Self.littleBytes($0).reversed() }
    case .cp1250, .cp1251, .cp1252, .latin2, .latin9: try encodeByTable(text, errors)
    }
  }

  private static func littleBytes(_ scalar: UnicodeScalar) -> [UInt8] {
    stride(from: 0, through: 24, by: 8).map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
  }

  private func encode(
    _ text: String,
    below limit: UInt32,
    _ errors: ErrorHandling
  ) throws(PythonException) -> [UInt8] {
    try encode(text, errors, reason: "ordinal not in range(\(limit))") {
      $0.value < limit ? UInt8(truncatingIfNeeded: $0.value) : nil
    }
  }

  private func encodeByTable(
    _ text: String,
    _ errors: ErrorHandling
  ) throws(PythonException) -> [UInt8] {
    var bytes: [UnicodeScalar: UInt8] = [:]
    for (place, scalar) in (upperHalf ?? []).enumerated() where scalar != "\u{FFFD}" {
      bytes[scalar] = UInt8(128 + place)
    }
    return try encode(text, errors, reason: "character maps to <undefined>") {
      $0.isASCII ? UInt8(truncatingIfNeeded: $0.value) : bytes[$0]
    }
  }

  /// ASCII is the same in all of these.
  private func encode(
    _ text: String,
    _ errors: ErrorHandling,
    reason: String,
    _ byte: (UnicodeScalar) -> UInt8?
  ) throws(PythonException) -> [UInt8] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      if let known = byte(scalar) {
        bytes.append(known)
        continue
      }
      switch errors {
      case .strict:
        let run = scalars[place...].prefix { byte($0) == nil }
        throw .cannotEncode(text, codecName, run.startIndex..<run.endIndex, reason)
      case .ignore: break
      case .replace: bytes.append(UInt8(ascii: "?"))
      case .backslashreplace: bytes += Array(scalar.escaped.utf8)
      case .xmlcharrefreplace: bytes += Array("&#\(scalar.value);".utf8)
      case .namereplace:
        let shown = scalar.properties.name.map { "\\N{\($0)}" } ?? scalar.escaped
        bytes += Array(shown.utf8)
      case .unknown(let name): throw ErrorHandling.failure(name)
      }
    }
    return bytes
  }
}

extension UnicodeScalar {
  /// `\xe9`, `\u20ac`, `\U0001f600`.
  var escaped: String {
    let digits = String(value, radix: 16)
    let (letter, width) = value < 256 ? ("x", 2) : value < 65536 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String("0", times: max(width - digits.utf8.count, 0)) + digits
  }
}
