/// The numbers that groups have in PCRE2's pattern.
///
/// CPython leaves a loop after a turn that matched nothing. PCRE2 does so only in loops without an
/// end; in the others each turn notes its start in a group of its own, a guard, and the next turn
/// fails in a callout when it starts at the same place.
struct GroupNumbering {
  /// By Python's number, the whole match first.
  private(set) var numbers: [Int]
  /// The numbers of the guards, in the order of their loops in the pattern.
  private(set) var guards: [Int] = []
  private var last = 0

  init(_ sequence: PatternSequence, groupCount: Int) {
    numbers = Array(repeating: 0, count: groupCount + 1)
    walk(sequence, isInLoop: false)
  }

  /// Whether a turn that matches nothing has to end the loop.
  ///
  /// In a loop in a loop a guard may still be where the last round left it, which must not keep the
  /// first turn from being made where one is due.
  static func isGuarded(
    _ repetition: PatternNode.Repetition,
    _ inner: PatternSequence,
    isInLoop: Bool
  ) -> Bool {
    guard let maximum = repetition.maximum, maximum > 1, repetition.mode != .possessive,
      inner.width.least == 0, inner.width.greatest > 0
    else { return false }
    return repetition.minimum == 0 || (repetition.minimum == 1 && !isInLoop)
  }

  private mutating func walk(_ sequence: PatternSequence, isInLoop: Bool) {
    for node in sequence.nodes { walk(node, isInLoop: isInLoop) }
  }

  private mutating func walk(_ node: PatternNode, isInLoop: Bool) {
    switch node {
    case .literal, .any, .set, .anchor, .reference: break
    case .group(let number, _, _, let inner):
      if let number {
        last += 1
        numbers[number] = last
      }
      walk(inner, isInLoop: isInLoop)
    case .atomic(let inner), .look(_, _, let inner): walk(inner, isInLoop: isInLoop)
    case .branch(let branches): for branch in branches { walk(branch, isInLoop: isInLoop) }
    case .conditional(_, let yes, let no):
      walk(yes, isInLoop: isInLoop)
      if let no { walk(no, isInLoop: isInLoop) }
    case .repetition(let repetition, let inner):
      if Self.isGuarded(repetition, inner, isInLoop: isInLoop) {
        last += 1
        guards.append(last)
      }
      walk(inner, isInLoop: isInLoop || repetition.maximum != 1)
    }
  }
}
