extension Lexer {
  /// Takes a name, a keyword, or a string whose prefix looks like a name.
  mutating func nameOrString(from start: Int) throws(SyntaxError) -> Token {
    if StringPrefix.canStart(with: cursor.current), let prefix = StringPrefix(cursor) {
      cursor.offset += prefix.length
      return try string(from: start)
    }
    var end = start
    var merged: UInt8 = 0
    var letters: UInt64 = 0
    while end < cursor.end {
      let byte = cursor.bytes[end]
      guard byte.continuesName else { break }
      merged |= byte
      letters = letters << 8 | UInt64(byte)
      end += 1
    }
    cursor.offset = end
    if merged >= 0x80 {
      try checkName(start..<end)
    } else if end - start <= 8, let keyword = Keyword(letters: letters) {
      return token(.keyword(keyword), from: start)
    }
    return token(.name, from: start)
  }

  /// A name outside ASCII may hold only what UAX 31 lets into identifiers.
  private mutating func checkName(_ range: Range<Int>) throws(SyntaxError) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let (scalar, length) = cursor.scalar(at: index) else {
        throw UTF8Check.error(cursor, at: index)
      }
      let properties = scalar.properties
      let isAllowed =
        scalar == "_" || properties.isXIDStart
        || (index > range.lowerBound && properties.isXIDContinue)
      if !isAllowed {
        cursor.offset = index
        throw invalidCharacter(scalar, length)
      }
      index += length
    }
  }

  private func invalidCharacter(_ scalar: Unicode.Scalar, _ length: Int) -> SyntaxError {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return scalar.isPythonPrintable
      ? error("invalid character '\(scalar)' (U+\(code))", length: length)
      : error("invalid non-printable character U+\(code)", length: length)
  }
}

extension Unicode.Scalar {
  /// What `str.isprintable` says: no control, format, surrogate, unassigned or separator character
  /// but the space.
  var isPythonPrintable: Bool {
    if value < 0x7F { return value >= 0x20 }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default:
      return true
    }
  }
}
