package import Syntax
package import Values

/// A raised Python exception on its way up.
///
/// One reference, so that a call that may raise costs no more than one that may not. Where it was
/// raised and what to do about it are kept by the exception object, as CPython keeps `__traceback__`.
package struct PythonException: Error, @unchecked Sendable {
  package let object: ExceptionObject

  /// The source range of the expression that raised it, set by the innermost code; in terms of the
  /// source that is running, whose functions were left on the way up being in ``trace``.
  package var range: SourceRange? {
    get { object.range }
    set { object.range = newValue }
  }

  /// What to do about it, in our words; shown on stderr below CPython's last line.
  package var hint: String? {
    get { object.hint }
    set { object.hint = newValue }
  }

  /// The name that was probably meant.
  ///
  /// CPython shows it at the top level only: it is part of the last line and not of `str(e)`.
  package var suggestion: String? {
    get { object.suggestion }
    set { object.suggestion = newValue }
  }

  /// The learner's own functions that it has left, innermost first.
  package var trace: [TraceEntry] { object.trace }

  package init(_ object: ExceptionObject, at range: SourceRange? = nil, hint: String? = nil) {
    self.object = object
    if let range { object.range = range }
    if let hint { object.hint = hint }
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
    if let raised = fault.cause?.error as? PythonException {
      self = raised
      return
    }
    // What needs no words has no arguments.
    self.init(
      ExceptionObject(
        ExceptionClasses.named(fault.kind.rawValue),
        arguments: fault.message.isEmpty ? [] : [.string(fault.message)]
      ),
      at: range
    )
  }

  /// The last line of CPython's traceback, `NameError: name 'x' is not defined`, and the notes that
  /// were added to the exception below it.
  package var lastLine: String {
    let message = object.text
    let name = object.type.qualifiedName
    let line = message.isEmpty ? name : "\(name): \(message)"
    let whole = suggestion.map { "\(line). Did you mean: '\($0)'?" } ?? line
    return ([whole] + (object.notes ?? []).map(\.text)).joined(separator: "\n")
  }

  /// The exception with its range, unless a part of the expression has set it before.
  func located(at range: SourceRange) -> PythonException {
    if object.range == nil { object.range = range }
    return self
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
  package func get(_ key: Value) throws(PythonException) -> Value? {
    do { return try value(for: key) } catch { throw PythonException(error) }
  }

  /// `self[key] = value`.
  package func put(_ value: Value, for key: Value) throws(PythonException) {
    do { try set(value, for: key) } catch { throw PythonException(error) }
  }

  /// Removes the key and gives its value, nil when there was none.
  package func take(_ key: Value) throws(PythonException) -> Value? {
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
  package func isNotIterable(_ value: Value) -> Bool {
    guard object.type === ExceptionClasses.typeError else { return false }
    return object.text == "'\(value.typeName)' object is not iterable"
  }
}
