import Syntax
package import Values

extension Interpreter {
  /// `format(value, specification)`.
  package func format(
    _ value: Value,
    _ specification: String
  ) throws(PythonException) -> String {
    if case .object(let object) = value, let instance = object as? any Instance,
      let text = try instance.formatted(specification)
    {
      return text
    }
    guard !specification.isEmpty else { return try text(of: value) }
    switch value {
    case .string(let text):
      return try FormatSpecification(specification, for: "str").format(text)
    case .int, .bool:
      let parsed = try FormatSpecification(specification, for: value.typeName)
      return try parsed.format(value.asInteger ?? .small(0), typeName: value.typeName)
    case .float(let number):
      return try FormatSpecification(specification, for: "float").format(number)
    default:
      throw .type("unsupported format string passed to \(value.typeName).__format__")
    }
  }

  /// The text of an f-string.
  func text(of parts: [FormatPart]) throws(PythonException) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .field(let expression, let label, let conversion, let specification):
        if let label { result += label }
        let value = try evaluate(expression)
        do {
          // `{x=}` alone shows the `repr`.
          let shown = conversion ?? (label != nil && specification == nil ? .repr : nil)
          result += try text(of: value, shown, specification)
        } catch {
          throw error.located(at: expression.range)
        }
      }
      try checkSize(result.utf8.count, plus: 0)
    }
    return result
  }

  private func text(
    of value: Value,
    _ conversion: FormatConversion?,
    _ specification: [FormatPart]?
  ) throws(PythonException) -> String {
    let converted = try converted(value, conversion)
    guard let specification else {
      if case .string(let text) = converted { return text }
      return try format(converted, "")
    }
    try enter()
    defer { leave() }
    return try format(converted, text(of: specification))
  }

  /// `!r`, `!s` and `!a`.
  func converted(
    _ value: Value,
    _ conversion: FormatConversion?
  ) throws(PythonException) -> Value {
    switch conversion {
    case nil: value
    case .repr: .string(try representation(of: value))
    case .str: .string(try text(of: value))
    case .ascii:
      .string(try raising { () throws(Fault) in try value.checkedRepresentation(isASCII: true) })
    }
  }
}
