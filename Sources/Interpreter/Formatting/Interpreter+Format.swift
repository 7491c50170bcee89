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
