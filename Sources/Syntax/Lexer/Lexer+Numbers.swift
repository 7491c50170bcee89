extension Lexer {
  /// Takes a number; what CPython's tokenizer refuses in one is refused in its words.
  mutating func number() throws(SyntaxError) {
    if cursor.current == UInt8(ascii: "0") {
      switch cursor.peek() | 0x20 {
      case UInt8(ascii: "x"): return try based(16, "hexadecimal")
      case UInt8(ascii: "o"): return try based(8, "octal")
      case UInt8(ascii: "b"): return try based(2, "binary")
      default: break
      }
    }
    try decimal()
  }

  private mutating func based(_ base: Int, _ name: String) throws(SyntaxError) {
    cursor.offset += 2
    repeat {
      if cursor.current == UInt8(ascii: "_") { cursor.offset += 1 }
      guard let digit = cursor.current.digitValue, digit < base else {
        if cursor.current.isDecimalDigit { throw wrongDigit(name) }
        throw error("invalid \(name) literal", length: 1)
      }
      cursor.skip { ($0.digitValue ?? base) < base }
    } while cursor.current == UInt8(ascii: "_")
    if cursor.current.isDecimalDigit { throw wrongDigit(name) }
    try endOfNumber(name)
  }

  private func wrongDigit(_ name: String) -> SyntaxError {
    error(
      "invalid digit '\(Character(Unicode.Scalar(cursor.current)))' in \(name) literal",
      length: 1
    )
  }

  private mutating func decimal() throws(SyntaxError) {
    let start = cursor.offset
    var isFloat = false
    if cursor.current != UInt8(ascii: ".") { try decimalDigits() }
    let integerEnd = cursor.offset
    if cursor.current == UInt8(ascii: ".") {
      isFloat = true
      cursor.offset += 1
      if cursor.current.isDecimalDigit { try decimalDigits() }
    }
    if cursor.current | 0x20 == UInt8(ascii: "e") {
      let sign = cursor.peek()
      let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
      if cursor.peek(isSigned ? 2 : 1).isDecimalDigit {
        isFloat = true
        cursor.offset += isSigned ? 2 : 1
        try decimalDigits()
      } else if isSigned {
        cursor.offset += 1
        throw error("invalid decimal literal", length: 1)
      }
    }
    if cursor.current | 0x20 == UInt8(ascii: "j"), !cursor.peek().continuesName {
      let end = cursor.offset + 1
      throw SyntaxError(
        "complex numbers are not part of this shell's Python",
        at: SourceRange(start, end)
      )
    }
    if !isFloat { try checkLeadingZero(start..<integerEnd) }
    try endOfNumber("decimal")
  }

  private mutating func decimalDigits() throws(SyntaxError) {
    while true {
      cursor.skip(while: \.isDecimalDigit)
      guard cursor.current == UInt8(ascii: "_") else { return }
      cursor.offset += 1
      if !cursor.current.isDecimalDigit {
        cursor.offset -= 1
        throw error("invalid decimal literal", length: 1)
      }
    }
  }

  private func checkLeadingZero(_ range: Range<Int>) throws(SyntaxError) {
    let zero = UInt8(ascii: "0")
    guard cursor.byte(at: range.lowerBound) == zero else { return }
    let digits = cursor.bytes[range]
    if digits.contains(where: { $0 != zero && $0 != UInt8(ascii: "_") }) {
      throw SyntaxError(
        "leading zeros in decimal integer literals are not permitted; "
          + "use an 0o prefix for octal integers",
        at: SourceRange(range.lowerBound, range.upperBound)
      )
    }
  }

  /// A number may touch a following keyword (`1if x else y`), and no other name.
  private func endOfNumber(_ name: String) throws(SyntaxError) {
    // What is not ASCII is looked at as a name of its own, which may say more.
    guard cursor.current.startsName, cursor.current < 0x80 else { return }
    let words = ["and", "else", "for", "if", "in", "is", "not", "or"]
    let touches = words.contains { word in
      word.utf8.enumerated().allSatisfy { cursor.peek($0.offset) == $0.element }
    }
    if !touches { throw error("invalid \(name) literal", length: 1) }
  }
}
