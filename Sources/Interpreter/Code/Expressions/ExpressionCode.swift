import Syntax
import Values

/// An expression made ready to run: its names are places, its parts are code.
///
/// The tree of a source is made into code once and run many times. Every kind of expression is a
/// subclass; this one is `None`.
class ExpressionCode {
  let range: SourceRange

  init(_ range: SourceRange) { self.range = range }

  func value(_ interpreter: Interpreter, _ locals: Locals) throws(PythonException) -> Value {
    .none
  }

  /// Its truth; a comparison need not make a value of it first.
  func isTrue(_ interpreter: Interpreter, _ locals: Locals) throws(PythonException) -> Bool {
    interpreter.isTrue(try value(interpreter, locals))
  }

  /// The exception with this place, unless one of its parts has said it.
  func located(_ exception: PythonException) -> PythonException { exception.located(at: range) }
}

/// What is true or false: its truth is its value.
class TruthCode: ExpressionCode {
  override func value(
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) -> Value {
    .bool(try isTrue(interpreter, locals))
  }
}

/// A literal, or a tree that has only one value.
final class Constant: ExpressionCode {
  let constant: Value
  /// Where it is for code that looks at it there.
  private(set) lazy var place: UnsafePointer<Value?> = {
    let place = UnsafeMutablePointer<Value?>.allocate(capacity: 1)
    place.initialize(to: constant)
    hasPlace = true
    return UnsafePointer(place)
  }()
  private var hasPlace = false

  init(_ constant: Value, _ range: SourceRange) {
    self.constant = constant
    super.init(range)
  }

  deinit {
    guard hasPlace else { return }
    let place = UnsafeMutablePointer(mutating: place)
    place.deinitialize(count: 1)
    place.deallocate()
  }

  override func value(_ interpreter: Interpreter, _ locals: Locals) throws(PythonException) -> Value
  { constant }
}
