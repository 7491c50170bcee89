extension PatternParser {
  /// `[…]`, whose bracket has been taken.
  mutating func set() throws(PatternError) -> PatternNode {
    let start = source.position - 1
    let isNegated = try source.take("^")
    var members: [PatternSet.Member] = []
    while true {
      let first = try setToken(since: start)
      if first.is("]"), !members.isEmpty { break }
      let low = try member(first)
      guard try source.take("-") else {
        members.append(low)
        continue
      }
      let last = try setToken(since: start)
      if last.is("]") {
        members += [low, .range(0x2D, 0x2D)]
        break
      }
      let high = try member(last)
      guard case .range(let from, _) = low, case .range(let to, _) = high, from <= to else {
        throw source.error(
          "bad character range \(source.text(first.text))-\(source.text(last.text))",
          back: first.count + 1 + last.count
        )
      }
      members.append(.range(from, to))
    }
    return .set(PatternSet(members: members, isNegated: isNegated))
  }

  private mutating func setToken(since start: Int) throws(PatternError) -> PatternSource.Token {
    guard let token = try source.take() else {
      throw source.error("unterminated character set", back: source.position - start)
    }
    return token
  }

  /// One character, or a category.
  private mutating func member(
    _ token: PatternSource.Token
  ) throws(PatternError) -> PatternSet.Member {
    guard let escaped = token.escaped else { return .range(token.first, token.first) }
    if let category = Self.category(escaped) { return .category(category) }
    let value: UInt32
    if escaped == 0x62 {
      // A backspace: there are no word boundaries in a set.
      value = 8
    } else if escaped.isOctalDigit {
      let digits = try source.take(upTo: 2) { $0.isOctalDigit }
      value = try octal([escaped] + digits)
    } else {
      value = try characterEscape(escaped)
    }
    return .range(value, value)
  }
}
