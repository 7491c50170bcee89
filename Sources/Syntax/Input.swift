/// One thing a person typed, understood: a command, or Python.
package struct Input: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case command(CommandLine)
    case python([Statement])
  }

  package let kind: Kind
  package let range: SourceRange
  /// The names that it binds outside of its functions.
  let names: [String]
  /// Whether it has a declaration that stands in no function.
  let hasDeclaration: Bool

  package init(_ kind: Kind, _ range: SourceRange) { self.init(kind, range, names: []) }

  init(_ kind: Kind, _ range: SourceRange, names: [String], hasDeclaration: Bool = false) {
    self.kind = kind
    self.range = range
    self.names = names
    self.hasDeclaration = hasDeclaration
  }
}
