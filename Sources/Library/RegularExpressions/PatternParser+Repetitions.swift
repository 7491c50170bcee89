extension PatternParser {
  /// What CPython has no room for.
  private static let tooOften = Int(UInt32.max)

  /// `*`, `+`, `?` or `{…}`, whose first character has been taken, after what it repeats.
  mutating func repetition(
    _ token: PatternSource.Token,
    of sequence: inout PatternSequence
  ) throws(PatternError) {
    let here = source.position
    var repetition: PatternNode.Repetition
    switch token.first {
    case 0x3F: repetition = .init(minimum: 0, maximum: 1)
    case 0x2A: repetition = .init(minimum: 0, maximum: nil)
    case 0x2B: repetition = .init(minimum: 1, maximum: nil)
    default:
      guard let bounds = try bounds(from: here) else {
        sequence.append(.literal(token.first))
        return
      }
      repetition = bounds
    }
    let back = source.position - here + 1
    guard let item = sequence.nodes.last, !item.isAnchor else {
      throw source.error("nothing to repeat", back: back)
    }
    guard !item.isRepetition else { throw source.error("multiple repeat", back: back) }
    if try source.take("?") {
      repetition.mode = .lazy
    } else if try source.take("+") {
      repetition.mode = .possessive
    }
    var inner = PatternSequence()
    inner.append(item)
    sequence.replaceLast(by: .repetition(repetition, inner))
    if repetition.maximum != 1 { noteLoop(over: item) }
  }

  /// `{m,n}`, nil when the brace is only a brace.
  private mutating func bounds(
    from here: Int
  ) throws(PatternError) -> PatternNode.Repetition? {
    // An empty pair is two braces, and the closing one is read by and by.
    if let next = source.next, next.is("}") { return nil }
    let low = try source.take { $0.isDecimalDigit }
    let isRange = try source.take(",")
    let high = isRange ? try source.take { $0.isDecimalDigit } : low
    guard try source.take("}") else {
      try source.seek(here)
      return nil
    }
    let minimum = low.isEmpty ? 0 : try count(low)
    let maximum = high.isEmpty ? nil : try count(high)
    if let maximum, maximum < minimum {
      throw source.error(
        "min repeat greater than max repeat",
        back: source.position - here
      )
    }
    return .init(minimum: minimum, maximum: maximum)
  }

  private func count(_ digits: [UInt32]) throws(PatternError) -> Int {
    let significant = digits.drop { $0 == 0x30 }
    let value =
      significant.count > 10
      ? Self.tooOften : significant.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    guard value < Self.tooOften else {
      throw PatternError("the repetition number is too large", kind: .overflow)
    }
    return value
  }

  private mutating func noteLoop(over item: PatternNode) {
    var groups: [Int] = []
    item.collectGroups(&groups)
    ambiguity.noteLoop(groups.map { groupWidths[$0] }[...])
  }
}

extension PatternNode {
  /// The numbers of the groups that capture.
  func collectGroups(_ groups: inout [Int]) {
    switch self {
    case .literal, .any, .set, .anchor, .reference: break
    case .group(let number, _, _, let inner):
      if let number { groups.append(number) }
      inner.collectGroups(&groups)
    case .atomic(let inner), .look(_, _, let inner), .repetition(_, let inner):
      inner.collectGroups(&groups)
    case .branch(let branches): for branch in branches { branch.collectGroups(&groups) }
    case .conditional(_, let yes, let no):
      yes.collectGroups(&groups)
      no?.collectGroups(&groups)
    }
  }
}

extension PatternSequence {
  func collectGroups(_ groups: inout [Int]) {
    for node in nodes { node.collectGroups(&groups) }
  }
}
