extension Printer {
  mutating func string(_ text: String) {
    let isDouble = PythonLiteral.prefersDouble(text)
    for quote in candidates(prefersDouble: isDouble, allowsTriple: false) {
      if let content = PythonLiteral.content(
        text,
        quote: quote,
        allowsBackslash: allowsBackslash
      ) {
        output += quote + content + quote
        return
      }
    }
    hasFailed = true
  }

  mutating func bytes(_ bytes: [UInt8]) {
    let isDouble = PythonLiteral.prefersDouble(String(decoding: bytes, as: UTF8.self))
    for quote in candidates(prefersDouble: isDouble, allowsTriple: false) {
      if let content = PythonLiteral.bytes(bytes, quote: quote, allowsBackslash: allowsBackslash) {
        output += "b" + quote + content + quote
        return
      }
    }
    hasFailed = true
  }

  /// The quotes to try, in order.
  private func candidates(prefersDouble: Bool, allowsTriple: Bool) -> [String] {
    let usable = quotes.filter { allowsTriple || allowsOnlyTriple || $0.utf8.count == 1 }
    guard prefersDouble, let double = usable.firstIndex(of: "\"") else { return usable }
    return [usable[double]] + usable.filter { $0 != "\"" }
  }

  private var allowsOnlyTriple: Bool { quotes.allSatisfy { $0.utf8.count == 3 } }

  // MARK: - f-strings

  /// Writes an f-string as CPython 3.11 can read it: no quote of its own and no backslash inside a
  /// field. What has no such form is written for 3.12, which allows both.
  mutating func formatted(_ parts: [FormatPart]) {
    let isDouble = PythonLiteral.prefersDouble(parts.literalText)
    for quote in candidates(prefersDouble: isDouble, allowsTriple: true) {
      var attempt = self
      attempt.output = ""
      attempt.formatted(parts, quote: quote)
      if !attempt.hasFailed {
        output += attempt.output
        return
      }
    }
    guard allowsBackslash else {
      hasFailed = true
      return
    }
    output += "f'"
    for part in parts { self.part(part, quote: "'", fields: self, isSpecification: false) }
    output += "'"
  }

  private mutating func formatted(_ parts: [FormatPart], quote: String) {
    var fields = Printer()
    fields.allowsBackslash = false
    fields.quotes = quotes.filter { !$0.contains(quote) && !($0 == quote) }
    if quote.utf8.count == 3 { fields.quotes = quotes.filter { $0 != quote } }
    output += "f" + quote
    for part in parts { self.part(part, quote: quote, fields: fields, isSpecification: false) }
    output += quote
  }

  private mutating func part(
    _ part: FormatPart,
    quote: String,
    fields: Printer,
    isSpecification: Bool
  ) {
    switch part {
    case .text(let text):
      guard
        let content = PythonLiteral.content(
          text,
          quote: quote,
          allowsBackslash: allowsBackslash,
          escapes: isSpecification
        )
      else {
        hasFailed = true
        return
      }
      for character in content.unicodeScalars {
        let isBrace = !isSpecification && (character == "{" || character == "}")
        output.unicodeScalars.append(character)
        if isBrace { output.unicodeScalars.append(character) }
      }
    case .field(let value, let label, let conversion, let specification):
      output += "{"
      if let label {
        self.label(label, quote: quote, fields: fields)
      } else {
        fieldValue(value, fields: fields)
      }
      let isImplied = label != nil && specification == nil && conversion == .repr
      if let conversion, !isImplied { output += "!" + conversion.rawValue }
      if let specification {
        output += ":"
        for part in specification {
          self.part(part, quote: quote, fields: fields, isSpecification: true)
        }
      }
      output += "}"
    }
  }

  private mutating func fieldValue(_ value: Expression, fields: Printer) {
    var printer = fields
    printer.output = ""
    printer.write(value)
    hasFailed = hasFailed || printer.hasFailed
    // `{{` would be a brace.
    if printer.output.hasPrefix("{") { output += " " }
    output += printer.output
  }

  /// The label of `{expression=}` is source, and stays as it was written.
  private mutating func label(_ label: String, quote: String, fields: Printer) {
    let isAllowed =
      fields.allowsBackslash
      || (!label.contains("\\") && !label.contains(quote)
        && (quote.utf8.count == 3 || !label.contains { $0.isNewline }))
    if !isAllowed { hasFailed = true }
    output += label
  }
}

extension [FormatPart] {
  fileprivate var literalText: String {
    reduce(into: "") { text, part in
      if case .text(let literal) = part { text += literal }
    }
  }
}
