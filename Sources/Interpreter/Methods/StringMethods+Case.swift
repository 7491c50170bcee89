import Values

extension StringMethods {
  static func addCase(to table: inout MethodTable<String>) {
    table.none("capitalize") { .string(capitalized($0)) }
    table.none("casefold") { .string(folded($0)) }
    table.none("lower") { .string(lowered($0)) }
    table.none("upper") { text in
      .string(
        text.isASCII ? text.uppercased() : mapped(text) { $0.properties.uppercaseMapping }
      )
    }
    table.none("swapcase") { text in
      let scalars = Array(text.unicodeScalars)
      var result = ""
      for (place, scalar) in scalars.enumerated() {
        if scalar.properties.isUppercase {
          result += lowercase(scalars, at: place)
        } else if scalar.properties.isLowercase {
          result += scalar.properties.uppercaseMapping
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
      return .string(result)
    }
    table.none("title") { text in
      let scalars = Array(text.unicodeScalars)
      var result = ""
      var isInWord = false
      for (place, scalar) in scalars.enumerated() {
        result +=
          isInWord ? lowercase(scalars, at: place) : scalar.properties.titlecaseMapping
        isInWord = scalar.properties.isCased
      }
      return .string(result)
    }
  }

  private static func mapped(
    _ text: String,
    _ mapping: (UnicodeScalar) -> String
  ) -> String {
    var result = ""
    for scalar in text.unicodeScalars { result += mapping(scalar) }
    return result
  }

  private static func capitalized(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first else { return "" }
    var result = first.properties.titlecaseMapping
    for place in scalars.indices.dropFirst() { result += lowercase(scalars, at: place) }
    return result
  }

  private static func lowered(_ text: String) -> String {
    if text.isASCII { return text.lowercased() }
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for place in scalars.indices { result += lowercase(scalars, at: place) }
    return result
  }

  /// A capital sigma at the end of a word has a form of its own (Unicode's `Final_Sigma`).
  private static func lowercase(_ scalars: [UnicodeScalar], at place: Int) -> String {
    guard scalars[place] == "\u{3A3}" else {
      return scalars[place].properties.lowercaseMapping
    }
    let before = scalars[..<place].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(place + 1)...].first { !$0.properties.isCaseIgnorable }
    let isFinal =
      before?.properties.isCased == true && after?.properties.isCased != true
    return isFinal ? "\u{3C2}" : "\u{3C3}"
  }

  /// Full case folding: what two texts that differ in case only have in common.
  ///
  /// Folding is lower case after upper case after lower case but for the dotless i, which folds to
  /// itself.
  private static func folded(_ text: String) -> String {
    if text.isASCII { return text.lowercased() }
    return mapped(text) { scalar in
      if scalar == "\u{131}" { return String(scalar) }
      let upper = mapped(scalar.properties.lowercaseMapping) { $0.properties.uppercaseMapping }
      return mapped(upper) { $0.properties.lowercaseMapping }
    }
  }
}
