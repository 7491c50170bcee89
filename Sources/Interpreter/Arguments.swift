package import Values

/// What a call passes, unpacked: positional values, then keywords in the order written.
package struct Arguments {
  package var positional: [Value]
  package var keywords: [(name: String, value: Value)]

  package init(_ positional: [Value] = [], keywords: [(name: String, value: Value)] = []) {
    self.positional = positional
    self.keywords = keywords
  }

  /// Binds to a signature by Python's rules, or raises CPython's `TypeError`.
  package func bound(
    to signature: Signature, function: String
  ) throws(PythonException) -> BoundArguments {
    BoundArguments(values: [], extraPositional: [], extraKeywords: [])
  }
}

/// The parameters of a native function.
package struct Signature: Sendable {
  package struct Parameter: Sendable {
    package enum Kind: Sendable {
      case positionalOnly
      case positionalOrKeyword
      case keywordOnly
    }

    package let name: String
    package let kind: Kind
    package let isRequired: Bool
  }

  package let parameters: [Parameter]
  package let takesExtraPositional: Bool
  package let takesExtraKeywords: Bool

  /// Written as Python writes it: `"url, params=None, **kwargs"`, `"obj, /"`, `"*args, sep=' '"`.
  ///
  /// Defaults are documentation: a parameter that was not given is nil in ``BoundArguments``.
  package init(_ declaration: String) {
    parameters = []
    takesExtraPositional = false
    takesExtraKeywords = false
  }
}

/// The values of a signature's parameters, nil where an optional one was not given.
package struct BoundArguments {
  package let values: [Value?]
  package let extraPositional: [Value]
  package let extraKeywords: [(name: String, value: Value)]

  /// The value of the parameter at that place in the declaration (`*args` and `**kwargs` not
  /// counted).
  package subscript(_ place: Int) -> Value? { values[place] }
}
