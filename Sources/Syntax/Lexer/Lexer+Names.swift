extension Lexer {
  /// Takes a name, a keyword, or a string whose prefix looks like a name.
  mutating func nameOrString(from start: Int) throws(SyntaxError) -> Token {
    if let prefix = stringPrefix() {
      cursor.offset += prefix.utf8.count
      return try string(from: start, prefix: prefix)
    }
    var isASCII = true
    cursor.skip { byte in
      if byte >= 0x80 { isASCII = false }
      return byte.continuesName
    }
    let end = cursor.offset
    if !isASCII { try checkName(start..<end) }
    if isASCII, end - start <= 8, let keyword = Keyword(rawValue: cursor.text(start..<end)) {
      return token(.keyword(keyword), from: start)
    }
    return token(.name, from: start)
  }

  /// The letters before a quote, when the quote makes them a string's prefix.
  private func stringPrefix() -> String? {
    var length = 0
    while length < 3, !cursor.peek(length).isQuote {
      guard cursor.peek(length).isLetter else { return nil }
      length += 1
    }
    guard length < 3, cursor.peek(length).isQuote else { return nil }
    let prefix = cursor.text(cursor.offset..<cursor.offset + length).lowercased()
    return ["r", "u", "b", "f", "br", "rb", "fr", "rf"].contains(prefix) ? prefix : nil
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
