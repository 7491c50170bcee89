extension Printer {
  mutating func function(_ definition: FunctionDefinition) {
    output += "def \(definition.name)"
    bracketed("(", ")") { $0.parameters(definition.parameters) }
    if let returns = definition.returns {
      output += " -> "
      write(returns)
    }
    functionBody(definition.body)
  }

  private mutating func functionBody(_ statements: [Statement]) {
    guard let first = statements.first, case .expression(let value) = first.kind,
      case .string(let text) = value.kind
    else { return body(statements) }
    output += ":\n\(indentation)    \(Self.docstring(text))"
    guard statements.count > 1 else { return }
    output += "\n"
    let outer = indentation
    indentation += "    "
    block(Array(statements.dropFirst()))
    indentation = outer
  }

  mutating func parameters(_ parameters: Parameters) {
    var isFirst = true
    func separate(_ printer: inout Printer, _ mark: String = "") {
      printer.output += isFirst ? mark : ", " + mark
      isFirst = false
    }
    for parameter in parameters.positionalOnly {
      separate(&self)
      write(parameter)
    }
    if !parameters.positionalOnly.isEmpty { separate(&self, "/") }
    for parameter in parameters.regular {
      separate(&self)
      write(parameter)
    }
    if let extra = parameters.extraPositional {
      separate(&self, "*")
      write(extra)
    } else if !parameters.keywordOnly.isEmpty {
      separate(&self, "*")
    }
    for parameter in parameters.keywordOnly {
      separate(&self)
      write(parameter)
    }
    if let extra = parameters.extraKeywords {
      separate(&self, "**")
      write(extra)
    }
  }

  private mutating func write(_ parameter: Parameter) {
    output += parameter.name
    if let annotation = parameter.annotation {
      output += ": "
      write(annotation)
    }
    if let value = parameter.defaultValue {
      output += "="
      write(value)
    }
  }

  /// A docstring keeps its lines, between triple quotes whatever it holds.
  private static func docstring(_ text: String) -> String {
    let escaped = PythonLiteral.documentation(text)
    let quotes = ["\"\"\"", "'''"].filter { !escaped.contains($0) }
    guard !quotes.isEmpty else {
      let quote = PythonLiteral.prefersDouble(text) ? "\"" : "'"
      let triple = String(repeating: quote, count: 3)
      return triple + PythonLiteral.escaped(text, quote: quote) + triple
    }
    // A quote at the end would end the string too early.
    let quote = quotes.first { $0.last != escaped.last } ?? quotes[0]
    guard let last = escaped.last, quote.last == last else { return quote + escaped + quote }
    return quote + escaped.dropLast() + "\\" + String(last) + quote
  }
}
