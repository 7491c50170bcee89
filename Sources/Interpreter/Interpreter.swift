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
    /// As ``readLine``, but the answer is not shown; nil where there is nobody to ask.
    package var readSecret: (String) -> String?
    /// Asked in loops and calls: true raises `KeyboardInterrupt`.
    package var isInterrupted: () -> Bool
    /// Told when `except`, `finally` or `with` takes up an interruption, which is then over.
    package var clearInterruption: () -> Void
    /// The process environment, as a value.
    package var environment: [String: String]

    package init(
      write: @escaping (String) -> Void,
      readLine: @escaping (String) -> String? = { _ in nil },
      readSecret: @escaping (String) -> String? = { _ in nil },
      isInterrupted: @escaping () -> Bool = { false },
      clearInterruption: @escaping () -> Void = {},
      environment: [String: String] = [:]
    ) {
      self.write = write
      self.readLine = readLine
      self.readSecret = readSecret
      self.isInterrupted = isInterrupted
      self.clearInterruption = clearInterruption
      self.environment = environment
    }
  }

  package let host: Host
  package let modules: any ModuleFinder
  package let globals: Environment
  /// What an expression statement shows at a prompt, as `sys.displayhook` does; `None` is not passed.
  package var display: (Value) throws(PythonException) -> Void
  /// Told of the texts that are stored under a name or a text key, as it happens: who keeps secrets
  /// learns them here.
  package var noteStore: (_ name: String, _ text: String) -> Void = { _, _ in }
  /// Whether every text under that name is to be told of.
  ///
  /// Under the others only what may be a credential is. Asked once for each place that stores.
  package var isNoteworthy: (_ name: String) -> Bool = { _ in true }
  /// How deep calls may nest before `RecursionError`; what runs at the prompt is one of them.
  package var maximumDepth = 1_000

  /// The names that need no import, beneath the globals.
  let builtins: [String: Value]
  var importedModules: [String: Module] = [:]
  let locals = LocalStack()
  let textPlaces = TextPlaces()
  /// What `_` means while no variable has that name: the value that was shown last.
  var lastShown: Value?
  /// The exception that is being handled, which `raise` alone raises again.
  var handled: ExceptionObject?
  // Looked at for every call, and never by two at a time: the check that proves it would cost more
  // than the work.
  @exclusivity(unchecked) var frame: Frame?
  @exclusivity(unchecked) private var depth = 0
  @exclusivity(unchecked) private var stack = StackBounds()

  /// The function that is running, and its variables.
  struct Frame {
    unowned(unsafe) let layout: FrameLayout
    let locals: Locals
  }

  package init(host: Host, modules: any ModuleFinder) {
    self.host = host
    self.modules = modules
    globals = Environment()
    builtins = Builtins.all
    display = { _ in }
  }

  /// Runs statements in the global scope; expression statements go to ``display``.
  ///
  /// The source is what their ranges are about, for tracebacks through the functions they define.
  package func execute(
    _ statements: [Statement],
    of source: SourceText? = nil
  ) throws(PythonException) {
    _ = try atTop(source) { (compiler) throws(PythonException) in
      let code = try compiler.block(statements)
      return try run(compiler.scope.layout) { (locals) throws(PythonException) in
        _ = try code.run(self, locals)
        return .none
      }
    }
  }

  /// The value of an expression in the global scope.
  @discardableResult
  package func evaluate(
    _ expression: Expression,
    of source: SourceText? = nil
  ) throws(PythonException) -> Value {
    try atTop(source) { (compiler) throws(PythonException) in
      let code = try compiler.expression(expression)
      return try run(compiler.scope.layout) { (locals) throws(PythonException) in
        try code.value(self, locals)
      }
    }
  }

  private func atTop(
    _ source: SourceText?,
    _ body: (Compiler) throws(PythonException) -> Value
  ) throws(PythonException) -> Value {
    let outer = (frame, handled)
    (frame, handled) = (nil, nil)
    defer { (frame, handled) = outer }
    if depth == 0 {
      if !stack.areCurrent { stack = StackBounds() }
      globals.settle()
    }
    return try body(Compiler(self, source, NameScope()))
  }

  private func run(
    _ layout: FrameLayout,
    _ body: (Locals) throws(PythonException) -> Value
  ) throws(PythonException) -> Value {
    try enter(layout.height)
    let locals = self.locals.push(layout.count)
    defer {
      self.locals.pop(locals, layout.count)
      leave()
    }
    return try body(locals)
  }

  /// The names that need no import, for completion.
  package var builtinNames: [String] {
    (Array(builtins.keys) + ["False", "None", "True"]).sorted()
  }

  // MARK: - Limits

  /// Counts one more call, of code that is so many levels high; the caller takes it off with ``leave()``.
  ///
  /// The stack is looked at as well as the count: the same code needs several times the stack in a
  /// debug build, and threads other than the main one have a sixteenth of its stack.
  @inline(__always)
  func enter(_ height: Int = 0) throws(PythonException) {
    guard depth < maximumDepth, stack.hasRoom(for: height) else { throw .recursion }
    depth += 1
  }

  @inline(__always)
  func leave() { depth -= 1 }

  /// Looks at the stack alone, for what is no call of the learner's.
  @inline(__always)
  func checkStack() throws(PythonException) {
    guard stack.hasRoom(for: 0) else { throw .recursion }
  }

  /// Raises `KeyboardInterrupt` when the host says so.
  @inline(__always)
  package func checkInterruption() throws(PythonException) {
    if host.isInterrupted() { throw .keyboardInterrupt }
  }

  /// The same, at one in 1,024 of the steps of a loop whose steps are short.
  @inline(__always)
  package func checkInterruption(atStep step: Int) throws(PythonException) {
    if step & 0x3FF == 0x3FF { try checkInterruption() }
  }
}
