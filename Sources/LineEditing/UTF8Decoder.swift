/// Decodes UTF-8 that arrives byte by byte.
///
/// What is no UTF-8 (the Unicode Standard, table 3-7) becomes U+FFFD, once for each maximal part.
struct UTF8Decoder {
  enum Step: Equatable {
    case incomplete
    case scalar(Unicode.Scalar)
    /// U+FFFD for what came before; the byte begins anew and must be given again.
    case invalidBefore
  }

  private static let replacement: Unicode.Scalar = "\u{fffd}"

  private var value: UInt32 = 0
  private var missing = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xbf

  mutating func feed(_ byte: UInt8) -> Step {
    guard missing > 0 else { return begin(byte) }
    guard allowed.contains(byte) else {
      missing = 0
      return .invalidBefore
    }
    value = value << 6 | UInt32(byte & 0x3f)
    missing -= 1
    allowed = 0x80...0xbf
    guard missing == 0 else { return .incomplete }
    return .scalar(Unicode.Scalar(value) ?? UTF8Decoder.replacement)
  }

  private mutating func begin(_ byte: UInt8) -> Step {
    allowed = 0x80...0xbf
    switch byte {
    case 0..<0x80: return .scalar(Unicode.Scalar(byte))
    case 0xc2...0xdf:
      missing = 1
      value = UInt32(byte & 0x1f)
    case 0xe0...0xef:
      missing = 2
      value = UInt32(byte & 0x0f)
      if byte == 0xe0 { allowed = 0xa0...0xbf }
      if byte == 0xed { allowed = 0x80...0x9f }
    case 0xf0...0xf4:
      missing = 3
      value = UInt32(byte & 0x07)
      if byte == 0xf0 { allowed = 0x90...0xbf }
      if byte == 0xf4 { allowed = 0x80...0x8f }
    default: return .scalar(UTF8Decoder.replacement)
    }
    return .incomplete
  }
}
