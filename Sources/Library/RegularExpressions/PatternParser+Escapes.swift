import Syntax

extension PatternParser {
  /// What a backslash and a character mean outside of sets.
  mutating func escape(_ character: UInt32) throws(PatternError) -> PatternNode {
    switch Unicode.Scalar(character) {
    case "A": return .anchor(.textStart)
    case "Z": return .anchor(.textEnd)
    case "b": return .anchor(.boundary)
    case "B": return .anchor(.noBoundary)
    default: break
    }
    if let category = Self.category(character) {
      return .set(PatternSet(members: [.category(category)]))
    }
    if character == 0x30 {
      let digits = try source.take(upTo: 2) { $0.isOctalDigit }
      return .literal(Self.number([character] + digits, radix: 8))
    }
    if character.isDecimalDigit { return try reference(character) }
    return .literal(try characterEscape(character))
  }

  /// A category by its letter.
  static func category(_ letter: UInt32) -> PatternCategory? {
    switch Unicode.Scalar(letter) {
    case "d": PatternCategory(kind: .digit, isNegated: false)
    case "D": PatternCategory(kind: .digit, isNegated: true)
    case "s": PatternCategory(kind: .space, isNegated: false)
    case "S": PatternCategory(kind: .space, isNegated: true)
    case "w": PatternCategory(kind: .word, isNegated: false)
    case "W": PatternCategory(kind: .word, isNegated: true)
    default: nil
    }
  }

  /// A group's number, or three octal digits.
  private mutating func reference(_ first: UInt32) throws(PatternError) -> PatternNode {
    var digits = [first]
    if let next = source.next, !next.isEscape, next.first.isDecimalDigit {
      _ = try source.take()
      digits.append(next.first)
      if digits.allSatisfy(\.isOctalDigit), let third = source.next, !third.isEscape,
        third.first.isOctalDigit
      {
        _ = try source.take()
        return .literal(try octal(digits + [third.first]))
      }
    }
    let group = Int(Self.number(digits, radix: 10))
    guard group < groupWidths.count else {
      throw source.error("invalid group reference \(group)", back: digits.count)
    }
    return try reference(to: group, back: digits.count + 1)
  }

  /// A group that has ended, and not in this look-behind.
  mutating func reference(to group: Int, back: Int) throws(PatternError) -> PatternNode {
    guard let width = groupWidths[group] else {
      throw source.error("cannot refer to an open group", back: back)
    }
    try checkLookbehind(group)
    return .reference(group, width)
  }

  /// Refuses groups that a look-behind can't refer to.
  func checkLookbehind(_ group: Int) throws(PatternError) {
    guard let groupsBeforeLookbehind else { return }
    guard group < groupWidths.count, groupWidths[group] != nil else {
      throw source.error("cannot refer to an open group")
    }
    guard group < groupsBeforeLookbehind else {
      throw source.error("cannot refer to group defined in the same lookbehind subpattern")
    }
  }

  /// The escapes for one character that are the same inside and outside of sets.
  mutating func characterEscape(_ character: UInt32) throws(PatternError) -> UInt32 {
    switch Unicode.Scalar(character) {
    case "a": return 7
    case "f": return 12
    case "n": return 10
    case "r": return 13
    case "t": return 9
    case "v": return 11
    case "x": return try hexadecimal(character, count: 2)
    case "u" where source.isText: return try hexadecimal(character, count: 4)
    case "U" where source.isText: return try hexadecimal(character, count: 8)
    case "N" where source.isText: return try named()
    default: break
    }
    guard !character.isLetter, !character.isDecimalDigit else {
      throw badEscape([character])
    }
    return character
  }

  func badEscape(_ characters: [UInt32]) -> PatternError {
    source.error("bad escape \\" + source.text(characters), back: characters.count + 1)
  }

  private mutating func hexadecimal(
    _ letter: UInt32,
    count: Int
  ) throws(PatternError) -> UInt32 {
    let digits = try source.take(upTo: count) { $0.isHexDigit }
    let text = [letter] + digits
    guard digits.count == count else {
      throw source.error("incomplete escape \\" + source.text(text), back: text.count + 1)
    }
    let value = Self.number(digits, radix: 16)
    guard value <= 0x10FFFF else { throw badEscape(text) }
    return value
  }

  /// Reads the rest of a character by name, `\N{EM DASH}`.
  private mutating func named() throws(PatternError) -> UInt32 {
    guard try source.take("{") else { throw source.error("missing {") }
    let name = try source.take(until: "}", name: "character name")
    guard let scalar = UnicodeNames.scalar(named: source.text(name)) else {
      throw source.error(
        "undefined character name \(source.quoted(name))",
        back: name.count + 4
      )
    }
    return scalar.value
  }

  /// Octal digits behind a backslash, at most 0o377.
  func octal(_ digits: [UInt32]) throws(PatternError) -> UInt32 {
    let value = Self.number(digits, radix: 8)
    guard value <= 0o377 else {
      throw source.error(
        "octal escape value \\\(source.text(digits)) outside of range 0-0o377",
        back: digits.count + 1
      )
    }
    return value
  }

  /// The value of digits; what is too large for any use is cut.
  static func number(_ digits: [UInt32], radix: UInt32) -> UInt32 {
    digits.reduce(0) { total, digit in
      let value = digit <= 0x39 ? digit - 0x30 : (digit | 0x20) - 0x57
      let (product, overflow) = total.multipliedReportingOverflow(by: radix)
      return overflow ? .max : product.addingReportingOverflow(value).partialValue
    }
  }
}
