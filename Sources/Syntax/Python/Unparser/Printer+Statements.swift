extension Printer {
  /// Statements on lines of their own, at the current indentation.
  mutating func block(_ statements: [Statement]) {
    for (index, statement) in statements.enumerated() {
      if index > 0 { output += "\n" }
      output += indentation
      write(statement)
    }
  }

  private mutating func write(_ statement: Statement) {
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
    case .breakLoop: output += "break"
    case .continueLoop: output += "continue"
    case .pass: output += "pass"
    }
  }

  private mutating func alias(_ alias: ImportAlias) {
    output += alias.name
    if let name = alias.alias { output += " as " + name }
  }

  private mutating func body(_ statements: [Statement]) {
    output += ":\n"
    let outer = indentation
    indentation += "    "
    block(statements)
    indentation = outer
  }

  private mutating func elseBlock(_ statements: [Statement]) {
    if statements.isEmpty { return }
    output += "\n\(indentation)else"
    body(statements)
  }
}
