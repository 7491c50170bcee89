import Values

extension StringMethods {
  static func addTests(to table: inout MethodTable<String>) {
    let classes: [(name: String, isMember: (UnicodeScalar) -> Bool)] = [
      ("isalnum", { $0.isPythonAlphanumeric }),
      ("isalpha", { $0.isPythonLetter }),
      ("isdecimal", { $0.decimalValue != nil }),
      ("isdigit", { $0.isPythonDigit }),
      ("isnumeric", { $0.isPythonNumeric }),
      ("isspace", { $0.isPythonSpace }),
    ]
    for (name, isMember) in classes {
      table.none(name) { text in
        .bool(!text.isEmpty && text.unicodeScalars.allSatisfy(isMember))
      }
    }
    table.none("isascii") { .bool($0.isASCII) }
    table.none("isprintable") { text in
      .bool(text.unicodeScalars.allSatisfy { Printable.contains($0.value) })
    }
    table.none("isidentifier") { text in
      guard let first = text.unicodeScalars.first,
        first == "_" || first.properties.isXIDStart
      else { return .bool(false) }
      return .bool(text.unicodeScalars.dropFirst().allSatisfy { $0.properties.isXIDContinue })
    }
    table.none("islower") { text in
      .bool(
        text.unicodeScalars.contains { $0.properties.isLowercase }
          && !text.unicodeScalars.contains { $0.properties.isUppercase || $0.isTitlecase }
      )
    }
    table.none("isupper") { text in
      .bool(
        text.unicodeScalars.contains { $0.properties.isUppercase }
          && !text.unicodeScalars.contains { $0.properties.isLowercase || $0.isTitlecase }
      )
    }
    table.none("istitle") { .bool(isTitle($0)) }
  }

  /// Upper case starts each word and is nowhere else.
  private static func isTitle(_ text: String) -> Bool {
    var isCased = false
    var isInWord = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isUppercase || scalar.isTitlecase {
        if isInWord { return false }
        isInWord = true
        isCased = true
      } else if scalar.properties.isLowercase {
        guard isInWord else { return false }
        isCased = true
      } else {
        isInWord = false
      }
    }
    return isCased
  }
}
