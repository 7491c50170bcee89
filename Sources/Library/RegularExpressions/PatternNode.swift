/// A part of a parsed pattern.
indirect enum PatternNode {
  case literal(UInt32)
  /// `.`
  case any
  case set(PatternSet)
  case anchor(Anchor)
  /// `(…)`, `(?:…)` and `(?flags:…)`; the number of a group that captures.
  case group(Int?, adding: PatternFlags, removing: PatternFlags, PatternSequence)
  case atomic(PatternSequence)
  case look(isAhead: Bool, isNegated: Bool, PatternSequence)
  case branch([PatternSequence])
  case reference(Int, PatternWidth)
  case conditional(Int, PatternSequence, PatternSequence?)
  case repetition(Repetition, PatternSequence)

  enum Anchor {
    /// `^`
    case start
    /// `$`
    case end
    /// `\A`
    case textStart
    /// `\Z`
    case textEnd
    /// `\b`
    case boundary
    /// `\B`
    case noBoundary
  }

  /// How often, and in what order to try.
  struct Repetition {
    enum Mode {
      case greedy
      case lazy
      case possessive
    }

    let minimum: Int
    /// nil for no end.
    let maximum: Int?
    var mode = Mode.greedy
  }
}

/// `[…]`, or a class on its own such as `\d`.
struct PatternSet {
  enum Member: Equatable {
    case range(UInt32, UInt32)
    case category(PatternCategory)
  }

  var members: [Member]
  var isNegated = false
}

/// `\d`, `\s`, `\w` and their opposites.
struct PatternCategory: Equatable {
  enum Kind {
    case digit
    case space
    case word
  }

  let kind: Kind
  let isNegated: Bool
}

/// Parts one after the other, with the lengths of what they can match.
struct PatternSequence {
  private(set) var nodes: [PatternNode] = []
  private(set) var width = PatternWidth.zero

  mutating func append(_ node: PatternNode) {
    nodes.append(node)
    width = width + node.width
  }

  /// Puts a repetition in the place of what it repeats.
  mutating func replaceLast(by node: PatternNode) {
    nodes.removeLast()
    nodes.append(node)
    width = nodes.reduce(.zero) { $0 + $1.width }
  }
}

/// The least and the greatest length of what a part can match, in code points.
struct PatternWidth: Equatable {
  let least: Int
  let greatest: Int

  static let zero = PatternWidth(least: 0, greatest: 0)
  static let one = PatternWidth(least: 1, greatest: 1)
  /// Beyond it lengths are not told apart.
  static let limit = 1 << 60

  static func + (left: PatternWidth, right: PatternWidth) -> PatternWidth {
    PatternWidth(
      least: min(left.least + right.least, limit),
      greatest: min(left.greatest + right.greatest, limit)
    )
  }

  /// Of either.
  func union(_ other: PatternWidth) -> PatternWidth {
    PatternWidth(
      least: min(least, other.least),
      greatest: max(greatest, other.greatest)
    )
  }

  func repeated(_ repetition: PatternNode.Repetition) -> PatternWidth {
    PatternWidth(
      least: Self.product(least, repetition.minimum),
      greatest: repetition.maximum.map { Self.product(greatest, $0) }
        ?? (greatest == 0 ? 0 : Self.limit)
    )
  }

  private static func product(_ left: Int, _ right: Int) -> Int {
    let (result, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? limit : min(result, limit)
  }
}

extension PatternNode {
  var width: PatternWidth {
    switch self {
    case .literal, .any, .set: .one
    case .anchor, .look: .zero
    case .group(_, _, _, let inner), .atomic(let inner): inner.width
    case .branch(let branches):
      branches.dropFirst().reduce(branches.first?.width ?? .zero) { $0.union($1.width) }
    case .reference(_, let width): width
    case .conditional(_, let yes, let no): yes.width.union(no?.width ?? .zero)
    case .repetition(let repetition, let inner): inner.width.repeated(repetition)
    }
  }

  var isRepetition: Bool {
    if case .repetition = self { true } else { false }
  }

  var isAnchor: Bool {
    if case .anchor = self { true } else { false }
  }
}
