import Interpreter
import Values

/// Query strings: `urlencode`, `parse_qs` and `parse_qsl` of `urllib.parse`.
enum QueryString {
  static func addFunctions(to module: Module) {
    module.add(
      NativeFunction(
        "urlencode",
        Signature("query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus")
      ) { (interpreter, bound) throws(PythonException) in
        .string(try encode(bound, interpreter))
      }
    )
    let parameters =
      "qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', "
      + "max_num_fields=None, separator='&'"
    module.add(
      NativeFunction("parse_qsl", Signature(parameters)) {
        (interpreter, bound) throws(PythonException) in
        .list(
          List(
            try pairs(bound, interpreter).map {
              .tuple(Tuple([.string($0.name), .string($0.value)]))
            }
          )
        )
      }
    )
    module.add(
      NativeFunction("parse_qs", Signature(parameters)) {
        (interpreter, bound) throws(PythonException) in
        let result = Dict()
        for (name, value) in try pairs(bound, interpreter) {
          if case .list(let list) = result[name] {
            list.elements.append(.string(value))
          } else {
            result[name] = .list(List([.string(value)]))
          }
        }
        return .dict(result)
      }
    )
  }

  private static func encode(
    _ bound: BoundArguments,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    let codec = URLQuoting.Codec(bound[3], bound[4])
    let isSequence = bound[1]?.isTrue ?? false
    func quoted(_ value: Value) throws(PythonException) -> String {
      var isBytes = false
      if case .bytes = value { isBytes = true }
      let text = isBytes ? value : .string(value.text)
      guard let function = bound[5] else {
        return try URLQuoting.quote(
          text,
          safe: bound[2],
          codec: isBytes ? URLQuoting.Codec() : codec,
          plus: true,
          interpreter
        )
      }
      var arguments = Arguments([text, bound[2] ?? .string("")])
      if !isBytes { arguments.positional += [bound[3] ?? .none, bound[4] ?? .none] }
      return try interpreter.call(function, arguments).text
    }
    var fields: [String] = []
    for entry in try entries(bound[0] ?? .none, interpreter) {
      let pair = try interpreter.elements(of: entry)
      guard pair.count == 2 else {
        throw .value(
          pair.count < 2
            ? "not enough values to unpack (expected 2, got \(pair.count))"
            : "too many values to unpack (expected 2)"
        )
      }
      let name = try quoted(pair[0])
      for value in isSequence ? try values(of: pair[1], interpreter) : [pair[1]] {
        fields.append("\(name)=\(try quoted(value))")
      }
    }
    return fields.joined(separator: "&")
  }

  private static func entries(
    _ query: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> [Value] {
    let refusal = PythonException.type("not a valid non-string sequence or mapping object")
    switch query {
    case .dict(let dict):
      return (0..<dict.count).map { place in
        let entry = dict.entry(at: place)
        return .tuple(Tuple([entry.key, entry.value]))
      }
    case .list, .tuple, .string, .bytes:
      let elements = try interpreter.elements(of: query)
      guard let first = elements.first else { return [] }
      guard case .tuple = first else { throw refusal }
      return elements
    case .object(let object) where object is any Instance:
      guard let items = try interpreter.findAttribute("items", of: query) else {
        // What has a length of zero is a sequence without a first element to look at.
        guard let instance = object as? any Instance, instance.length == 0 else { throw refusal }
        return try interpreter.elements(of: query)
      }
      return try interpreter.elements(of: interpreter.call(items, Arguments()))
    case .set(let set) where set.count == 0: return []
    default: throw refusal
    }
  }

  /// With `doseq`, the elements of what has a length and is no text.
  private static func values(
    of value: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> [Value] {
    switch value {
    case .list, .tuple, .dict, .set: return try interpreter.elements(of: value)
    case .object(let object):
      guard let instance = object as? any Instance, instance.length != nil else { return [value] }
      return try interpreter.elements(of: value)
    default: return [value]
    }
  }

  private static func pairs(
    _ bound: BoundArguments,
    _ interpreter: Interpreter
  ) throws(PythonException) -> [(name: String, value: String)] {
    let query = try URLParseModule.text(bound[0] ?? .none, interpreter)
    let keepsBlanks = bound[1]?.isTrue ?? false
    let isStrict = bound[2]?.isTrue ?? false
    let codec = URLQuoting.Codec(bound[3], bound[4])
    let separator = bound[6] ?? .string("&")
    guard case .string(let mark) = separator, !mark.isEmpty else {
      throw .value("Separator must be of type string or bytes.")
    }
    let fields = query.isEmpty ? [] : split(query, mark)
    if let limit = bound[5], !limit.isNone, try limit.cLong() < fields.count {
      throw .value("Max number of fields exceeded")
    }
    var result: [(name: String, value: String)] = []
    for field in fields {
      if field.isEmpty, !isStrict { continue }
      let place = field.utf8.firstIndex(of: UInt8(ascii: "="))
      if place == nil {
        if isStrict {
          throw .value("bad query field: \(Value.string(String(field)).representation)")
        }
        guard keepsBlanks else { continue }
      }
      let name = field[..<(place ?? field.endIndex)]
      let value = place.map { field[field.utf8.index(after: $0)...] } ?? ""
      guard !value.isEmpty || keepsBlanks else { continue }
      result.append(
        (try plain(name, codec, interpreter), try plain(value, codec, interpreter))
      )
    }
    return result
  }

  private static func split(_ text: String, _ separator: String) -> [Substring] {
    let (bytes, mark) = (Array(text.utf8), Array(separator.utf8))
    var fields: [Substring] = []
    var start = 0
    var place = 0
    func field(_ range: Range<Int>) -> Substring {
      Substring(String(decoding: bytes[range], as: UTF8.self))
    }
    while place < bytes.count {
      if bytes[place...].starts(with: mark) {
        fields.append(field(start..<place))
        place += mark.count
        start = place
      } else {
        place += 1
      }
    }
    return fields + [field(start..<bytes.count)]
  }

  private static func plain(
    _ text: Substring,
    _ codec: URLQuoting.Codec,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    let spaced = String(
      decoding: text.utf8.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 },
      as: UTF8.self
    )
    return try URLQuoting.unquote(spaced, codec, interpreter)
  }
}
