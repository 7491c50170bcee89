extension Printer {
  /// Statements on lines of their own, at the current indentation.
  mutating func block(_ statements: [Statement]) {
    for (index, statement) in statements.enumerated() {
      if index > 0 { output += "\n" }
      // As `ast.unparse` has it, an empty line stands before every function.
      if case .functionDefinition = statement.kind, !output.isEmpty { output += "\n" }
      output += indentation
      write(statement)
    }
  }

  private mutating func write(_ statement: Statement) {
    switch statement.kind {
    case .conditional(let branches, let otherwise):
      for (index, branch) in branches.enumerated() {
        output += index == 0 ? "if " : "\n\(indentation)elif "
        element(branch.condition)
        body(branch.body)
      }
      elseBlock(otherwise)
    case .forLoop(let target, let iterable, let body, let otherwise):
      output += "for "
      self.target(target)
      output += " in "
      list(iterable)
      self.body(body)
      elseBlock(otherwise)
    case .whileLoop(let condition, let body, let otherwise):
      output += "while "
      element(condition)
      self.body(body)
      elseBlock(otherwise)
    case .functionDefinition(let definition): function(definition)
    case .tryBlock(let body, let handlers, let otherwise, let finally):
      output += "try"
      self.body(body)
      for handler in handlers { self.handler(handler) }
      elseBlock(otherwise)
      clause("finally", finally)
    case .with(let items, let body):
      output += "with "
      self.items(items)
      self.body(body)
    default: simple(statement)
    }
  }

  private mutating func simple(_ statement: Statement) {
    switch statement.kind {
    case .expression(let value): list(value)
    case .assignment(let targets, let value):
      for target in targets {
        list(target)
        output += " = "
      }
      list(value)
    case .augmentedAssignment(let target, let augmented, let value):
      write(target)
      output += " \(augmented.rawValue)= "
      list(value)
    case .annotatedAssignment(let target, let annotation, let value):
      write(target)
      output += ": "
      write(annotation)
      if let value {
        output += " = "
        list(value)
      }
    case .delete(let targets):
      output += "del "
      separated(targets) { $0.write($1) }
    case .importModules(let modules):
      output += "import "
      separated(modules) { $0.alias($1) }
    case .importFrom(let module, let names):
      output += "from \(module) import "
      separated(names) { $0.alias($1) }
    case .returnValue(let value):
      output += "return"
      if let value {
        output += " "
        list(value)
      }
    case .raise(let exception, let cause):
      output += "raise"
      if let exception {
        output += " "
        write(exception)
      }
      if let cause {
        output += " from "
        write(cause)
      }
    case .assertion(let condition, let message):
      output += "assert "
      write(condition)
      if let message {
        output += ", "
        write(message)
      }
    case .global(let names): output += "global " + names.joined(separator: ", ")
    case .nonlocal(let names): output += "nonlocal " + names.joined(separator: ", ")
    case .breakLoop: output += "break"
    case .continueLoop: output += "continue"
    default: output += "pass"
    }
  }

  private mutating func alias(_ alias: ImportAlias) {
    output += alias.name
    if let name = alias.alias { output += " as " + name }
  }

  mutating func body(_ statements: [Statement]) {
    output += ":\n"
    let outer = indentation
    indentation += "    "
    block(statements)
    indentation = outer
  }

  private mutating func elseBlock(_ statements: [Statement]) { clause("else", statements) }

  private mutating func clause(_ opener: String, _ statements: [Statement]) {
    if statements.isEmpty { return }
    output += "\n\(indentation)\(opener)"
    body(statements)
  }

  private mutating func handler(_ handler: ExceptionHandler) {
    output += "\n\(indentation)except"
    if let type = handler.type {
      output += " "
      write(type)
    }
    if let name = handler.name { output += " as " + name }
    body(handler.body)
  }

  private mutating func items(_ items: [WithItem]) {
    // The brackets of a lone tuple would be taken for those of the statement.
    if items.count == 1, let only = items.first, only.target == nil,
      case .tuple(let elements) = only.context.kind, !elements.isEmpty
    {
      return bracketed("(", ")") { $0.write(only.context) }
    }
    separated(items) { printer, item in
      printer.write(item.context)
      guard let target = item.target else { return }
      printer.output += " as "
      printer.write(target)
    }
  }
}
