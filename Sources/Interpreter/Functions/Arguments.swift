package import Values

/// What a call passes, unpacked: positional values, then keywords in the order written.
package struct Arguments {
  package var positional: [Value]
  package var keywords: [(name: String, value: Value)]

  package init(_ positional: [Value] = [], keywords: [(name: String, value: Value)] = []) {
    self.positional = positional
    self.keywords = keywords
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
