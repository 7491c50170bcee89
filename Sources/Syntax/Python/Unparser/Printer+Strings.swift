extension Printer {
  mutating func string(_ text: String) {
    let isDouble = PythonLiteral.prefersDouble(text)
    for quote in candidates(prefersDouble: isDouble) {
      if allowsBackslash {
        output += quote + PythonLiteral.escaped(text, quote: quote) + quote
        return
      }
      let plain = PythonLiteral.unescaped(text, quote: quote, allowsNewlines: allowsNewlines)
      if let plain {
        output += quote + plain + quote
        return
      }
    }
    hasFailed = true
  }

  mutating func bytes(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for quote in candidates(prefersDouble: PythonLiteral.prefersDouble(text)) {
      let escaped = PythonLiteral.escaped(bytes, quote: quote)
      if allowsBackslash || !escaped.contains("\\") {
        output += "b" + quote + escaped + quote
        return
      }
    }
    hasFailed = true
  }

  /// The quotes to try, in order.
  private func candidates(prefersDouble: Bool) -> [String] {
    guard prefersDouble, let double = quotes.firstIndex(of: "\"") else { return quotes }
    return [quotes[double]] + quotes.filter { $0 != "\"" }
  }

  // MARK: - f-strings

  /// Writes an f-string as CPython 3.11 can read it.
  ///
  /// There a field holds neither a quote of its own string nor a backslash. What has no such form can
  /// only come from a tree that was never text; it is written for 3.12, which allows both.
  mutating func formatted(_ parts: [FormatPart]) {
    let isDouble = PythonLiteral.prefersDouble(parts.literalText)
    for quote in candidates(prefersDouble: isDouble) {
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
    fields.quotes = quotes.filter { !$0.contains(quote) }
    fields.allowsNewlines = allowsNewlines && quote.utf8.count == 3
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
      self.text(text, quote: quote, isSpecification: isSpecification)
    case .field(let value, let label, let conversion, let specification):
      output += "{"
      if let label {
        self.label(label, quote: quote, fields: fields)
      } else {
        fieldValue(value, quote: quote, fields: fields)
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

  private mutating func text(_ text: String, quote: String, isSpecification: Bool) {
    var content = PythonLiteral.escaped(text, quote: quote, escapesBraces: isSpecification)
    if !allowsBackslash, content.contains("\\") {
      let plain = PythonLiteral.unescaped(text, quote: quote, allowsNewlines: allowsNewlines)
      let hasBrace = isSpecification && (text.contains("{") || text.contains("}"))
      if plain == nil || hasBrace { hasFailed = true }
      content = text
    }
    for scalar in content.unicodeScalars {
      let isBrace = !isSpecification && (scalar == "{" || scalar == "}")
      output.unicodeScalars.append(scalar)
      if isBrace { output.unicodeScalars.append(scalar) }
    }
  }

  private mutating func fieldValue(_ value: Expression, quote: String, fields: Printer) {
    var printer = fields
    printer.output = ""
    // The colon of a lambda would begin the format.
    printer.write(value, value.endsInLambda ? .atom : .test)
    let endsString = !fields.allowsBackslash && printer.output.contains(quote)
    hasFailed = hasFailed || printer.hasFailed || endsString
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

extension Expression {
  /// Whether a lambda's body would go on with what is written behind this.
  fileprivate var endsInLambda: Bool {
    switch kind {
    case .lambda: true
    case .conditional(_, _, let otherwise): otherwise.endsInLambda
    default: false
    }
  }
}
