/// What a parser has met of which only a look at whole scopes can tell whether it is allowed.
///
/// Most code holds nothing of it, and is not walked through once more.
struct ScopeQuestions: OptionSet, Sendable {
  let rawValue: UInt8

  static let declaration = ScopeQuestions(rawValue: 1)
  static let repeatedParameter = ScopeQuestions(rawValue: 2)
  static let named = ScopeQuestions(rawValue: 4)
  static let comprehension = ScopeQuestions(rawValue: 8)
  /// A declaration that stands in no function: what matters to it is the whole module.
  static let moduleDeclaration = ScopeQuestions(rawValue: 16)

  var needCheck: Bool {
    !isDisjoint(with: [.declaration, .moduleDeclaration, .repeatedParameter])
      || isSuperset(of: [.named, .comprehension])
  }
}
