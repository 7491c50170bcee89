/// The encodings that a JSON text may be in (RFC 4627, section 3).
package enum TextEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf16BigEndian = "utf-16-be"
  case utf16LittleEndian = "utf-16-le"
  case utf32BigEndian = "utf-32-be"
  case utf32LittleEndian = "utf-32-le"

  static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Decides as `json.detect_encoding` does, by the byte order mark or by where the zeros are among
  /// the first bytes.
  package static func detect(inJSON bytes: [UInt8]) -> (encoding: TextEncoding, markLength: Int) {
    if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return (.utf32LittleEndian, 4) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: utf8Mark) { return (.utf8, 3) }
    if bytes.count >= 4 {
      if bytes[0] == 0 { return (bytes[1] != 0 ? .utf16BigEndian : .utf32BigEndian, 0) }
      if bytes[1] == 0 {
        return (bytes[2] != 0 || bytes[3] != 0 ? .utf16LittleEndian : .utf32LittleEndian, 0)
      }
    } else if bytes.count == 2 {
      if bytes[0] == 0 { return (.utf16BigEndian, 0) }
      if bytes[1] == 0 { return (.utf16LittleEndian, 0) }
    }
    return (.utf8, 0)
  }

  /// The same text in UTF-8, lone surrogates replaced; a `UnicodeDecodeError` fault when the bytes
  /// end inside a unit or name no character.
  package func utf8(from bytes: [UInt8], after start: Int) throws(Fault) -> [UInt8] {
    switch self {
    case .utf8:
      return Array(bytes[start...])
    case .utf16BigEndian, .utf16LittleEndian:
      let units = try units(bytes, start, 2).map { UInt16(truncatingIfNeeded: $0) }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    case .utf32BigEndian, .utf32LittleEndian:
      var text = String.UnicodeScalarView()
      for (index, value) in try units(bytes, start, 4).enumerated() {
        guard value <= 0x10FFFF else {
          let position = start + index * 4
          throw UTF8Check.Failure(
            range: position..<position + 4,
            reason: "code point not in range(0x110000)"
          ).fault(in: bytes, codec: rawValue)
        }
        text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
      return Array(String(text).utf8)
    }
  }

  private func units(_ bytes: [UInt8], _ start: Int, _ width: Int) throws(Fault) -> [UInt32] {
    let isBigEndian = self == .utf16BigEndian || self == .utf32BigEndian
    let whole = bytes.count - (bytes.count - start) % width
    guard whole == bytes.count else {
      throw UTF8Check.Failure(range: whole..<bytes.count, reason: "truncated data")
        .fault(in: bytes, codec: rawValue)
    }
    return stride(from: start, to: whole, by: width).map { position in
      (0..<width).reduce(0) { unit, offset in
        unit << 8 | UInt32(bytes[position + (isBigEndian ? offset : width - 1 - offset)])
      }
    }
  }
}
