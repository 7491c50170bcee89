/// CPython 3.11's `pprint.PrettyPrinter`, byte for byte.
package struct PrettyPrinter: Sendable {
  package var indent = 1
  package var width = 80
  package var depth: Int?
  package var compact = false
  package var sortDicts = true
  package var underscoreNumbers = false

  package init() {}

  /// What `pprint.pformat` returns; with `...` where that raises an exception.
  package func format(_ value: Value) -> String {
    var writer = PrettyWriter(self, sink: nil)
    writer.layOut(value, indent: 0, allowance: 0, level: 0)
    return writer.buffer.string
  }

  /// What `pprint.pformat` returns, or the fault that it raises: nested too deep, too many digits.
  package func checkedFormat(_ value: Value) throws(Fault) -> String {
    var writer = PrettyWriter(self, sink: nil)
    writer.layOut(value, indent: 0, allowance: 0, level: 0)
    if let fault = writer.fault { throw fault }
    return writer.buffer.string
  }

  /// Writes the same bytes piece by piece, so that a large value is never held twice.
  ///
  /// Returns the fault that CPython would raise, with `...` written in its place.
  @discardableResult
  package func write(_ value: Value, to sink: (UnsafeRawBufferPointer) -> Void) -> Fault? {
    write(
      value,
      while: { piece in
        sink(piece)
        return true
      }
    )
  }

  /// Writes the same bytes piece by piece for as long as the sink answers true.
  @discardableResult
  package func write(_ value: Value, while sink: (UnsafeRawBufferPointer) -> Bool) -> Fault? {
    withoutActuallyEscaping(sink) { sink in
      var writer = PrettyWriter(self, sink: sink)
      writer.layOut(value, indent: 0, allowance: 0, level: 0)
      writer.flush()
      return writer.fault
    }
  }

  /// What `saferepr`, `isreadable` and `isrecursive` say of a value.
  package func examine(
    _ value: Value
  ) -> (representation: String, isReadable: Bool, isRecursive: Bool) {
    var writer = PrettyWriter(self, sink: nil)
    _ = writer.attempt(value, limit: .max, level: 0)
    return (writer.buffer.string, writer.isReadable, writer.isRecursive)
  }
}
