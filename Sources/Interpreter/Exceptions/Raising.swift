import Values

/// Runs an operation on values and raises what it asks for.
func raising<Result>(
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
