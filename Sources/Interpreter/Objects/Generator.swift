import Syntax
import Values

/// `(element for … in …)`: evaluates nothing but the first iterable until it is asked.
final class Generator: ComprehensionWalk, TypedIterator, @unchecked Sendable {
  static let type = ClassObject("generator")
  var type: ClassObject { Self.type }
  var representation: String { "<generator object <genexpr>>" }

  private let element: Expression
  private var isRunning = false

  init(
    of element: Expression,
    _ clauses: [Comprehension.Clause],
    first: any IteratorObject,
    scope: Scope
  ) {
    self.element = element
    super.init(clauses, first: first, scope: scope)
  }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard !isRunning else { throw .value("generator already executing") }
    let outer = interpreter.scope
    interpreter.scope = scope
    isRunning = true
    defer {
      interpreter.scope = outer
      isRunning = false
    }
    do {
      return try advance(in: interpreter) ? interpreter.evaluate(element) : nil
    } catch {
      sources = []
      guard error.object.type.isSubclass(of: ExceptionClasses.stopIteration) else { throw error }
      throw PythonException(ExceptionClasses.runtimeError, "generator raised StopIteration")
    }
  }
}
