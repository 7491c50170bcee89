extension PatternTranslation {
  mutating func appendLiteral(_ value: UInt32, _ flags: PatternFlags) {
    guard flags.contains(.ignoreCase), isText else {
      append(character: value)
      return
    }
    if flags.contains(.ascii) {
      // Alone it is a class of its own: an inner group would not be repeated as fast.
      let swapped = CaseVariants.swapped(value...value)
      guard let other = swapped.first else {
        append(character: value)
        return
      }
      append("[")
      append(character: value)
      append(character: other.lowerBound)
      append("]")
      return
    }
    let additions = CaseVariants.additions(to: value...value)
    guard !additions.isEmpty else {
      append(character: value)
      return
    }
    append("[")
    for addition in additions { append(character: addition) }
    append("]")
  }

  mutating func append(_ set: PatternSet, _ flags: PatternFlags) {
    let isASCII = flags.contains(.ascii) || !isText
    if set.members.count == 1, case .category(let category) = set.members[0], !isASCII,
      category.kind != .space
    {
      let isNegated = set.isNegated != category.isNegated
      append(category.kind == .digit ? isNegated ? "\\D" : "\\d" : isNegated ? "\\W" : "\\w")
      return
    }
    let start = text.count
    append(set.isNegated ? "[^" : "[")
    let first = text.count
    for member in set.members {
      switch member {
      case .range(let low, let high): append(low...high, flags)
      case .category(let category): append(category, isASCII: isASCII)
      }
    }
    guard text.count > first else {
      // Only surrogates, which no text has.
      text.removeSubrange(start...)
      append(set.isNegated ? "." : "(?!)")
      return
    }
    append("]")
  }

  private mutating func append(_ range: ClosedRange<UInt32>, _ flags: PatternFlags) {
    appendRange(range)
    guard flags.contains(.ignoreCase), isText else { return }
    if flags.contains(.ascii) {
      for swapped in CaseVariants.swapped(range) { appendRange(swapped) }
    } else {
      for addition in CaseVariants.additions(to: range) { append(character: addition) }
    }
  }

  private mutating func append(_ category: PatternCategory, isASCII: Bool) {
    if !isASCII, category.kind != .space {
      append(
        category.kind == .digit
          ? category.isNegated ? "\\D" : "\\d" : category.isNegated ? "\\W" : "\\w"
      )
      return
    }
    let members =
      isASCII ? CharacterRanges.ascii(category.kind) : CharacterRanges.unicodeSpace
    let shown =
      category.isNegated
      ? members.inverted(upTo: isText ? CharacterRanges.last : 0xFF) : members
    for range in shown.ranges { appendRange(range) }
  }

  /// A range without the surrogates, which no text has.
  private mutating func appendRange(_ range: ClosedRange<UInt32>) {
    let surrogates: ClosedRange<UInt32> = 0xD800...0xDFFF
    var (low, high) = (range.lowerBound, range.upperBound)
    if surrogates.contains(low) { low = 0xE000 }
    if surrogates.contains(high) { high = 0xD7FF }
    guard low <= high else { return }
    append(character: low)
    guard low < high else { return }
    append("-")
    append(character: high)
  }

  /// A character that means itself, inside and outside of sets.
  private mutating func append(character value: UInt32) {
    switch value {
    case 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: text.append(UInt8(value))
    case 0x21...0x7E:
      text.append(0x5C)
      text.append(UInt8(value))
    default:
      if isText, value >= 0x80, let scalar = Unicode.Scalar(value) {
        append(String(scalar))
      } else if isText, (0xD800...0xDFFF).contains(value) {
        append("(?!)")
      } else {
        append("\\x{\(String(value, radix: 16))}")
      }
    }
  }
}
