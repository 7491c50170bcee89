package import Syntax
package import Values

/// An exception as a value: its class, its `args`, and what the class adds (`response`, `doc`, …).
package final class ExceptionObject: Instance {
  package let type: ClassObject
  package private(set) var arguments: [Value]
  package var attributes: [String: Value]

  /// Where it was raised, in the source that is running; see ``PythonException/range``.
  package var range: SourceRange?
  package var hint: String?
  package var suggestion: String?
  package private(set) var trace: [TraceEntry] = []

  /// `__context__`: what was being handled when it was raised.
  package var context: ExceptionObject?
  /// `__cause__`: what `raise … from` named.
  package var cause: ExceptionObject?
  /// `__suppress_context__`: true after `raise … from`, `None` included.
  package var suppressesContext = false

  package init(_ type: ClassObject, arguments: [Value], attributes: [String: Value] = [:]) {
    self.type = type
    self.arguments = arguments
    self.attributes = attributes
  }

  deinit {
    var held =
      arguments + attributes.values + [context, cause].compactMap { $0.map { .object($0) } }
    arguments = []
    attributes = [:]
    context = nil
    cause = nil
    Discard.release(&held)
  }

  package func attribute(
    _ name: String,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    switch name {
    case "args": .tuple(Tuple(arguments))
    case "__cause__": Self.value(of: cause)
    case "__context__": Self.value(of: context)
    case "__suppress_context__": .bool(suppressesContext)
    case "__traceback__": Value.none
    case "value" where type.isSubclass(of: ExceptionClasses.stopIteration):
      attributes[name] ?? arguments.first ?? Value.none
    case "name", "obj", "path", "errno", "strerror", "filename", "filename2":
      attributes[name] ?? (has(name) ? Value.none : nil)
    case "msg" where type.isSubclass(of: ExceptionClasses.importError):
      attributes[name] ?? (arguments.count == 1 ? arguments[0] : Value.none)
    case "__dict__": .dict(ownAttributes)
    default: attributes[name]
    }
  }

  /// `__dict__`: what was set on it and is not of its class.
  private var ownAttributes: Dict {
    let dict = Dict()
    let slots = Self.slots.first { type.isSubclass(of: $0.type) }?.names ?? []
    for name in attributes.keys.sorted() where !slots.contains(name) {
      dict[name] = attributes[name]
    }
    return dict
  }

  /// What instances of CPython's classes keep outside their `__dict__`.
  private static let slots: [(type: ClassObject, names: Set<String>)] = [
    (ExceptionClasses.importError, ["name", "path", "msg"]),
    (ExceptionClasses.attributeError, ["name", "obj"]),
    (ExceptionClasses.nameError, ["name"]),
    (ExceptionClasses.systemExit, ["code"]),
    (ExceptionClasses.stopIteration, ["value"]),
    (ExceptionClasses.unicodeError, ["encoding", "object", "start", "end", "reason"]),
    (ExceptionClasses.osError, ["errno", "strerror", "filename", "filename2"]),
  ]

  /// Whether CPython's class has the attribute, whatever the exception was made of.
  private func has(_ name: String) -> Bool {
    switch name {
    case "name":
      return [
        ExceptionClasses.nameError, ExceptionClasses.attributeError, ExceptionClasses.importError,
      ].contains { type.isSubclass(of: $0) }
    case "obj": return type.isSubclass(of: ExceptionClasses.attributeError)
    case "path": return type.isSubclass(of: ExceptionClasses.importError)
    default: return type.isSubclass(of: ExceptionClasses.osError)
    }
  }

  private static func value(of exception: ExceptionObject?) -> Value {
    exception.map { .object($0) } ?? .none
  }

  package func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    switch name {
    case "__cause__":
      cause = try Self.linked(value, "cause")
      suppressesContext = true
    case "__context__": context = try Self.linked(value, "context")
    case "args": if case .tuple(let tuple) = value { arguments = tuple.elements }
    case "__suppress_context__": suppressesContext = value.isTrue
    default: attributes[name] = value
    }
    return true
  }

  private static func linked(
    _ value: Value,
    _ link: String
  ) throws(PythonException) -> ExceptionObject? {
    if case .object(let object) = value, let exception = object as? ExceptionObject {
      return exception
    }
    guard value.isNone else {
      throw .type("exception \(link) must be None or derive from BaseException")
    }
    return nil
  }

  /// Forgets where it was raised: it is being raised anew.
  func restart() {
    range = nil
    trace = []
  }

  /// Sets what was being handled when it was raised, unless that would close a circle.
  func chain(to handled: ExceptionObject) {
    guard context == nil else { return }
    var link: ExceptionObject? = handled
    while let current = link {
      if current === self { return }
      link = current.context
    }
    context = handled
  }

  /// Notes that it goes on from a function to its caller, in whose source the range is then set.
  func leave(_ function: String, _ source: SourceText?) {
    trace.append(TraceEntry(function: function, source: source, range: range))
    range = nil
  }

  package var attributeNames: [String] { ["args"] + attributes.keys.sorted() }

  /// `__notes__`, which `add_note` adds to (PEP 678); nil before the first one.
  package var notes: [Value]? {
    guard case .list(let notes)? = attributes["__notes__"] else { return nil }
    return notes.elements
  }

  package var representation: String { Value.object(self).representation }

  package func represent(to writer: inout RepresentationWriter) {
    writer.append(type.name + "(")
    for (place, argument) in arguments.enumerated() {
      if place > 0 { writer.append(", ") }
      writer.append(argument)
    }
    writer.append(")")
  }

  /// What `str` gives, which is the only argument, or the tuple of them.
  ///
  /// `KeyError` shows its key by `repr`.
  package var text: String {
    var exception = self
    // An exception that was made of another one says what that says.
    for _ in 0..<Nesting.limit {
      if let text = exception.ownText { return text }
      guard case .object(let object)? = exception.arguments.first else { break }
      guard let inner = object as? ExceptionObject else { return object.text }
      exception = inner
    }
    return "<exception str() failed>"
  }

  /// nil where it is the text of the only argument, an object.
  private var ownText: String? {
    if let text = osErrorText ?? unicodeErrorText { return text }
    switch arguments.count {
    case 0: return ""
    case 1:
      if type.isSubclass(of: ExceptionClasses.keyError) { return arguments[0].representation }
      if case .object = arguments[0] { return nil }
      return arguments[0].text
    default: return Value.tuple(Tuple(arguments)).representation
    }
  }
}

/// A function that an exception has left: what CPython shows as `File …, line …, in function`.
package struct TraceEntry: Sendable {
  package let function: String
  /// nil where the function's text is not known, as for a tree that a command made.
  package let source: SourceText?
  package let range: SourceRange?

  package init(function: String, source: SourceText?, range: SourceRange?) {
    self.function = function
    self.source = source
    self.range = range
  }
}
