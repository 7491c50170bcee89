import Interpreter
import Syntax
import Testing
import Values

/// Runs Python in a fresh interpreter and compares what a prompt would have shown.
func expectPython(
  _ source: String,
  _ output: String,
  modules: [Module] = [],
  at location: SourceLocation = #_sourceLocation
) {
  #expect(Prompt(modules: modules).answer(to: source) == output, sourceLocation: location)
}

/// A prompt without a terminal: echoes values, prints the last line of a traceback, and goes on.
final class Prompt {
  let interpreter: Interpreter
  private let screen: Screen

  private final class Screen {
    var text = ""
  }

  private final class Shelf: ModuleFinder {
    private let modules: [String: Module]

    init(_ modules: [Module]) {
      self.modules = Dictionary(uniqueKeysWithValues: modules.map { ($0.name, $0) })
    }

    var moduleNames: [String] { Array(modules.keys) }
    func module(named name: String) -> Module? { modules[name] }
  }

  init(
    modules: [Module] = [],
    lines: [String] = [],
    isInterrupted: @escaping () -> Bool = { false },
    clearInterruption: @escaping () -> Void = {}
  ) {
    let screen = Screen()
    var lines = lines[...]
    let host = Interpreter.Host(
      write: { screen.text += $0 },
      readLine: { prompt in
        screen.text += prompt
        return lines.popFirst()
      },
      isInterrupted: isInterrupted,
      clearInterruption: clearInterruption
    )
    interpreter = Interpreter(host: host, modules: Shelf(modules))
    self.screen = screen
    interpreter.display = { [unowned interpreter] value throws(PythonException) in
      screen.text += try interpreter.representation(of: value) + "\n"
    }
  }

  /// What one input shows.
  func answer(to source: String) -> String {
    screen.text = ""
    do throws(SyntaxError) {
      for statement in try PythonParser.parse(SourceText(source)) { run(statement) }
    } catch {
      screen.text += "\(error.category.rawValue): \(error.message)\n"
    }
    return screen.text
  }

  private func run(_ statement: Statement) {
    do throws(PythonException) {
      try interpreter.execute([statement])
    } catch {
      screen.text += error.lastLine + "\n"
    }
  }

  /// The exception that an input raises.
  func exception(of source: String) throws -> PythonException? {
    let statements = try PythonParser.parse(SourceText(source))
    do throws(PythonException) {
      try interpreter.execute(statements)
      return nil
    } catch {
      return error
    }
  }
}
