import Values

/// A generator expression under way: evaluates nothing but the first iterable until it is asked.
final class Generator: CompoundIterator, TypedIterator, @unchecked Sendable {
  static let type = ClassObject("generator", attributes: methods)

  var type: ClassObject { Self.type }
  var representation: String { "<generator object <genexpr> at \(address)>" }

  private let code: GeneratorCode
  private let locals: Locals
  private(set) var isRunning = false
  /// Whether it was asked for a value yet.
  private(set) var isStarted = false

  init(
    _ code: GeneratorCode,
    over source: any IteratorObject,
    cells: [(place: Int, cell: Value?)]
  ) {
    self.code = code
    locals = Locals.allocate(code.layout.count)
    for place in code.shared { locals[place] = .object(Cell()) }
    for (place, cell) in cells { locals[place] = cell }
    super.init([source])
  }

  deinit {
    var held = (0..<code.layout.count).compactMap { locals.take($0) }
    locals.deallocate(code.layout.count)
    Discard.release(&held)
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard !isRunning else { throw .value("generator already executing") }
    try interpreter.enter(code.layout.height)
    isRunning = true
    isStarted = true
    defer {
      isRunning = false
      interpreter.leave()
    }
    do {
      return try advance(interpreter) ? code.element.value(interpreter, locals) : nil
    } catch {
      sources = []
      throw Self.leaving(error)
    }
  }

  /// What an exception is to who asked for a value (PEP 479).
  private static func leaving(_ error: PythonException) -> PythonException {
    guard error.object.type.isSubclass(of: ExceptionClasses.stopIteration) else { return error }
    let failure = PythonException(
      ExceptionClasses.runtimeError,
      "generator raised StopIteration"
    )
    failure.object.cause = error.object
    failure.object.context = error.object
    return failure
  }

  /// Ends it; a generator expression has nothing that would want to know.
  func close() throws(PythonException) {
    guard !isRunning else { throw .value("generator already executing") }
    sources = []
  }

  /// Ends it by an exception, which comes out again.
  func end(by error: PythonException) -> PythonException {
    guard !isRunning else { return .value("generator already executing") }
    guard !sources.isEmpty else { return error }
    sources = []
    return Self.leaving(error)
  }

  /// Sets the targets to their next values; false at the end.
  private func advance(_ interpreter: Interpreter) throws(PythonException) -> Bool {
    while let source = sources.last {
      let clause = code.clauses[sources.count - 1]
      let element: Value?
      do {
        element = try interpreter.next(of: source)
      } catch {
        throw error.located(at: clause.iterable.range)
      }
      guard let element else {
        sources.removeLast()
        continue
      }
      try interpreter.checkInterruption()
      try clause.target.store(element, interpreter, locals)
      if let condition = clause.condition, try !condition.isTrue(interpreter, locals) { continue }
      guard sources.count < code.clauses.count else { return true }
      try descend(interpreter)
    }
    return false
  }

  private func descend(_ interpreter: Interpreter) throws(PythonException) {
    let iterable = code.clauses[sources.count].iterable
    let value = try iterable.value(interpreter, locals)
    do {
      sources.append(try interpreter.makeIterator(over: value))
    } catch {
      throw error.located(at: iterable.range)
    }
  }
}
