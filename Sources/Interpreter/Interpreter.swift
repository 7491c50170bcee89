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
    /// The same for a secret: the answer is not shown. nil where there is nobody to ask.
    package var readSecret: (String) -> String?
    /// Asked in loops and calls: true raises `KeyboardInterrupt`.
    package var isInterrupted: () -> Bool
    /// The process environment, as a value.
    package var environment: [String: String]

    package init(
      write: @escaping (String) -> Void,
      readLine: @escaping (String) -> String? = { _ in nil },
      readSecret: @escaping (String) -> String? = { _ in nil },
      isInterrupted: @escaping () -> Bool = { false },
      environment: [String: String] = [:]
    ) {
      self.write = write
      self.readLine = readLine
      self.readSecret = readSecret
      self.isInterrupted = isInterrupted
      self.environment = environment
    }
  }

  package let host: Host
  package let modules: any ModuleFinder
  package let globals: Environment
  /// What an expression statement shows at a prompt, as `sys.displayhook` does; `None` is not passed.
  package var display: (Value) throws(PythonException) -> Void
  /// Told of every value that is stored under a name or a text key, as it happens: who keeps secrets
  /// learns them here.
  package var noteStore: (_ name: String, _ value: Value) -> Void = { _, _ in }
  /// How deep evaluations and calls may nest before `RecursionError`.
  package var maximumDepth = 1_000

  /// The innermost scope of names; nil where only the globals are.
  var scope: Scope?
  /// The names that need no import, beneath the globals.
  let builtins: [String: Value]
  var importedModules: [String: Module] = [:]
  // Looked at for every node of a tree, and never by two at a time: the check that proves it would
  // cost more than the work.
  @exclusivity(unchecked) private var depth = 0
  @exclusivity(unchecked) private var stack = StackBounds()

  package init(host: Host, modules: any ModuleFinder) {
    self.host = host
    self.modules = modules
    globals = Environment()
    builtins = Builtins.all
    display = { _ in }
  }

  /// Runs statements in the global scope; expression statements go to ``display``.
  package func execute(_ statements: [Statement]) throws(PythonException) {
    let outer = scope
    scope = nil
    defer { scope = outer }
    _ = try run(statements)
  }

  /// The names that need no import, for completion.
  package var builtinNames: [String] { builtins.keys.sorted() }

  /// Counts one more level of nesting; the caller takes it off with ``leave()``.
  ///
  /// The stack is looked at as well as the count: the same tree needs several times the stack in a
  /// debug build, and threads other than the main one have a sixteenth of its stack.
  func enter() throws(PythonException) {
    guard depth < maximumDepth, stack.hasRoom() else {
      throw PythonException(
        ExceptionClasses.recursionError,
        "maximum recursion depth exceeded"
      )
    }
    depth += 1
  }

  func leave() { depth -= 1 }

  /// Raises `KeyboardInterrupt` when the host says so.
  package func checkInterruption() throws(PythonException) {
    if host.isInterrupted() { throw .keyboardInterrupt }
  }
}
