import Interpreter
import Values

/// Arguments bound as CPython's C functions bind theirs (`PyArg_ParseTupleAndKeywords`): other
/// rules and other messages than functions written in Python have.
struct ParsedArguments {
  private var values: [Value?]

  /// Binds, or raises CPython's `TypeError`.
  ///
  /// Without a function's name the messages say "function" and "this function". `convert` sees the
  /// given values in order, before a missing one behind them is missed.
  init(
    _ arguments: Arguments,
    _ names: [String],
    required: Int = 0,
    function: String? = nil,
    convert: (Int, Value) throws(PythonException) -> Void = { _, _ in }
  ) throws(PythonException) {
    let subject = function.map { "\($0)()" } ?? "function"
    values = Array(repeating: nil, count: names.count)
    let given = arguments.positional.count + arguments.keywords.count
    guard given <= names.count else {
      throw .type(
        "\(subject) takes at most \(names.count) "
          + (arguments.positional.isEmpty ? "keyword " : "")
          + "argument\(names.count == 1 ? "" : "s") (\(given) given)"
      )
    }
    for (place, value) in arguments.positional.enumerated() { values[place] = value }
    var unknown: String?
    for (name, value) in arguments.keywords {
      guard let place = names.firstIndex(of: name) else {
        unknown = unknown ?? name
        continue
      }
      guard values[place] == nil else {
        throw .type(
          "argument for \(subject) given by name ('\(name)') and position (\(place + 1))"
        )
      }
      values[place] = value
    }
    for place in names.indices {
      if let value = values[place] {
        try convert(place, value)
      } else if place < required {
        throw .type(
          "\(subject) missing required argument '\(names[place])' (pos \(place + 1))"
        )
      }
    }
    guard let unknown else { return }
    throw .type(
      "'\(unknown)' is an invalid keyword argument for "
        + (function == nil ? "this function" : subject)
    )
  }

  subscript(_ place: Int) -> Value? { values[place] }
}

extension Value {
  /// What CPython calls the value when it converts arguments and it is not of the type asked for.
  var argumentTypeName: String { isNone ? "None" : typeName }

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
