import Values

/// Reads a template (`Lib/re/_parser.py`, `parse_template`).
struct TemplateParser {
  private var source: PatternSource
  private let pattern: PatternObject
  private var parts: [ReplacementTemplate.Part] = []
  private var literal: [UInt32] = []

  init(source: PatternSource, pattern: PatternObject) {
    self.source = source
    self.pattern = pattern
  }

  mutating func parse() throws(PatternError) -> [ReplacementTemplate.Part] {
    while let token = try source.take() {
      guard let escaped = token.escaped else {
        literal.append(token.first)
        continue
      }
      try escape(escaped)
    }
    flush()
    return parts
  }

  private mutating func flush() {
    guard !literal.isEmpty else { return }
    parts.append(
      .literal(
        source.isText
          ? .string(source.text(literal))
          : .bytes(Bytes(literal.map { UInt8(truncatingIfNeeded: $0) }))
      )
    )
    literal = []
  }

  private mutating func append(group: Int, back: Int) throws(PatternError) {
    guard group <= pattern.parsed.groupCount else {
      throw source.error("invalid group reference \(group)", back: back)
    }
    flush()
    parts.append(.group(group))
  }

  private mutating func escape(_ character: UInt32) throws(PatternError) {
    switch Unicode.Scalar(character) {
    case "g": try named()
    case "0":
      let digits = try source.take(upTo: 2) { $0.isOctalDigit }
      literal.append(PatternParser.number([0x30] + digits, radix: 8) & 0xFF)
    case "1", "2", "3", "4", "5", "6", "7", "8", "9": try numbered(character)
    case "a": literal.append(7)
    case "b": literal.append(8)
    case "f": literal.append(12)
    case "n": literal.append(10)
    case "r": literal.append(13)
    case "t": literal.append(9)
    case "v": literal.append(11)
    case "\\": literal.append(0x5C)
    default:
      guard !character.isLetter else {
        throw source.error("bad escape \\" + source.text([character]), back: 2)
      }
      literal += [0x5C, character]
    }
  }

  /// `\1`, or three octal digits.
  private mutating func numbered(_ first: UInt32) throws(PatternError) {
    var digits = [first]
    if let next = source.next, !next.isEscape, next.first.isDecimalDigit {
      _ = try source.take()
      digits.append(next.first)
      if digits.allSatisfy(\.isOctalDigit), let third = source.next, !third.isEscape,
        third.first.isOctalDigit
      {
        _ = try source.take()
        digits.append(third.first)
        let value = PatternParser.number(digits, radix: 8)
        guard value <= 0o377 else {
          throw source.error(
            "octal escape value \\\(source.text(digits)) outside of range 0-0o377",
            back: 4
          )
        }
        literal.append(value)
        return
      }
    }
    try append(group: Int(PatternParser.number(digits, radix: 10)), back: digits.count)
  }

  /// Reads the rest of a reference, `\g<1>` or `\g<name>`.
  private mutating func named() throws(PatternError) {
    guard try source.take("<") else { throw source.error("missing <") }
    let name = try source.take(until: ">", name: "group name")
    let text = source.text(name)
    if text.isPythonIdentifier {
      guard let group = pattern.groupNumber(text) else {
        throw PatternError("unknown group name \(source.quoted(name))", kind: .index)
      }
      try append(group: group, back: name.count + 1)
      return
    }
    guard let group = GroupNumber.parse(text) else {
      throw source.error(
        "bad character in group name \(source.quoted(name))",
        back: name.count + 1
      )
    }
    guard group < GroupNumber.limit else {
      throw source.error("invalid group reference \(text)", back: name.count + 1)
    }
    try append(group: group, back: name.count + 1)
  }
}
