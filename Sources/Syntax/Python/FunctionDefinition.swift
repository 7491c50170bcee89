/// `def name(parameters) -> returns:` and its block.
///
/// A docstring is the first statement of the body, as in CPython's tree.
package struct FunctionDefinition: Hashable, Sendable {
  package let name: String
  package let parameters: Parameters
  package let returns: Expression?
  package let body: [Statement]

  package init(name: String, parameters: Parameters, returns: Expression?, body: [Statement]) {
    self.name = name
    self.parameters = parameters
    self.returns = returns
    self.body = body
  }
}

/// What stands between the brackets of a `def`, or before the colon of a `lambda`.
package struct Parameters: Hashable, Sendable {
  /// Those before `/`.
  package var positionalOnly: [Parameter] = []
  package var regular: [Parameter] = []
  /// `*args`.
  package var extraPositional: Parameter?
  /// Those after `*` or `*args`.
  package var keywordOnly: [Parameter] = []
  /// `**kwargs`.
  package var extraKeywords: Parameter?

  package init() {}

  /// Every parameter, in the order of CPython's local variables: `*args` and `**kwargs` come last.
  package var all: [Parameter] {
    positionalOnly + regular + keywordOnly + [extraPositional, extraKeywords].compactMap { $0 }
  }
}

/// `name: annotation = default`.
package struct Parameter: Sendable {
  package let name: String
  package let annotation: Expression?
  package let defaultValue: Expression?
  package let range: SourceRange

  package init(
    name: String,
    annotation: Expression? = nil,
    defaultValue: Expression? = nil,
    range: SourceRange = SourceRange(0, 0)
  ) {
    self.name = name
    self.annotation = annotation
    self.defaultValue = defaultValue
    self.range = range
  }
}

extension Parameter: Hashable {
  package static func == (left: Parameter, right: Parameter) -> Bool {
    left.name == right.name && left.annotation == right.annotation
      && left.defaultValue == right.defaultValue
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(annotation)
    hasher.combine(defaultValue)
  }
}
