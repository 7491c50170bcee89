/// What a parser has met of which only a look at whole scopes can tell whether it is allowed.
///
/// Most code holds nothing of it, and is not walked through once more.
struct ScopeQuestions: OptionSet, Sendable {
  let rawValue: UInt8

  static let declaration = ScopeQuestions(rawValue: 1)
  static let repeatedParameter = ScopeQuestions(rawValue: 2)
  static let named = ScopeQuestions(rawValue: 4)
  static let comprehension = ScopeQuestions(rawValue: 8)

  var needCheck: Bool {
    !isDisjoint(with: [.declaration, .repeatedParameter])
      || isSuperset(of: [.named, .comprehension])
  }
}
