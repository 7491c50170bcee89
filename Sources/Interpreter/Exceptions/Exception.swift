package import Syntax
package import Values

/// A raised Python exception on its way up: the exception object, and where it was raised.
package struct PythonException: Error, @unchecked Sendable {
  package let object: ExceptionObject
  /// The source range of the expression that raised it, set by the innermost evaluator.
  package var range: SourceRange?
  /// What to do about it, in our words; shown on stderr below CPython's last line.
  package var hint: String?
  /// The name that was probably meant.
  ///
  /// CPython shows it at the top level only: it is part of the last line and not of `str(e)`.
  package var suggestion: String?

  package init(_ object: ExceptionObject, at range: SourceRange? = nil, hint: String? = nil) {
    self.object = object
    self.range = range
    self.hint = hint
  }

  package init(
    _ type: ClassObject,
    _ message: String,
    at range: SourceRange? = nil,
    hint: String? = nil
  ) {
    self.init(
      ExceptionObject(type, arguments: [.string(message)]),
      at: range,
      hint: hint
    )
  }

  package init(_ fault: Fault, at range: SourceRange? = nil) {
    self.init(
      ExceptionClasses.named(fault.kind.rawValue),
      fault.message,
      at: range
    )
  }

  /// The last line of CPython's traceback: `NameError: name 'x' is not defined`.
  package var lastLine: String {
    let message = object.text
    let name = object.type.qualifiedName
    let line = message.isEmpty ? name : "\(name): \(message)"
    return suggestion.map { "\(line). Did you mean: '\($0)'?" } ?? line
  }

  /// The exception with its range, unless a part of the expression has set it before.
  func located(at range: SourceRange) -> PythonException {
    guard self.range == nil else { return self }
    var located = self
    located.range = range
    return located
  }
}

/// An exception as a value: its class, its `args`, and what the class adds (`response`, `doc`, …).
package final class ExceptionObject: Instance {
  package let type: ClassObject
  package let arguments: [Value]
  package var attributes: [String: Value]

  package init(_ type: ClassObject, arguments: [Value], attributes: [String: Value] = [:]) {
    self.type = type
    self.arguments = arguments
    self.attributes = attributes
  }

  package func attribute(
    _ name: String,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    name == "args" ? .tuple(Tuple(arguments)) : attributes[name]
  }

  package func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    attributes[name] = value
    return true
  }

  package var attributeNames: [String] { ["args"] + attributes.keys.sorted() }

  package var representation: String {
    "\(type.name)(\(arguments.map(\.representation).joined(separator: ", ")))"
  }

  /// What `str` gives, which is the only argument, or the tuple of them.
  ///
  /// `KeyError` shows its key by `repr`.
  package var text: String {
    if let text = osErrorText ?? unicodeErrorText { return text }
    return switch arguments.count {
    case 0: ""
    case 1:
      type.isSubclass(of: ExceptionClasses.keyError)
        ? arguments[0].representation : arguments[0].text
    default: Value.tuple(Tuple(arguments)).representation
    }
  }
}

/// Runs an operation on values and raises what it asks for.
package func raising<Result>(
  _ body: () throws(Fault) -> Result
) throws(PythonException) -> Result {
  do {
    return try body()
  } catch {
    throw PythonException(error)
  }
}

extension Dict {
  /// `self[key]`, nil when there is none; unhashable keys raise `TypeError`.
  func get(_ key: Value) throws(PythonException) -> Value? {
    do { return try value(for: key) } catch { throw PythonException(error) }
  }

  /// `self[key] = value`.
  func put(_ value: Value, for key: Value) throws(PythonException) {
    do { try set(value, for: key) } catch { throw PythonException(error) }
  }

  /// Removes the key and gives its value, nil when there was none.
  func take(_ key: Value) throws(PythonException) -> Value? {
    do { return try remove(key) } catch { throw PythonException(error) }
  }
}

extension SetValue {
  /// `value in self`.
  func has(_ value: Value) throws(PythonException) -> Bool {
    do { return try contains(value) } catch { throw PythonException(error) }
  }

  /// True when it was not there before.
  @discardableResult
  func add(_ value: Value) throws(PythonException) -> Bool {
    do { return try insert(value) } catch { throw PythonException(error) }
  }

  /// True when it was there.
  @discardableResult
  func drop(_ value: Value) throws(PythonException) -> Bool {
    do { return try remove(value) } catch { throw PythonException(error) }
  }
}

extension PythonException {
  /// Whether it says that this very value can't be iterated over, for the constructs that say it in
  /// words of their own.
  func isNotIterable(_ value: Value) -> Bool {
    guard object.type === ExceptionClasses.typeError else { return false }
    return object.text == "'\(value.typeName)' object is not iterable"
  }
}
