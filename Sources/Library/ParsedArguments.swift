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
    values = Array(repeating: nil, count: names.count)
    let given = arguments.positional.count + arguments.keywords.count
    guard given <= names.count else {
      throw PythonException(
        .type(
          "\(function.map { "\($0)()" } ?? "function") takes "
            + (required < names.count ? "at most" : "exactly") + " \(names.count) "
            + (arguments.positional.isEmpty ? "keyword " : "")
            + "argument\(names.count == 1 ? "" : "s") (\(given) given)"
        )
      )
    }
    for (place, value) in arguments.positional.enumerated() { values[place] = value }
    for (name, value) in arguments.keywords {
      guard let place = names.firstIndex(of: name) else {
        if let missing = values.prefix(required).firstIndex(where: { $0 == nil }),
          !arguments.keywords.contains(where: { $0.name == names[missing] })
        {
          throw Self.missing(names[missing], missing, function)
        }
        throw PythonException(
          .type(
            "'\(name)' is an invalid keyword argument for "
              + (function.map { "\($0)()" } ?? "this function")
          )
        )
      }
      guard values[place] == nil else {
        throw PythonException(
          .type(
            "argument for \(function.map { "\($0)()" } ?? "function") given by name ('\(name)') "
              + "and position (\(place + 1))"
          )
        )
      }
      values[place] = value
    }
    for place in 0..<required where values[place] == nil {
      throw Self.missing(names[place], place, function)
    }
  }

  subscript(_ place: Int) -> Value? { values[place] }

  private static func missing(
    _ name: String,
    _ place: Int,
    _ function: String?
  ) -> PythonException {
    PythonException(
      .type(
        "\(function.map { "\($0)()" } ?? "function") missing required argument '\(name)' "
          + "(pos \(place + 1))"
      )
    )
  }
}

extension Value {
  /// The value as a C `int`, as the `i` format of `PyArg_Parse` converts it.
  func cInt() throws(PythonException) -> Int {
    let value = try cLong()
    guard value <= Int(Int32.max) else {
      throw PythonException(Fault(.overflowError, "signed integer is greater than maximum"))
    }
    guard value >= Int(Int32.min) else {
      throw PythonException(Fault(.overflowError, "signed integer is less than minimum"))
    }
    return value
  }

  func cLong() throws(PythonException) -> Int {
    switch self {
    case .bool(let flag): return flag ? 1 : 0
    case .int(let integer):
      guard let small = integer.small else {
        throw PythonException(Fault(.overflowError, "Python int too large to convert to C long"))
      }
      return small
    default:
      throw PythonException(.type("'\(typeName)' object cannot be interpreted as an integer"))
    }
  }
}
