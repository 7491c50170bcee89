import Interpreter
import Values

/// The module `json`.
enum JSONModule {
  static func make() -> Module {
    let module = Module("json")
    module.add(JSONErrors.decodeError)
    module.add(loads)
    module.add(load)
    module.add(dumps)
    module.add(dump)
    return module
  }

  /// `json.decoder`, where the exception says it comes from.
  static func makeDecoder() -> Module {
    let module = Module("json.decoder")
    module.add(JSONErrors.decodeError)
    return module
  }

  private static let readingKeywords =
    "cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, "
    + "object_pairs_hook=None"

  private static var loads: NativeFunction {
    NativeFunction("loads", Signature("s, *, \(readingKeywords), **kw")) {
      (_, bound) throws(PythonException) in
      try refuseHooks(bound, function: "loads")
      return try read(bound[0] ?? .none)
    }
  }

  private static var load: NativeFunction {
    NativeFunction("load", Signature("fp, *, \(readingKeywords), **kw")) {
      (interpreter, bound) throws(PythonException) in
      try refuseHooks(bound, function: "load")
      let read = try interpreter.attribute("read", of: bound[0] ?? .none)
      return try JSONModule.read(interpreter.call(read, Arguments()))
    }
  }

  private static func refuseHooks(
    _ bound: BoundArguments,
    function: String
  ) throws(PythonException) {
    if let unknown = bound.extraKeywords.first { throw unexpected(unknown.name, "JSONDecoder") }
    let names = [
      "cls", "object_hook", "parse_float", "parse_int", "parse_constant", "object_pairs_hook",
    ]
    for (place, name) in names.enumerated() {
      guard let value = bound[place + 1], !value.isNone else { continue }
      throw .leftOut("'\(name)' of json.\(function)()")
    }
  }

  /// Keywords that the functions don't know go to the class that does the work.
  private static func unexpected(_ name: String, _ type: String) -> PythonException {
    .type("\(type).__init__() got an unexpected keyword argument '\(name)'")
  }

  private static func read(_ value: Value) throws(PythonException) -> Value {
    do throws(JSONError) {
      switch value {
      case .string(let text): return try JSONReader.read(text)
      case .bytes(let bytes): return try JSONReader.read(bytes.bytes)
      default: break
      }
    } catch {
      throw JSONErrors.exception(error, document: value)
    }
    throw .type("the JSON object must be str, bytes or bytearray, not \(value.type.name)")
  }

  private static let writingKeywords =
    "skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, "
    + "indent=None, separators=None, default=None, sort_keys=False"

  private static var dumps: NativeFunction {
    NativeFunction("dumps", Signature("obj, *, \(writingKeywords), **kw")) {
      (interpreter, bound) throws(PythonException) in
      if let unknown = bound.extraKeywords.first { throw unexpected(unknown.name, "JSONEncoder") }
      let options = try JSONOptions(Array(bound.values.dropFirst()), function: "dumps", interpreter)
      return .string(try options.write(bound[0] ?? .none, interpreter))
    }
  }

  private static var dump: NativeFunction {
    NativeFunction("dump", Signature("obj, fp, *, \(writingKeywords), **kw")) {
      (interpreter, bound) throws(PythonException) in
      if let unknown = bound.extraKeywords.first { throw unexpected(unknown.name, "JSONEncoder") }
      let options = try JSONOptions(Array(bound.values.dropFirst(2)), function: "dump", interpreter)
      let text = try options.write(bound[0] ?? .none, interpreter)
      let write = try interpreter.attribute("write", of: bound[1] ?? .none)
      _ = try interpreter.call(write, Arguments([.string(text)]))
      return .none
    }
  }
}
