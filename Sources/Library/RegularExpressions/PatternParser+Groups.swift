import Interpreter
import Values

extension PatternParser {
  /// What a parenthesis turns out to be.
  enum Group {
    case node(PatternNode)
    /// A comment.
    case nothing
    /// `(?i)`
    case globalFlags
  }

  /// What follows a parenthesis, up to its end.
  mutating func group(
    start: Int,
    isVerbose: Bool,
    depth: Int
  ) throws(PatternError) -> Group {
    guard try source.take("?") else {
      return .node(try capture(nil, start: start, isVerbose: isVerbose, depth: depth))
    }
    let kind = try required()
    if kind.is("P") {
      return .node(try named(start: start, isVerbose: isVerbose, depth: depth))
    }
    if kind.is(":") {
      let inner = try contents(start: start, isVerbose: isVerbose, depth: depth)
      return .node(.group(nil, adding: [], removing: [], inner))
    }
    if kind.is("#") {
      try skipComment(start: start)
      return .nothing
    }
    if kind.isOne(of: "=!<") {
      return .node(try look(kind, start: start, isVerbose: isVerbose, depth: depth))
    }
    if kind.is("(") {
      return .node(try condition(start: start, isVerbose: isVerbose, depth: depth))
    }
    if kind.is(">") {
      return .node(.atomic(try contents(start: start, isVerbose: isVerbose, depth: depth)))
    }
    guard kind.is("-") || (!kind.isEscape && PatternFlags(letter: kind.first) != nil) else {
      throw source.error("unknown extension ?" + source.text(kind.text), back: kind.count + 1)
    }
    guard let (adding, removing) = try inlineFlags(kind) else { return .globalFlags }
    let isInnerVerbose =
      (isVerbose || adding.contains(.verbose)) && !removing.contains(.verbose)
    let inner = try contents(start: start, isVerbose: isInnerVerbose, depth: depth)
    return .node(.group(nil, adding: adding, removing: removing, inner))
  }

  private mutating func required() throws(PatternError) -> PatternSource.Token {
    guard let token = try source.take() else { throw source.error("unexpected end of pattern") }
    return token
  }

  /// The inside of a group and its closing parenthesis.
  private mutating func contents(
    start: Int,
    isVerbose: Bool,
    depth: Int
  ) throws(PatternError) -> PatternSequence {
    let inner = try alternatives(isVerbose: isVerbose, depth: depth)
    try close(start: start)
    return inner
  }

  private mutating func close(start: Int) throws(PatternError) {
    guard try source.take(")") else {
      throw PatternError("missing ), unterminated subpattern", at: start)
    }
  }

  /// A group that captures, from behind its name on.
  private mutating func capture(
    _ name: [UInt32]?,
    start: Int,
    isVerbose: Bool,
    depth: Int
  ) throws(PatternError) -> PatternNode {
    let number = groupWidths.count
    if let name {
      let text = source.text(name)
      if let former = groupNumber(text) {
        throw source.error(
          "redefinition of group name \(source.quoted(name)) as group \(number); "
            + "was group \(former)",
          back: name.count + 1
        )
      }
      groupNames.append((text, number))
    }
    groupWidths.append(nil)
    let inner = try contents(start: start, isVerbose: isVerbose, depth: depth)
    groupWidths[number] = inner.width
    closedGroups.append(number)
    return .group(number, adding: [], removing: [], inner)
  }

  /// `(?P<name>…)` or `(?P=name)`
  private mutating func named(
    start: Int,
    isVerbose: Bool,
    depth: Int
  ) throws(PatternError) -> PatternNode {
    if try source.take("<") {
      let name = try source.take(until: ">", name: "group name")
      try checkName(name)
      return try capture(name, start: start, isVerbose: isVerbose, depth: depth)
    }
    guard try source.take("=") else {
      let kind = try required()
      throw source.error("unknown extension ?P" + source.text(kind.text), back: kind.count + 2)
    }
    let name = try source.take(until: ")", name: "group name")
    try checkName(name)
    guard let number = groupNumber(source.text(name)) else { throw unknownName(name) }
    return try reference(to: number, back: name.count + 1)
  }

  private func groupNumber(_ name: String) -> Int? {
    groupNames.first { $0.name.unicodeScalars.elementsEqual(name.unicodeScalars) }?.number
  }

  private func unknownName(_ name: [UInt32]) -> PatternError {
    source.error("unknown group name \(source.quoted(name))", back: name.count + 1)
  }

  private func badName(_ name: [UInt32]) -> PatternError {
    source.error("bad character in group name \(source.quoted(name))", back: name.count + 1)
  }

  private func checkName(_ name: [UInt32]) throws(PatternError) {
    guard source.text(name).isPythonIdentifier else { throw badName(name) }
  }

  private mutating func skipComment(start: Int) throws(PatternError) {
    while source.next != nil {
      if let token = try source.take(), token.is(")") { return }
    }
    throw PatternError("missing ), unterminated comment", at: start)
  }

  /// `(?=…)`, `(?!…)`, `(?<=…)` or `(?<!…)`.
  private mutating func look(
    _ kind: PatternSource.Token,
    start: Int,
    isVerbose: Bool,
    depth: Int
  ) throws(PatternError) -> PatternNode {
    var kind = kind
    let isAhead = !kind.is("<")
    let groupsBefore = groupsBeforeLookbehind
    let groupCount = groupWidths.count
    if !isAhead {
      kind = try required()
      guard kind.isOne(of: "=!") else {
        throw source.error("unknown extension ?<" + source.text(kind.text), back: kind.count + 2)
      }
      groupsBeforeLookbehind = groupsBefore ?? groupCount
    }
    let inner = try alternatives(isVerbose: isVerbose, depth: depth)
    groupsBeforeLookbehind = groupsBefore
    try close(start: start)
    ambiguity.noteLook(hasGroups: groupWidths.count > groupCount)
    return .look(isAhead: isAhead, isNegated: kind.is("!"), inner)
  }

  /// `(?(1)yes|no)`.
  private mutating func condition(
    start: Int,
    isVerbose: Bool,
    depth: Int
  ) throws(PatternError) -> PatternNode {
    let name = try source.take(until: ")", name: "group name")
    let group: Int
    if source.text(name).isPythonIdentifier {
      guard let number = groupNumber(source.text(name)) else { throw unknownName(name) }
      group = number
    } else {
      guard let number = GroupNumber.parse(source.text(name)) else { throw badName(name) }
      group = number
      guard group != 0 else { throw source.error("bad group number", back: name.count + 1) }
      guard group < GroupNumber.limit else {
        throw source.error("invalid group reference \(source.text(name))", back: name.count + 1)
      }
      if !conditions.contains(where: { $0.group == group }) {
        conditions.append((group, source.position - name.count - 1))
      }
    }
    try checkLookbehind(group)
    let yes = try sequence(isVerbose: isVerbose, depth: depth + 1)
    var no: PatternSequence?
    if try source.take("|") {
      no = try sequence(isVerbose: isVerbose, depth: depth + 1)
      if let next = source.next, next.is("|") {
        throw source.error("conditional backref with more than two branches")
      }
    }
    try close(start: start)
    return .conditional(group, yes, no)
  }
}

/// A group's number as `int` reads it.
enum GroupNumber {
  /// CPython has fewer groups than this.
  static let limit = 1_073_741_823

  /// nil for what is no number, or a negative one; what is too large is the limit.
  static func parse(_ text: String) -> Int? {
    guard let integer = try? Integer(parsing: text), !integer.isNegative else { return nil }
    return min(integer.small ?? limit, limit)
  }
}

extension String {
  /// `str.isidentifier`.
  var isPythonIdentifier: Bool {
    guard let first = unicodeScalars.first, first == "_" || first.properties.isXIDStart else {
      return false
    }
    return unicodeScalars.dropFirst().allSatisfy { $0.properties.isXIDContinue }
  }
}
