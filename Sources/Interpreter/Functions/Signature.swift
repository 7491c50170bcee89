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
    var name: [UInt8] = []
    var isDefault = false
    var quote: UInt8?
    var depth = 0
    func finish() {
      if !name.isEmpty { pieces.append((String(decoding: name, as: UTF8.self), isDefault)) }
      name.removeAll(keepingCapacity: true)
      isDefault = false
    }
    // Hundreds of them are read when a module is imported: as bytes, which is quick.
    for byte in declaration.utf8 {
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): quote = byte
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 0: finish()
      case UInt8(ascii: "=") where depth == 0: isDefault = true
      case UInt8(ascii: " "), UInt8(ascii: "\n"): break
      default: if !isDefault { name.append(byte) }
      }
    }
    finish()
    return pieces
  }
}
