extension Printer {
  /// An expression where a tuple needs no brackets: a statement's value or targets.
  mutating func list(_ expression: Expression) {
    guard case .tuple(let elements) = expression.kind, !elements.isEmpty else {
      return write(expression)
    }
    separated(elements) { $0.write($1) }
    if elements.count == 1 { output += "," }
  }

  /// An expression where `name := value` needs no brackets: an element, an argument, a condition.
  mutating func element(_ expression: Expression) {
    guard case .named(let name, let value) = expression.kind else { return write(expression) }
    named(name, value)
  }

  /// Writes an expression, in brackets when it binds less tightly than `level`.
  mutating func write(_ expression: Expression, _ level: Level = .test) {
    if let own = expression.level, own >= level {
      content(expression)
    } else {
      bracketed("(", ")") { $0.content(expression) }
    }
  }

  private mutating func content(_ expression: Expression) {
    switch expression.kind {
    case .none: output += "None"
    case .ellipsis: output += "..."
    case .boolean(let value): output += value ? "True" : "False"
    case .integer(let literal): output += literal.digits
    case .float(let value): output += PythonLiteral.float(value)
    case .string(let text): string(text)
    case .bytes(let bytes): self.bytes(bytes)
    case .formatted(let parts): formatted(parts)
    case .name(let name): output += name
    case .attribute(let value, let name):
      primary(value)
      output += "." + name
    case .subscription(let value, let index):
      primary(value)
      bracketed("[", "]") { $0.subscriptIndex(index) }
    case .slice(let lower, let upper, let step): slice(lower, upper, step)
    case .call(let function, let arguments): call(function, arguments)
    case .list(let elements):
      bracketed("[", "]") { $0.separated(elements) { $0.element($1) } }
    case .tuple(let elements): tupleElements(elements)
    case .set(let elements):
      // An empty set has no display of its own; `ast.unparse` writes it this way too.
      bracketed("{", "}") { printer in
        if elements.isEmpty { printer.output += "*()" }
        printer.separated(elements) { $0.element($1) }
      }
    case .dictionary(let items):
      bracketed("{", "}") { $0.separated(items) { $0.dictionaryItem($1) } }
    case .starred(let value):
      output += "*"
      write(value, .bitOr)
    case .comprehension(let comprehension): self.comprehension(comprehension)
    case .unary, .binary, .logical, .comparison: operation(expression)
    case .conditional(let condition, let then, let otherwise):
      write(then, .or)
      output += " if "
      write(condition, .or)
      output += " else "
      write(otherwise)
    case .named(let name, let value): named(name, value)
    case .lambda(let parameters, let body):
      output += "lambda"
      if !parameters.all.isEmpty {
        output += " "
        self.parameters(parameters)
      }
      output += ": "
      write(body)
    }
  }

  private mutating func named(_ name: String, _ value: Expression) {
    output += name + " := "
    write(value)
  }

  private mutating func tupleElements(_ elements: [Expression]) {
    separated(elements) { $0.element($1) }
    if elements.count == 1 { output += "," }
  }

  private mutating func operation(_ expression: Expression) {
    let own = expression.level ?? .test
    switch expression.kind {
    case .unary(let unary, let operand):
      output += unary == .not ? "not " : unary.rawValue
      write(operand, own)
    case .binary(let left, .power, let right):
      write(left, .atom)
      output += " ** "
      write(right, .sign)
    case .binary(let left, let binary, let right):
      write(left, own)
      output += " \(binary.rawValue) "
      write(right, own.next)
    case .logical(let logical, let operands):
      for (index, operand) in operands.enumerated() {
        if index > 0 { output += " \(logical.rawValue) " }
        write(operand, own.next)
      }
    case .comparison(let left, let links):
      write(left, own.next)
      for link in links {
        output += " \(link.comparison.rawValue) "
        write(link.operand, own.next)
      }
    default: break
    }
  }

  /// The value before a dot, a call or an index; `1.real` would be read as a float.
  private mutating func primary(_ value: Expression) {
    if case .integer = value.kind {
      bracketed("(", ")") { $0.content(value) }
    } else {
      write(value, .atom)
    }
  }

  private mutating func subscriptIndex(_ index: Expression) {
    guard case .tuple(let elements) = index.kind, !elements.isEmpty else { return element(index) }
    tupleElements(elements)
  }

  private mutating func slice(_ lower: Expression?, _ upper: Expression?, _ step: Expression?) {
    if let lower { write(lower) }
    output += ":"
    if let upper { write(upper) }
    if let step {
      output += ":"
      write(step)
    }
  }

  private mutating func call(_ function: Expression, _ arguments: [Argument]) {
    primary(function)
    if arguments.count == 1, case .positional(let only)? = arguments.first,
      case .comprehension(let comprehension) = only.kind, case .generator = comprehension.shape
    {
      // The brackets of the call are those of the generator.
      return content(only)
    }
    bracketed("(", ")") { $0.separated(arguments) { $0.argument($1) } }
  }

  private mutating func argument(_ argument: Argument) {
    switch argument {
    case .positional(let value): element(value)
    case .keyword(let name, let value):
      output += name + "="
      write(value)
    case .unpackedSequence(let value):
      output += "*"
      write(value)
    case .unpackedMapping(let value):
      output += "**"
      write(value)
    }
  }

  private mutating func dictionaryItem(_ item: DictionaryItem) {
    switch item {
    case .pair(let key, let value):
      write(key)
      output += ": "
      write(value)
    case .unpacked(let value):
      output += "**"
      write(value, .bitOr)
    }
  }

  private mutating func comprehension(_ comprehension: Comprehension) {
    let (open, close) = comprehension.brackets
    bracketed(open, close) { printer in
      switch comprehension.shape {
      case .list(let value), .set(let value), .generator(let value): printer.element(value)
      case .dictionary(let key, let value): printer.dictionaryItem(.pair(key: key, value: value))
      }
      for clause in comprehension.clauses {
        printer.output += " for "
        printer.target(clause.target)
        printer.output += " in "
        printer.write(clause.iterable, .or)
        for condition in clause.conditions {
          printer.output += " if "
          printer.write(condition, .or)
        }
      }
    }
  }

  /// The targets of a `for`, where a tuple needs no brackets.
  mutating func target(_ target: Expression) {
    guard case .tuple(let elements) = target.kind, !elements.isEmpty else {
      return write(target, .bitOr)
    }
    tupleElements(elements)
  }
}

extension Comprehension {
  fileprivate var brackets: (String, String) {
    switch shape {
    case .list: ("[", "]")
    case .set, .dictionary: ("{", "}")
    case .generator: ("(", ")")
    }
  }
}

extension Expression {
  /// How tightly it binds; nil for what always needs brackets to be part of something.
  fileprivate var level: Printer.Level? {
    switch kind {
    case .tuple, .named: nil
    case .conditional, .lambda: .test
    case .logical(.or, _): .or
    case .logical(.and, _): .and
    case .unary(.not, _): .not
    case .comparison: .comparison
    case .unary: .sign
    case .binary(_, let binary, _): Printer.Level(binary.precedence)
    case .integer(let literal): literal.digits.hasPrefix("-") ? .sign : .atom
    case .float(let value): value.sign == .minus ? .sign : .atom
    default: .atom
    }
  }
}
