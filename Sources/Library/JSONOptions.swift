import Interpreter
import Values

/// How `json.dumps` was asked to write.
struct JSONOptions {
  private var writer = JSONWriter()
  private var substitute: Value?
  private var indent: Value?
  private var separators: [Value]?

  /// The keyword arguments, in the order `skipkeys`, `ensure_ascii`, `check_circular`, `allow_nan`,
  /// `cls`, `indent`, `separators`, `default`, `sort_keys`.
  init(
    _ values: [Value?],
    function: String,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    func given(_ place: Int) -> Value? { values.indices.contains(place) ? values[place] : nil }
    if let value = given(0) { writer.skipKeys = value.isTrue }
    if let value = given(1) { writer.ensureASCII = value.isTrue }
    if let value = given(3) { writer.allowNaN = value.isTrue }
    if let value = given(4), !value.isNone { throw .leftOut("'cls' of json.\(function)()") }
    if let value = given(5), !value.isNone { indent = value }
    if let value = given(6), !value.isNone {
      let separators = try interpreter.elements(of: value)
      guard separators.count == 2 else {
        throw .value(
          separators.count < 2
            ? "not enough values to unpack (expected 2, got \(separators.count))"
            : "too many values to unpack (expected 2)"
        )
      }
      self.separators = separators
    }
    if let value = given(7), !value.isNone { substitute = value }
    if let value = given(8) { writer.sortKeys = value.isTrue }
  }

  private static func indent(_ value: Value) throws(PythonException) -> String {
    switch value {
    case .string(let text): return text
    case .int, .bool:
      let count = try value.cLong()
      guard count <= 1 << 20 else { throw .memory }
      return String(repeating: " ", count: max(count, 0))
    default:
      throw .type("can't multiply sequence by non-int of type '\(value.typeName)'")
    }
  }

  private static func separator(_ value: Value) throws(PythonException) -> String {
    guard case .string(let text) = value else {
      throw .type("make_encoder() argument 5 must be str, not \(value.typeName)")
    }
    return text
  }

  private func apply(to writer: inout JSONWriter) throws(PythonException) {
    if let indent {
      writer.indent = try Self.indent(indent)
      writer.itemSeparator = ","
    }
    if let separators {
      writer.itemSeparator = try Self.separator(separators[0])
      writer.keySeparator = try Self.separator(separators[1])
    }
  }

  func write(_ value: Value, _ interpreter: Interpreter) throws(PythonException) -> String {
    var value = value
    var writer = writer
    // A text alone needs neither, so that mistakes in them don't show.
    if case .string = value {} else { try apply(to: &writer) }
    if let substitute {
      var replacement = JSONReplacement(function: substitute, interpreter: interpreter)
      value = try replacement.replacing(value)
    }
    do throws(Fault) {
      return try writer.write(value)
    } catch {
      throw PythonException(error)
    }
  }
}

/// Puts what `json.dumps(default=…)` answers in the place of what JSON has no form for.
private struct JSONReplacement {
  let function: Value
  let interpreter: Interpreter
  private var path: Set<ObjectIdentifier> = []
  private var depth = 0

  init(function: Value, interpreter: Interpreter) {
    self.function = function
    self.interpreter = interpreter
  }

  mutating func replacing(_ value: Value) throws(PythonException) -> Value {
    switch value {
    case .none, .bool, .int, .float, .string: return value
    case .list(let list):
      return try entering(list) { (inner: inout Self) throws(PythonException) in
        .list(List(try inner.replacing(list.elements)))
      }
    case .tuple(let tuple):
      return try entering(tuple) { (inner: inout Self) throws(PythonException) in
        .list(List(try inner.replacing(tuple.elements)))
      }
    case .dict(let dict):
      return try entering(dict) { (inner: inout Self) throws(PythonException) in
        let copy = Dict(minimumCapacity: dict.count)
        for place in 0..<dict.count {
          let (key, value) = dict.entry(at: place)
          let replaced = try inner.replacing(value)
          try raising { () throws(Fault) in try copy.set(replaced, for: key) }
        }
        return .dict(copy)
      }
    case .object(let object):
      return try entering(object) { (inner: inout Self) throws(PythonException) in
        try inner.answer(value)
      }
    case .set(let set):
      return try entering(set) { (inner: inout Self) throws(PythonException) in
        try inner.answer(value)
      }
    case .bytes(let bytes):
      return try entering(bytes) { (inner: inout Self) throws(PythonException) in
        try inner.answer(value)
      }
    case .ellipsis:
      return try entering(BuiltinClasses.ellipsis) { (inner: inout Self) throws(PythonException) in
        try inner.answer(value)
      }
    }
  }

  private mutating func answer(_ value: Value) throws(PythonException) -> Value {
    try replacing(interpreter.call(function, Arguments([value])))
  }

  private mutating func replacing(_ elements: [Value]) throws(PythonException) -> [Value] {
    var result: [Value] = []
    result.reserveCapacity(elements.count)
    for element in elements { result.append(try replacing(element)) }
    return result
  }

  private mutating func entering(
    _ object: AnyObject,
    _ body: (inout Self) throws(PythonException) -> Value
  ) throws(PythonException) -> Value {
    guard path.insert(ObjectIdentifier(object)).inserted else {
      throw .value("Circular reference detected")
    }
    guard depth < 500 else {
      throw PythonException(
        ExceptionClasses.recursionError,
        "maximum recursion depth exceeded while encoding a JSON object"
      )
    }
    depth += 1
    let result = try body(&self)
    depth -= 1
    path.remove(ObjectIdentifier(object))
    return result
  }
}
