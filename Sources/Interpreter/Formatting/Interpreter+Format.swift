import Syntax
package import Values

extension Interpreter {
  /// `format(value, specification)`.
  package func format(
    _ value: Value,
    _ specification: String
  ) throws(PythonException) -> String {
    try format(value, specification, KnownFormat())
  }

  /// The same at a place in the program that knows the format it met last.
  func format(
    _ value: Value,
    _ specification: String,
    _ known: KnownFormat
  ) throws(PythonException) -> String {
    if case .object(let object) = value, let instance = object as? any Instance,
      let text = try instance.formatted(specification)
    {
      return text
    }
    guard !specification.isEmpty else {
      switch value {
      case .string(let text): return text
      case .int(.small(let number)): return Integer.decimal(number)
      default: return try text(of: value)
      }
    }
    switch value {
    case .string(let text):
      return try known.read(specification, for: "str").format(text)
    case .int, .bool:
      let parsed = try known.read(specification, for: value.typeName)
      return try parsed.format(value.asInteger ?? .small(0), typeName: value.typeName)
    case .float(let number):
      return try known.read(specification, for: "float").format(number)
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
