import Values

/// The methods of `str`.
enum StringMethods {
  static let table: [String: Value] = {
    var table = MethodTable<String>(of: "str") {
      guard case .string(let text) = $0 else { return nil }
      return text
    }
    addCase(to: &table)
    addTests(to: &table)
    addSearch(to: &table)
    addReplacement(to: &table)
    addSplitting(to: &table)
    addLayout(to: &table)
    addConversion(to: &table)
    return table.attributes
  }()

  /// The text of an argument that must be a string, for CPython's argument messages.
  static func text(
    _ value: Value,
    _ function: String,
    _ place: Int? = nil
  ) throws(PythonException) -> String {
    guard case .string(let text) = value else {
      let argument = place.map { "argument \($0)" } ?? "argument"
      throw .type("\(function)() \(argument) must be str, not \(value.argumentTypeName)")
    }
    return text
  }
}
