/// Reads Python's syntax of patterns, with CPython's complaints (`Lib/re/_parser.py`).
struct PatternParser {
  var source: PatternSource
  var flags: PatternFlags
  var groupNames: [(name: String, number: Int)] = []
  /// The width of each group that has ended; the whole match is the first.
  var groupWidths: [PatternWidth?] = [nil]
  var closedGroups: [Int] = []
  /// How many groups there were before the outermost look-behind began.
  var groupsBeforeLookbehind: Int?
  /// Where conditions on group numbers are, for those that turn out not to exist.
  var conditions: [(group: Int, position: Int)] = []
  var ambiguity = GroupAmbiguity()

  /// How deep groups may nest before `RecursionError`.
  private static let maximumDepth = 200

  static func parse(
    _ codePoints: [UInt32],
    isText: Bool,
    flags: PatternFlags
  ) throws(PatternError) -> ParsedPattern {
    var parser = PatternParser(
      source: try PatternSource(codePoints, isText: isText),
      flags: flags
    )
    let sequence = try parser.alternatives(
      isVerbose: flags.contains(.verbose),
      depth: 0
    )
    try parser.settleFlags()
    guard parser.source.next == nil else { throw parser.source.error("unbalanced parenthesis") }
    let count = parser.groupWidths.count
    for condition in parser.conditions where condition.group >= count {
      throw PatternError("invalid group reference \(condition.group)", at: condition.position)
    }
    var order = Array(repeating: 0, count: count)
    for (place, group) in parser.closedGroups.enumerated() { order[group] = place + 1 }
    return ParsedPattern(
      sequence: sequence,
      flags: parser.flags,
      groupNames: parser.groupNames,
      groupCount: count - 1,
      closingOrder: order,
      needsMarks: parser.ambiguity.isFound
    )
  }

  /// Reads alternatives, `a|b|c`.
  mutating func alternatives(
    isVerbose: Bool,
    depth: Int
  ) throws(PatternError) -> PatternSequence {
    guard depth <= Self.maximumDepth else {
      throw PatternError("maximum recursion depth exceeded", kind: .recursion)
    }
    var isVerbose = isVerbose
    var branches: [PatternSequence] = []
    repeat {
      if depth == 0, !branches.isEmpty { isVerbose = flags.contains(.verbose) }
      branches.append(
        try sequence(
          isVerbose: isVerbose,
          depth: depth + 1,
          isFirst: depth == 0 && branches.isEmpty
        )
      )
    } while try source.take("|")
    guard branches.count > 1 else { return branches[0] }
    var result = PatternSequence()
    result.append(.branch(branches))
    return result
  }

  /// What stands between `|`, `(` and `)`; global flags can be at the start of the first.
  mutating func sequence(
    isVerbose: Bool,
    depth: Int,
    isFirst: Bool = false
  ) throws(PatternError) -> PatternSequence {
    var result = PatternSequence()
    var isVerbose = isVerbose
    while let token = source.next, !token.isOne(of: "|)") {
      _ = try source.take()
      if isVerbose, try skipsBlank(token) { continue }
      if let escaped = token.escaped {
        result.append(try escape(escaped))
      } else if token.is("[") {
        result.append(try set())
      } else if token.isOne(of: "*+?{") {
        try repetition(token, of: &result)
      } else if token.is("(") {
        let start = source.position - 1
        switch try group(start: start, isVerbose: isVerbose, depth: depth) {
        case .node(let node): result.append(node)
        case .nothing: break
        case .globalFlags:
          guard isFirst, result.nodes.isEmpty else {
            throw PatternError("global flags not at the start of the expression", at: start)
          }
          isVerbose = flags.contains(.verbose)
        }
      } else {
        switch token.first {
        case 0x2E: result.append(.any)
        case 0x5E: result.append(.anchor(.start))
        case 0x24: result.append(.anchor(.end))
        default: result.append(.literal(token.first))
        }
      }
    }
    return result
  }

  /// Whether a token is white space, or begins a comment, of a verbose pattern.
  private mutating func skipsBlank(_ token: PatternSource.Token) throws(PatternError) -> Bool {
    if token.isOne(of: " \t\n\r\u{B}\u{C}") { return true }
    guard token.is("#") else { return false }
    while let next = try source.take(), !next.is("\n") {}
    return true
  }
}
