/// What CPython has and this shell's Python does not, refused by name.
extension Parser {
  /// The error for a keyword whose construct is not part of the language here; nil for others.
  mutating func refusal() -> SyntaxError? {
    guard case .keyword(let keyword) = token.kind, Self.refused.contains(keyword) else {
      return nil
    }
    return Self.refusal(of: "'\(keyword.rawValue)'", at: token.range)
  }

  static func refusal(of construct: String, at range: SourceRange) -> SyntaxError {
    let verb = construct.hasSuffix("s") ? "are" : "is"
    return SyntaxError("\(construct) \(verb) not part of this shell's Python", at: range)
  }

  static let refused: Set<Keyword> = [.async, .await, .class, .yield]
}
