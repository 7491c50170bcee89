import Syntax
import Values

/// `import a.b as c`: one alias after the other.
final class ImportStatement: StatementCode {
  struct Alias {
    let module: String
    /// Without an alias the first part of the name is what gets bound.
    let bindsTop: Bool
    let target: TargetCode
  }

  private let aliases: [Alias]

  init(_ aliases: [Alias], _ range: SourceRange) {
    self.aliases = aliases
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    for alias in aliases {
      do {
        var module = try interpreter.importModule(alias.module)
        if alias.bindsTop {
          module = try interpreter.importModule(String(alias.module.prefix { $0 != "." }))
        }
        try alias.target.store(.object(module), interpreter, locals)
      } catch {
        throw error.located(at: alias.target.range)
      }
    }
    return .normal
  }
}

/// `from module import name as alias`.
final class FromImportStatement: StatementCode {
  struct Alias {
    let name: String
    let target: TargetCode
  }

  private let module: String
  private let aliases: [Alias]

  init(_ module: String, _ aliases: [Alias], _ range: SourceRange) {
    self.module = module
    self.aliases = aliases
    super.init(range)
  }

  override func run(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Completion {
    let source: Module
    do {
      source = try interpreter.importModule(module)
    } catch {
      throw located(error)
    }
    for alias in aliases {
      do {
        let value = try interpreter.imported(alias.name, from: source)
        try alias.target.store(value, interpreter, locals)
      } catch {
        throw error.located(at: alias.target.range)
      }
    }
    return .normal
  }
}
