/// One thing a person typed, understood: a command, or Python.
package struct Input: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case command(CommandLine)
    case python([Statement])
  }

  package let kind: Kind
  package let range: SourceRange

  package init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}
