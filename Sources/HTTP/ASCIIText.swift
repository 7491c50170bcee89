extension String {
  /// Equality of tokens that ignore case, such as field names and schemes.
  package func equalsIgnoringASCIICase(_ other: String) -> Bool {
    utf8.count == other.utf8.count && startsIgnoringASCIICase(with: other)
  }

  /// Whether it begins with a token that ignores case.
  package func startsIgnoringASCIICase(with token: String) -> Bool {
    let (own, wanted) = (utf8.span, token.utf8.span)
    guard own.count >= wanted.count else { return false }
    for place in wanted.indices
    where own[place].lowercasedASCII != wanted[place].lowercasedASCII {
      return false
    }
    return true
  }

  /// Whether each byte of the text passes.
  @inlinable
  package func consistsOf(_ isAllowed: (UInt8) -> Bool) -> Bool {
    let bytes = utf8.span
    for place in bytes.indices where !isAllowed(bytes[place]) { return false }
    return true
  }
}

extension Substring {
  /// Where a delimiter stands first.
  func firstIndex(ofByte byte: UInt8) -> Index? {
    let bytes = utf8.span
    for place in bytes.indices where bytes[place] == byte {
      return utf8.index(startIndex, offsetBy: place)
    }
    return nil
  }
}

extension UInt8 {
  var lowercasedASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isASCIILetter: Bool { lowercasedASCII >= 0x61 && lowercasedASCII <= 0x7A }

  /// The value of a hexadecimal digit.
  var hexDigit: UInt8? {
    if isASCIIDigit { return self - 0x30 }
    let letter = lowercasedASCII
    return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : nil
  }
}
