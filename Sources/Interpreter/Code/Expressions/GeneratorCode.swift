import Syntax
import Values

/// `(element for … in …)`: a function of its own, which is entered again for each element.
final class GeneratorCode: ExpressionCode {
  let element: ExpressionCode
  let clauses: [ComprehensionClause]
  let layout: FrameLayout
  /// The places of its own variables that functions inside share.
  let shared: [Int]
  /// The cells of functions around: where they are, and where they go.
  private let captures: [(outer: Int, inner: Int)]
  /// The first iterable belongs to the code around.
  private let first: ExpressionCode

  init(
    _ element: ExpressionCode,
    _ clauses: [ComprehensionClause],
    first: ExpressionCode,
    layout: FrameLayout,
    shared: [Int],
    captures: [(outer: Int, inner: Int)],
    _ range: SourceRange
  ) {
    self.element = element
    self.clauses = clauses
    self.first = first
    self.layout = layout
    self.shared = shared
    self.captures = captures
    super.init(range)
  }

  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    let elements = try first.value(interpreter, locals)
    let source: any IteratorObject
    do {
      source = try interpreter.makeIterator(over: elements)
    } catch {
      throw error.located(at: first.range)
    }
    let cells = captures.map { (place: $0.inner, cell: locals[$0.outer]) }
    return .object(Generator(self, over: source, cells: cells))
  }
}
