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
    }
  }

  private func encode(
    _ text: String,
    below limit: UInt32,
    _ errors: ErrorHandling
  ) throws(PythonException) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      if scalar.value < limit {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        continue
      }
      switch errors {
      case .strict: throw cannotEncode(scalars[...], at: place, below: limit)
      case .ignore: break
      case .replace: bytes.append(UInt8(ascii: "?"))
      case .backslashreplace: bytes += Array(escape(scalar).utf8)
      case .xmlcharrefreplace: bytes += Array("&#\(scalar.value);".utf8)
      }
    }
    return bytes
  }

  private func escape(_ scalar: UnicodeScalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let (letter, width) = scalar.value < 256 ? ("x", 2) : scalar.value < 65536 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String("0", times: max(width - digits.utf8.count, 0)) + digits
  }

  /// Names every character in a row that can't be encoded.
  private func cannotEncode(
    _ scalars: ArraySlice<UnicodeScalar>,
    at start: Int,
    below limit: UInt32
  ) -> PythonException {
    let run = scalars[start...].prefix { $0.value >= limit }
    let subject =
      run.count == 1
      ? "character '\(escape(scalars[start]))' in position \(start)"
      : "characters in position \(start)-\(start + run.count - 1)"
    return PythonException(
      ExceptionClasses.unicodeEncodeError,
      "'\(rawValue)' codec can't encode \(subject): ordinal not in range(\(limit))"
    )
  }
}
