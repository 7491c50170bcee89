/// A parsed pattern in PCRE2's syntax, with Python's meaning.
///
/// Groups keep their numbers and lose their names. Every loop gets callouts `(?C)`, where a match
/// can be interrupted.
struct PatternTranslation {
  /// The pattern for PCRE2.
  var text: [UInt8] = []
  let isText: Bool
  private let needsMarks: Bool
  private let callsOutAtChoices: Bool
  private var lookbehindDepth = 0
  private var loopDepth = 0
  private let numbering: GroupNumbering
  private var guardCount = 0

  /// Beyond so many choices that are no loops, their combinations can take long, too.
  private static let fewChoices = 10
  /// Beyond so many turns a bounded loop is as good as endless.
  private static let fewTurns = 16
  /// The greatest count in PCRE2's braces.
  private static let greatestCount = 65_535

  init(_ pattern: ParsedPattern, isText: Bool) throws(PatternError) {
    self.isText = isText
    needsMarks = pattern.needsMarks
    callsOutAtChoices = pattern.sequence.choiceCount > Self.fewChoices
    numbering = GroupNumbering(pattern.sequence, groupCount: pattern.groupCount)
    try append(pattern.sequence, pattern.flags)
  }

  /// The number in ``text`` of each of Python's groups, nil when it is the same for all.
  var groupNumbers: [Int]? { numbering.guards.isEmpty ? nil : numbering.numbers }

  /// The pattern that only matches up to the end of the subject.
  var textToTheEnd: [UInt8] { Array("(?:".utf8) + text + Array(")\\z".utf8) }

  /// Whether PCRE2 is to ignore case where these flags hold.
  ///
  /// In ASCII mode only ASCII letters have another case, which PCRE2 does not offer for text: there
  /// both cases are spelled out.
  func ignoresCase(_ flags: PatternFlags) -> Bool {
    flags.contains(.ignoreCase) && (!isText || !flags.contains(.ascii))
  }

  mutating func append(_ literal: String) { text += literal.utf8 }

  private mutating func append(
    _ sequence: PatternSequence,
    _ flags: PatternFlags,
    ending: String = ""
  ) throws(PatternError) {
    if sequence.nodes.count == 1, case .branch(let branches) = sequence.nodes[0] {
      for (place, branch) in branches.enumerated() {
        if place > 0 { append("|") }
        try append(branch, flags, ending: ending)
        if callsOutAtChoices, ending.isEmpty { append("(?C)") }
      }
      return
    }
    for node in sequence.nodes { try append(node, flags) }
    append(ending)
  }

  private mutating func append(
    _ node: PatternNode,
    _ flags: PatternFlags,
    ending: String = ""
  ) throws(PatternError) {
    switch node {
    case .literal(let value): appendLiteral(value, flags)
    case .any: append(flags.contains(.dotAll) ? "." : isText ? "\\N" : "[^\\n]")
    case .set(let set): append(set, flags)
    case .anchor(let anchor): append(anchor, flags)
    case .group(let number?, _, _, let inner):
      append("(")
      try append(inner, flags, ending: ending)
      append(")")
      if needsMarks { append("(*MARK:\(number))") }
    case .group(nil, let adding, let removing, let inner):
      let changed = flags.changed(adding: adding, removing: removing)
      let isChange = ignoresCase(changed) != ignoresCase(flags)
      append(isChange ? ignoresCase(changed) ? "(?i:" : "(?-i:" : "(?:")
      try append(inner, changed, ending: ending)
      append(")")
    case .atomic(let inner):
      append("(?>")
      try append(inner, flags, ending: ending)
      append(")")
    case .look(let isAhead, let isNegated, let inner):
      if !isAhead, inner.width.least != inner.width.greatest {
        throw PatternError("look-behind requires fixed-width pattern")
      }
      // What has no length is as well looked for ahead, where PCRE2 is less strict.
      let isBehind = !isAhead && inner.width.least > 0
      append(isBehind ? isNegated ? "(?<!" : "(?<=" : isNegated ? "(?!" : "(?=")
      lookbehindDepth += isBehind ? 1 : 0
      try append(inner, flags)
      lookbehindDepth -= isBehind ? 1 : 0
      append(")")
    case .branch:
      var sequence = PatternSequence()
      sequence.append(node)
      append("(?:")
      try append(sequence, flags, ending: ending)
      append(")")
    case .reference(let group, _): append("\\g{\(numbering.numbers[group])}")
    case .conditional(let group, let yes, let no):
      append("(?(\(numbering.numbers[group]))")
      try append(yes, flags)
      append("|")
      if let no { try append(no, flags) }
      append(")")
    case .repetition(let repetition, let inner): try append(repetition, inner, flags)
    }
  }

  private mutating func append(_ anchor: PatternNode.Anchor, _ flags: PatternFlags) {
    switch anchor {
    case .start: append(flags.contains(.multiline) ? "^" : "\\A")
    case .end: append(flags.contains(.multiline) ? "$" : "\\Z")
    case .textStart: append("\\A")
    case .textEnd: append("\\z")
    case .boundary, .noBoundary:
      let isBoundary = anchor == .boundary
      guard isText, flags.contains(.ascii) else {
        append(isBoundary ? "\\b" : "\\B" + Self.notEmpty)
        return
      }
      let word = "[0-9A-Z_a-z]"
      append(
        isBoundary
          ? "(?-i:(?<=\(word))(?!\(word))|(?<!\(word))(?=\(word)))"
          : "(?-i:(?<=\(word))(?=\(word))|(?<!\(word))(?!\(word)))" + Self.notEmpty
      )
    }
  }

  /// CPython finds no place between non-words in an empty text.
  private static let notEmpty = "(?!\\A\\z)"

  /// An item, how often it comes, and a callout where it can come often.
  private mutating func append(
    _ repetition: PatternNode.Repetition,
    _ inner: PatternSequence,
    _ flags: PatternFlags
  ) throws(PatternError) {
    if lookbehindDepth > 0, inner.width == .zero {
      try appendEmpty(repetition, inner, flags)
      return
    }
    let isLong = (repetition.maximum ?? .max) > Self.fewTurns
    let isGuarded = GroupNumbering.isGuarded(repetition, inner, isInLoop: loopDepth > 0)
    let guardNumber = isGuarded ? numbering.guards[guardCount] : 0
    guardCount += isGuarded ? 1 : 0
    loopDepth += repetition.maximum == 1 ? 0 : 1
    var item = try translated(inner, flags, callsOut: repetition.maximum ?? 2 > 1)
    loopDepth -= repetition.maximum == 1 ? 0 : 1
    if isGuarded {
      item = Array("(?:(?C'\(guardNumber)')()".utf8) + item + Array(")".utf8)
    }
    if repetition.mode == .possessive, inner.width.least != inner.width.greatest {
      // No turn is tried in another way once it is over, not even before the last one.
      item = Array("(?>".utf8) + item + Array(")".utf8)
    }
    try append(item, repetition)
    let isChoice = repetition.maximum != repetition.minimum
    if isLong || (isChoice && callsOutAtChoices) { append("(?C)") }
  }

  /// Something without length as often as one likes, in a form that has a fixed length for PCRE2.
  private mutating func appendEmpty(
    _ repetition: PatternNode.Repetition,
    _ inner: PatternSequence,
    _ flags: PatternFlags
  ) throws(PatternError) {
    append(repetition.mode == .possessive ? "(?>" : "(?:")
    let isOptional = repetition.minimum == 0
    if isOptional, repetition.mode == .lazy { append("|") }
    try append(inner, flags)
    if isOptional, repetition.mode != .lazy { append("|") }
    append(")")
  }

  private mutating func translated(
    _ inner: PatternSequence,
    _ flags: PatternFlags,
    callsOut: Bool
  ) throws(PatternError) -> [UInt8] {
    var copy = self
    copy.text = []
    defer { guardCount = copy.guardCount }
    guard inner.nodes.count == 1 else {
      copy.append("(?:")
      try copy.append(inner, flags, ending: callsOut ? "(?C)" : "")
      copy.append(")")
      return copy.text
    }
    switch inner.nodes[0] {
    case .literal, .any, .set, .reference: try copy.append(inner.nodes[0], flags)
    case .group(let number, _, _, _) where !(needsMarks && number != nil):
      try copy.append(inner.nodes[0], flags, ending: callsOut ? "(?C)" : "")
    case .group, .atomic, .branch, .anchor, .look, .conditional, .repetition:
      copy.append("(?:")
      try copy.append(inner, flags, ending: callsOut ? "(?C)" : "")
      copy.append(")")
    }
    return copy.text
  }

  /// Writes counts that are too large for PCRE2 one after the other.
  private mutating func append(
    _ item: [UInt8],
    _ repetition: PatternNode.Repetition
  ) throws(PatternError) {
    let suffix =
      switch repetition.mode {
      case .greedy: ""
      case .lazy: "?"
      case .possessive: "+"
      }
    let limit = Self.greatestCount
    guard repetition.minimum > limit || repetition.maximum ?? 0 > limit else {
      text += item
      append(Self.braces(repetition.minimum, repetition.maximum) + suffix)
      return
    }
    let pieces = repetition.minimum / limit + (repetition.maximum ?? 0) / limit
    guard pieces * item.count <= limit else { throw Self.tooLarge }
    append(repetition.mode == .possessive ? "(?>" : "(?:")
    let order = repetition.mode == .lazy ? "?" : ""
    var minimum = repetition.minimum
    while minimum > 0 {
      text += item
      append(Self.braces(min(minimum, limit), min(minimum, limit)))
      minimum -= min(minimum, limit)
    }
    if let maximum = repetition.maximum {
      var rest = maximum - repetition.minimum
      while rest > 0 {
        text += item
        append(Self.braces(0, min(rest, limit)) + order)
        rest -= min(rest, limit)
      }
    } else {
      text += item
      append("*" + order)
    }
    append(")")
  }

  private static func braces(_ minimum: Int, _ maximum: Int?) -> String {
    switch (minimum, maximum) {
    case (0, 1): "?"
    case (0, nil): "*"
    case (1, nil): "+"
    case (_, nil): "{\(minimum),}"
    case (_, let maximum?): minimum == maximum ? "{\(minimum)}" : "{\(minimum),\(maximum)}"
    }
  }

  /// What CPython says of programs that are too long for it; ours are too long sooner.
  static let tooLarge = PatternError(
    "regular expression code size limit exceeded",
    kind: .overflow
  )
}

extension PatternSequence {
  /// How many alternations and short optional parts there are.
  fileprivate var choiceCount: Int {
    nodes.reduce(0) { count, node in
      switch node {
      case .literal, .any, .set, .anchor, .reference: count
      case .group(_, _, _, let inner), .atomic(let inner), .look(_, _, let inner):
        count + inner.choiceCount
      case .branch(let branches):
        branches.reduce(count + 1) { $0 + $1.choiceCount }
      case .conditional(_, let yes, let no):
        count + yes.choiceCount + (no?.choiceCount ?? 0)
      case .repetition(let repetition, let inner):
        count + inner.choiceCount + (repetition.maximum == repetition.minimum ? 0 : 1)
      }
    }
  }
}
