package import Values

extension Interpreter {
  /// `str(value)`.
  package func text(of value: Value) throws(PythonException) -> String {
    do { return try value.checkedText() } catch { throw PythonException(error) }
  }

  /// `repr(value)`.
  package func representation(of value: Value) throws(PythonException) -> String {
    do { return try value.checkedRepresentation() } catch { throw PythonException(error) }
  }

  /// Writes to standard output; a long text in portions, between which it can be interrupted.
  package func write(_ text: String) throws(PythonException) {
    let portion = 1 << 16
    var start = text.startIndex
    while text.utf8.distance(from: start, to: text.endIndex) > portion {
      let end = text.unicodeScalars.index(
        after: text.utf8.index(start, offsetBy: portion - 4).roundedDown(in: text)
      )
      host.write(String(text[start..<end]))
      try checkInterruption()
      start = end
    }
    host.write(start == text.startIndex ? text : String(text[start...]))
  }

  /// The machine integer that an argument must be.
  package func index(_ value: Value) throws(PythonException) -> Int {
    guard let integer = value.asInteger else {
      throw .type("'\(value.typeName)' object cannot be interpreted as an integer")
    }
    guard let small = integer.small else {
      throw .overflow("Python int too large to convert to C ssize_t")
    }
    return small
  }

  /// An argument that CPython takes as a C `int`.
  package func smallIndex(_ value: Value) throws(PythonException) -> Int {
    guard let integer = value.asInteger else { return try index(value) }
    guard let small = integer.small, Int32(exactly: small) != nil else {
      throw .overflow("Python int too large to convert to C int")
    }
    return small
  }

  /// A bound of a search: `None` is absent, what is too large is as far as it goes.
  package func bound(_ value: Value?) throws(PythonException) -> Int? {
    guard let value else { return nil }
    if case .none = value { return nil }
    guard let integer = value.asInteger else {
      throw .type("slice indices must be integers or None or have an __index__ method")
    }
    return integer.small ?? (integer.isNegative ? Int.min : Int.max)
  }
}

extension Value {
  /// What CPython's argument messages call the type: `None` is called by its own name.
  package var argumentTypeName: String { isNone ? "None" : typeName }

  var isNone: Bool {
    if case .none = self { return true }
    return false
  }
}

extension Value? {
  /// The value that an optional argument has, with `None` as good as absent.
  var unlessNone: Value? {
    guard let value = self, !value.isNone else { return nil }
    return value
  }
}

extension String.Index {
  /// The start of the code point that it is in.
  fileprivate func roundedDown(in text: String) -> String.Index {
    var index = self
    while index > text.startIndex, text.utf8[index] & 0xC0 == 0x80 {
      index = text.utf8.index(before: index)
    }
    return index
  }
}
