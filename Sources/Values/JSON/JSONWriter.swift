/// Writes JSON as `json.dumps` does.
package struct JSONWriter: Sendable {
  /// Spaces or a string a level; nil for one line.
  ///
  /// The item separator stays what it is: set it to `,` with an indent, as `json.dumps` does.
  package var indent: String?
  package var itemSeparator = ", "
  package var keySeparator = ": "
  package var sortKeys = false
  package var ensureASCII = true
  package var allowNaN = true
  package var skipKeys = false

  package init() {}

  package func write(_ value: Value) throws(Fault) -> String {
    try write(value, raise: { $0 }, fallback: Self.refuse)
  }

  /// Writes with a function for what is not JSON, as the argument `default` of `json.dumps`: what it
  /// returns is written instead.
  package func write<Failure: Error>(
    _ value: Value,
    raise: (Fault) -> Failure,
    fallback: (Value) throws(Failure) -> Value
  ) throws(Failure) -> String {
    var encoder = JSONEncoder(self, sink: nil)
    try encoder.write(value, level: 0, raise: raise, fallback: fallback)
    return encoder.buffer.string
  }

  /// Writes the same bytes piece by piece; some may be out when a fault is found.
  package func write(
    _ value: Value,
    to sink: (UnsafeRawBufferPointer) -> Void
  ) throws(Fault) {
    let fault = withoutActuallyEscaping(sink) { sink -> Fault? in
      var encoder = JSONEncoder(self, sink: sink)
      do throws(Fault) {
        try encoder.write(value, level: 0, raise: { $0 }, fallback: Self.refuse)
      } catch {
        return error
      }
      encoder.buffer.flush(to: sink)
      return nil
    }
    if let fault { throw fault }
  }

  /// What happens to a value that is not JSON without a `default`.
  package static func refuse(_ value: Value) throws(Fault) -> Value {
    // A class without its module, unlike the operators' messages.
    let name = value.typeName.split(separator: ".").last ?? ""
    throw .type("Object of type \(name) is not JSON serializable")
  }
}
