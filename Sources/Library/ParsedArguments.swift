import Interpreter
import Values

/// Arguments bound as CPython's C functions bind theirs (`PyArg_ParseTupleAndKeywords`): other
/// rules and other messages than functions written in Python have.
struct ParsedArguments {
  private var values: [Value?]

  /// Without a function's name the messages say "function" and "this function".
  init(
    _ arguments: Arguments,
    _ names: [String],
    required: Int = 0,
    function: String? = nil
  ) throws(PythonException) {
    let subject = function.map { "\($0)()" } ?? "function"
    values = Array(repeating: nil, count: names.count)
    let given = arguments.positional.count + arguments.keywords.count
    guard given <= names.count else {
      throw .type(
        "\(subject) takes \(required < names.count ? "at most" : "exactly") \(names.count) "
          + (arguments.positional.isEmpty ? "keyword " : "")
          + "argument\(names.count == 1 ? "" : "s") (\(given) given)"
      )
    }
    for (place, value) in arguments.positional.enumerated() { values[place] = value }
    for (name, value) in arguments.keywords {
      guard let place = names.firstIndex(of: name) else {
        if let missing = values.prefix(required).firstIndex(where: { $0 == nil }),
          !arguments.keywords.contains(where: { $0.name == names[missing] })
        {
          throw Self.missing(names[missing], missing, subject)
        }
        throw .type(
          "'\(name)' is an invalid keyword argument for "
            + (function == nil ? "this function" : subject)
        )
      }
      guard values[place] == nil else {
        throw .type(
          "argument for \(subject) given by name ('\(name)') and position (\(place + 1))"
        )
      }
      values[place] = value
    }
    for place in 0..<required where values[place] == nil {
      throw Self.missing(names[place], place, subject)
    }
  }

  subscript(_ place: Int) -> Value? { values[place] }

  private static func missing(
    _ name: String,
    _ place: Int,
    _ subject: String
  ) -> PythonException {
    .type("\(subject) missing required argument '\(name)' (pos \(place + 1))")
  }
}

extension Value {
  /// The value as a C `int`, as the `i` format of `PyArg_Parse` converts it.
  func cInt() throws(PythonException) -> Int {
    let value = try cLong()
    guard value <= Int(Int32.max) else {
      throw .overflow("signed integer is greater than maximum")
    }
    guard value >= Int(Int32.min) else {
      throw .overflow("signed integer is less than minimum")
    }
    return value
  }

  func cLong() throws(PythonException) -> Int {
    switch self {
    case .bool(let flag): return flag ? 1 : 0
    case .int(let integer):
      guard let small = integer.small else {
        throw .overflow("Python int too large to convert to C long")
      }
      return small
    default:
      throw .type("'\(typeName)' object cannot be interpreted as an integer")
    }
  }
}
