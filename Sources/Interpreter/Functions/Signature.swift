/// The parameters of a function.
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
  /// What the parameters for what is left are called.
  let extraNames: (positional: String, keywords: String)
  /// How many of the parameters can be given by position.
  let positionalCount: Int
  /// How many of those must be given.
  let requiredPositionalCount: Int

  /// Written as Python writes it: `"url, params=None, **kwargs"`, `"obj, /"`, `"*args, sep=' '"`.
  ///
  /// Defaults are documentation: a parameter that was not given is nil in ``BoundArguments``.
  package init(_ declaration: String) {
    var parsed: [Parameter] = []
    var extraPositional = false
    var extraKeywords = false
    var isKeywordOnly = false
    for piece in Self.pieces(of: declaration) {
      if piece.name == "/" {
        parsed = parsed.map {
          Parameter(name: $0.name, kind: .positionalOnly, isRequired: $0.isRequired)
        }
      } else if piece.name.hasPrefix("**") {
        extraKeywords = true
      } else if piece.name.hasPrefix("*") {
        extraPositional = piece.name != "*"
        isKeywordOnly = true
      } else {
        parsed.append(
          Parameter(
            name: piece.name,
            kind: isKeywordOnly ? .keywordOnly : .positionalOrKeyword,
            isRequired: !piece.hasDefault
          )
        )
      }
    }
    self.init(
      parsed,
      takesExtraPositional: extraPositional,
      takesExtraKeywords: extraKeywords
    )
  }

  /// Positional-only parameters come first, keyword-only ones last.
  init(
    _ parameters: [Parameter],
    takesExtraPositional: Bool,
    takesExtraKeywords: Bool,
    extraNames: (positional: String, keywords: String) = ("args", "kwargs")
  ) {
    self.extraNames = extraNames
    self.parameters = parameters
    self.takesExtraPositional = takesExtraPositional
    self.takesExtraKeywords = takesExtraKeywords
    let positional = parameters.prefix { $0.kind != .keywordOnly }
    positionalCount = positional.count
    requiredPositionalCount = positional.reduce(0) { $0 + ($1.isRequired ? 1 : 0) }
  }

  /// The declaration cut at its commas; commas in quotes and brackets of a default don't cut.
  private static func pieces(of declaration: String) -> [(name: String, hasDefault: Bool)] {
    var pieces: [(name: String, hasDefault: Bool)] = []
    var name = ""
    var isDefault = false
    var quote: Character?
    var depth = 0
    func finish() {
      if !name.isEmpty { pieces.append((name, isDefault)) }
      name = ""
      isDefault = false
    }
    for character in declaration {
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      switch character {
      case "'", "\"": quote = character
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "," where depth == 0: finish()
      case "=" where depth == 0: isDefault = true
      case " ", "\n": break
      default: if !isDefault { name.append(character) }
      }
    }
    finish()
    return pieces
  }
}
