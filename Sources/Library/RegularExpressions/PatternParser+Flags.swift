extension PatternParser {
  /// The letters of `(?i)`, `(?i:` or `(?i-m:`, of which the first has been taken; nil when they
  /// were for the whole pattern.
  mutating func inlineFlags(
    _ first: PatternSource.Token
  ) throws(PatternError) -> (adding: PatternFlags, removing: PatternFlags)? {
    let (adding, end) = try addedFlags(first)
    if end.is(")") {
      flags.formUnion(adding)
      return nil
    }
    guard adding.isDisjoint(with: .global) else {
      throw source.error("bad inline flags: cannot turn on global flag", back: 1)
    }
    let removing = end.is("-") ? try removedFlags() : []
    guard removing.isDisjoint(with: .global) else {
      throw source.error("bad inline flags: cannot turn off global flag", back: 1)
    }
    guard adding.isDisjoint(with: removing) else {
      throw source.error("bad inline flags: flag turned on and off", back: 1)
    }
    return (adding, removing)
  }

  /// The flags up to `)`, `-` or `:`, and which of these it is.
  private mutating func addedFlags(
    _ first: PatternSource.Token
  ) throws(PatternError) -> (PatternFlags, end: PatternSource.Token) {
    var adding: PatternFlags = []
    var token = first
    while !token.isOne(of: ")-:") {
      let flag = try flag(token, missing: "missing -, : or )")
      if source.isText, flag == .locale {
        throw source.error("bad inline flags: cannot use 'L' flag with a str pattern")
      }
      if !source.isText, flag == .unicode {
        throw source.error("bad inline flags: cannot use 'u' flag with a bytes pattern")
      }
      adding.formUnion(flag)
      if !flag.isDisjoint(with: .types), adding.intersection(.types) != flag {
        throw source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
      }
      token = try following(missing: "missing -, : or )")
    }
    return (adding, token)
  }

  /// The flags between `-` and `:`.
  private mutating func removedFlags() throws(PatternError) -> PatternFlags {
    var removing: PatternFlags = []
    var missing = "missing flag"
    var token = try following(missing: missing)
    while removing.isEmpty || !token.is(":") {
      let flag = try flag(token, missing: missing)
      guard flag.isDisjoint(with: .types) else {
        throw source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'")
      }
      removing.formUnion(flag)
      missing = "missing :"
      token = try following(missing: missing)
    }
    return removing
  }

  private mutating func following(
    missing: String
  ) throws(PatternError) -> PatternSource.Token {
    guard let token = try source.take() else { throw source.error(missing) }
    return token
  }

  private func flag(
    _ token: PatternSource.Token,
    missing: String
  ) throws(PatternError) -> PatternFlags {
    if !token.isEscape, let flag = PatternFlags(letter: token.first) { return flag }
    let isLetter = !token.isEscape && Unicode.Scalar(token.first).map(Self.isLetter) ?? false
    throw source.error(isLetter ? "unknown flag" : missing, back: token.count)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  /// Checks the flags of the whole pattern against its type.
  mutating func settleFlags() throws(PatternError) {
    func refuse(_ message: String) -> PatternError { PatternError(message, kind: .value) }
    if source.isText {
      if flags.contains(.locale) {
        throw refuse("cannot use LOCALE flag with a str pattern")
      }
      if !flags.contains(.ascii) {
        flags.insert(.unicode)
      } else if flags.contains(.unicode) {
        throw refuse("ASCII and UNICODE flags are incompatible")
      }
    } else {
      if flags.contains(.unicode) {
        throw refuse("cannot use UNICODE flag with a bytes pattern")
      }
      if flags.contains(.locale), flags.contains(.ascii) {
        throw refuse("ASCII and LOCALE flags are incompatible")
      }
    }
  }
}
