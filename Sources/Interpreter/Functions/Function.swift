import Syntax
import Values

/// A function that the learner wrote.
final class Function: Instance, @unchecked Sendable {
  static let type = ClassObject("function")
  var type: ClassObject { Self.type }

  let code: FunctionCode
  // Of the code, at hand for every call.
  let placeCount: Int
  private let body: StatementCode
  private let height: Int
  /// Whether there is more to do before the body runs than to place the arguments.
  private let isSpecial: Bool
  private let plainCount: ClosedRange<Int>

  /// By parameter, in the order of the signature.
  // Looked at for every call; changed only at the end.
  @exclusivity(unchecked) private var defaults: [Value?]
  @exclusivity(unchecked) private var cells: [Cell]
  private var annotations: Dict
  private var attributes: [String: Value] = [:]

  init(_ code: FunctionCode, defaults: [Value?], annotations: Dict, cells: [Cell]) {
    self.code = code
    placeCount = code.layout.count
    body = code.body
    height = code.layout.height
    isSpecial =
      !code.sharedParameters.isEmpty || !code.sharedVariables.isEmpty || !code.freePlaces.isEmpty
      || !code.noteworthy.isEmpty
    // No number of arguments is below -1.
    plainCount = code.plainCount ?? -1 ... -1
    self.defaults = defaults
    self.annotations = annotations
    self.cells = cells
  }

  deinit {
    var held = defaults.compactMap { $0 } + attributes.values + [.dict(annotations)]
    held += cells.map { .object($0) }
    defaults = []
    attributes = [:]
    cells = []
    annotations = Dict()
    Discard.release(&held)
  }

  var representation: String { "<function \(code.qualifiedName) at \(address)>" }
  var isCallable: Bool { true }

  // MARK: - Calls

  func call(_ arguments: Arguments, in interpreter: Interpreter) throws(PythonException) -> Value {
    let locals = interpreter.locals.push(placeCount)
    do {
      try bind(arguments, locals)
    } catch {
      interpreter.locals.pop(locals, placeCount)
      throw error
    }
    return try run(interpreter, locals)
  }

  /// Runs the body with the arguments at their places, and gives the places back.
  func run(_ interpreter: Interpreter, _ locals: Locals) throws(PythonException) -> Value {
    do {
      try interpreter.enter(height)
    } catch {
      interpreter.locals.pop(locals, placeCount)
      throw error
    }
    let outer = interpreter.frame
    interpreter.frame = Interpreter.Frame(layout: code.layout, locals: locals)
    if isSpecial { prepare(interpreter, locals) }
    let completion: Completion
    do {
      completion = try body.run(interpreter, locals)
    } catch {
      interpreter.frame = outer
      interpreter.leave()
      interpreter.locals.pop(locals, placeCount)
      error.object.leave(code.name, code.source)
      throw error
    }
    interpreter.frame = outer
    interpreter.leave()
    interpreter.locals.pop(locals, placeCount)
    return if case .returned(let value) = completion { value } else { .none }
  }

  /// Tells of arguments that may be secrets, and makes the cells.
  private func prepare(_ interpreter: Interpreter, _ locals: Locals) {
    for (place, name) in code.noteworthy {
      if case .string(let text)? = locals[place] { interpreter.noteStore(name, text) }
    }
    for place in code.sharedParameters { locals[place] = .object(Cell(locals.take(place))) }
    for place in code.sharedVariables { locals[place] = .object(Cell()) }
    for (place, cell) in zip(code.freePlaces, cells) { locals[place] = .object(cell) }
  }

  /// Whether that many arguments by position, and nothing else, are a whole call.
  @inline(__always)
  func takes(_ count: Int) -> Bool { plainCount.contains(count) }

  /// Fills the places behind the arguments that were given by position.
  @inline(__always)
  func fill(from given: Int, _ locals: Locals) {
    guard given < defaults.count else { return }
    for place in given..<defaults.count { locals[place] = defaults[place] }
  }

  private func bind(_ arguments: Arguments, _ locals: Locals) throws(PythonException) {
    let signature = code.signature
    if arguments.keywords.isEmpty, takes(arguments.positional.count) {
      for (place, value) in arguments.positional.enumerated() { locals[place] = value }
      return fill(from: arguments.positional.count, locals)
    }
    let bound = try arguments.bound(to: signature, function: code.qualifiedName)
    for (place, value) in bound.values.enumerated() { locals[place] = value ?? defaults[place] }
    var place = bound.values.count
    if signature.takesExtraPositional {
      locals[place] = .tuple(Tuple(bound.extraPositional))
      place += 1
    }
    if signature.takesExtraKeywords {
      let extra = Dict()
      for (name, value) in bound.extraKeywords { extra[name] = value }
      locals[place] = .dict(extra)
    }
  }

  // MARK: - Attributes

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    if let own = attributes[name] { return own }
    switch name {
    case "__name__": return .string(code.name)
    case "__qualname__": return .string(code.qualifiedName)
    case "__module__": return .string("__main__")
    case "__doc__": return code.documentation.map { .string($0) } ?? Value.none
    case "__annotations__": return .dict(annotations)
    case "__defaults__": return defaultsTuple
    case "__kwdefaults__": return keywordDefaults
    case "__dict__": return .dict(ownAttributes)
    default: return nil
    }
  }

  /// What was set on the function, as `vars` shows it.
  var ownAttributes: Dict {
    let dict = Dict()
    for name in attributes.keys.sorted() where !["__name__", "__qualname__"].contains(name) {
      dict[name] = attributes[name]
    }
    return dict
  }

  private var defaultsTuple: Value {
    let values = defaults.prefix(code.signature.positionalCount).compactMap { $0 }
    return values.isEmpty ? .none : .tuple(Tuple(values))
  }

  private var keywordDefaults: Value {
    let dict = Dict()
    for (parameter, value) in zip(code.signature.parameters, defaults)
    where parameter.kind == .keywordOnly {
      if let value { dict[parameter.name] = value }
    }
    return dict.count == 0 ? .none : .dict(dict)
  }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    if name == "__name__" || name == "__qualname__" {
      guard case .string = value else { throw Self.mustBeText(name) }
    }
    attributes[name] = value
    return true
  }

  /// False when there is none.
  func deleteAttribute(_ name: String) throws(PythonException) -> Bool {
    if name == "__name__" || name == "__qualname__" { throw Self.mustBeText(name) }
    return attributes.removeValue(forKey: name) != nil
  }

  private static func mustBeText(_ name: String) -> PythonException {
    .type("\(name) must be set to a string object")
  }

  var attributeNames: [String] {
    [
      "__annotations__", "__defaults__", "__dict__", "__doc__", "__kwdefaults__", "__module__",
      "__name__", "__qualname__",
    ] + attributes.keys
  }
}
