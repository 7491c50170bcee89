import Syntax
import Values

/// What can be assigned to and deleted, made ready to run.
class TargetCode {
  let range: SourceRange

  init(_ range: SourceRange) { self.range = range }

  func store(
    _ value: consuming Value,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {}

  func delete(_ interpreter: Interpreter, _ locals: Locals) throws(PythonException) {}

  /// The two that a pair is taken apart into; nil for all else.
  var pair: (TargetCode, TargetCode)? { nil }

  /// Whether this is a variable whose value is still a text that was read from it: what was evaluated
  /// since may have stored another.
  func holds(_ text: Value, _ locals: Locals) -> Bool { false }

  /// Puts a tail at the end of the text that this ``holds(_:_:)``, in place where nothing else holds it.
  func append(
    _ tail: String,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {}

  /// The exception with this place, unless one of its parts has said it.
  func located(_ exception: PythonException) -> PythonException { exception.located(at: range) }
}

/// A variable of the function that is running.
final class LocalTarget: TargetCode {
  private let name: String
  private let place: Int
  private let isNoteworthy: Bool

  init(_ name: String, at place: Int, isNoteworthy: Bool, _ range: SourceRange) {
    self.name = name
    self.place = place
    self.isNoteworthy = isNoteworthy
    super.init(range)
  }

  override func store(
    _ value: consuming Value,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {
    if case .string(let text) = value { interpreter.note(text, under: name, isNoteworthy) }
    locals[place] = value
  }

  override func delete(_ interpreter: Interpreter, _ locals: Locals) throws(PythonException) {
    guard locals.take(place) != nil else { throw located(.unbound(name)) }
  }

  override func holds(_ text: Value, _ locals: Locals) -> Bool {
    locals[place]?.isText(identicalTo: text) ?? false
  }

  override func append(
    _ tail: String,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {
    guard case .string(var text)? = locals.take(place) else { return }
    defer { locals[place] = .string(text) }
    try interpreter.checkSize(text.utf8.count, plus: tail.utf8.count)
    text += tail
    interpreter.note(text, under: name, isNoteworthy)
  }
}

/// A variable that functions share.
final class CellTarget: TargetCode {
  private let name: String
  private let place: Int
  private let isFree: Bool
  private let isNoteworthy: Bool

  init(
    _ name: String,
    at place: Int,
    isFree: Bool,
    isNoteworthy: Bool,
    _ range: SourceRange
  ) {
    self.name = name
    self.place = place
    self.isFree = isFree
    self.isNoteworthy = isNoteworthy
    super.init(range)
  }

  override func store(
    _ value: consuming Value,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {
    if case .string(let text) = value { interpreter.note(text, under: name, isNoteworthy) }
    locals.cell(place)?.value = value
  }

  override func delete(_ interpreter: Interpreter, _ locals: Locals) throws(PythonException) {
    guard let cell = locals.cell(place), cell.value != nil else {
      throw located(isFree ? .unboundFree(name) : .unbound(name))
    }
    cell.value = nil
  }
}

/// A global variable.
final class GlobalTarget: TargetCode {
  private let global: Global
  private let isNoteworthy: Bool

  init(_ global: Global, isNoteworthy: Bool, _ range: SourceRange) {
    self.global = global
    self.isNoteworthy = isNoteworthy
    super.init(range)
  }

  override func store(
    _ value: consuming Value,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {
    if case .string(let text) = value { interpreter.note(text, under: global.name, isNoteworthy) }
    interpreter.globals.set(global, to: value)
  }

  override func delete(_ interpreter: Interpreter, _ locals: Locals) throws(PythonException) {
    guard interpreter.globals.remove(global) else {
      throw located(interpreter.undefined(global.name, among: []))
    }
  }

  override func holds(_ text: Value, _ locals: Locals) -> Bool {
    global.value?.isText(identicalTo: text) ?? false
  }

  override func append(
    _ tail: String,
    _ interpreter: Interpreter,
    _ locals: Locals
  ) throws(PythonException) {
    guard case .string(var text)? = global.take() else { return }
    defer { interpreter.globals.set(global, to: .string(text)) }
    try interpreter.checkSize(text.utf8.count, plus: tail.utf8.count)
    text += tail
    interpreter.note(text, under: global.name, isNoteworthy)
  }
}
