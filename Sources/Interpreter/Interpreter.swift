package import Syntax
package import Values

/// Evaluates trees against a set of variables.
///
/// Synchronous and single-threaded. What it needs of the world comes in as ``Host``: it knows no
/// terminal, no signal and no socket.
package final class Interpreter {
  /// What the interpreter asks of whoever runs it.
  package struct Host {
    /// `print` and everything that writes to `sys.stdout`.
    package var write: (String) -> Void
    /// The prompt in, a line without its end out, or nil at end of input.
    package var readLine: (String) -> String?
    /// Asked in loops and calls: true raises `KeyboardInterrupt`.
    package var isInterrupted: () -> Bool
    /// The process environment, as a value.
    package var environment: [String: String]

    package init(
      write: @escaping (String) -> Void,
      readLine: @escaping (String) -> String? = { _ in nil },
      isInterrupted: @escaping () -> Bool = { false },
      environment: [String: String] = [:]
    ) {
      self.write = write
      self.readLine = readLine
      self.isInterrupted = isInterrupted
      self.environment = environment
    }
  }

  package let host: Host
  package let modules: any ModuleFinder
  package let globals: Environment
  /// What an expression statement shows at a prompt: `sys.displayhook`. None is not passed.
  package var display: (Value) throws(PythonException) -> Void

  package init(host: Host, modules: any ModuleFinder) {
    self.host = host
    self.modules = modules
    globals = Environment()
    display = { _ in }
  }

  /// Runs statements in the global scope; expression statements go to ``display``.
  package func execute(_ statements: [Statement]) throws(PythonException) {}

  package func evaluate(_ expression: Expression) throws(PythonException) -> Value { .none }

  package func call(_ function: Value, _ arguments: Arguments) throws(PythonException) -> Value {
    .none
  }

  /// `value.name`.
  package func attribute(_ name: String, of value: Value) throws(PythonException) -> Value { .none }

  /// The names `dir(value)` lists, methods included.
  package func attributeNames(of value: Value) -> [String] { [] }

  /// `iter(value)`.
  package func makeIterator(over value: Value) throws(PythonException) -> any IteratorObject {
    throw PythonException(ExceptionClasses.exception, "unfinished")
  }

  /// `list(value)`.
  package func elements(of value: Value) throws(PythonException) -> [Value] { [] }

  /// `import name`, from the finder or what it gave before.
  package func importModule(_ name: String) throws(PythonException) -> Module { Module(name) }
}
