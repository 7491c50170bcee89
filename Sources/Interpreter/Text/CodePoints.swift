extension UInt8 {
  /// What `str.isspace` says of a character of ASCII.
  var isASCIISpace: Bool { self <= 32 && (self >= 28 || (9...13).contains(self)) }
}

/// Code points as Python's string methods class them.
extension UnicodeScalar {
  /// `str.isalpha`.
  var isPythonLetter: Bool {
    if value < 128 { return (65...90).contains(value & ~32) }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  /// `str.isdecimal`: the value of a digit that makes numbers in base ten.
  var decimalValue: UInt8? {
    if value < 128 {
      return (48...57).contains(value) ? UInt8(truncatingIfNeeded: value - 48) : nil
    }
    guard properties.numericType == .decimal, let number = properties.numericValue else {
      return nil
    }
    return UInt8(exactly: number)
  }

  /// `str.isdigit`: decimal digits and those in other positions, as superscripts.
  var isPythonDigit: Bool {
    properties.numericType == .decimal || properties.numericType == .digit
  }

  /// `str.isnumeric`.
  var isPythonNumeric: Bool { properties.numericType != nil }

  /// `str.isalnum`.
  var isPythonAlphanumeric: Bool { isPythonLetter || isPythonNumeric }

  var isTitlecase: Bool { properties.generalCategory == .titlecaseLetter }

  /// Where `str.splitlines` ends a line.
  var endsLine: Bool {
    switch value {
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
