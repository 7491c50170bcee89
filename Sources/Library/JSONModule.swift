import Interpreter
import Values

/// The module `json`.
enum JSONModule {
  static func make() -> Module {
    let module = Module("json", isPython: { _ in true })
    module.add(JSONErrors.decodeError)
    module.add(loads)
    module.add(load)
    module.add(dumps)
    module.add(dump)
    return module
  }

  /// `json.decoder`, where the exception says it comes from.
  static func makeDecoder() -> Module {
    let module = Module("json.decoder", isPython: { _ in true })
    module.add(JSONErrors.decodeError)
    return module
  }

  private static var loads: NativeFunction {
    NativeFunction("loads", Signature("s, *, \(JSONReading.keywords), **kw")) {
      (interpreter, bound) throws(PythonException) in
      try JSONReading(bound, function: "loads", interpreter).read(bound[0] ?? .none)
    }
  }

  private static var load: NativeFunction {
    NativeFunction("load", Signature("fp, *, \(JSONReading.keywords), **kw")) {
      (interpreter, bound) throws(PythonException) in
      let read = try interpreter.attribute("read", of: bound[0] ?? .none)
      let text = try interpreter.call(read, Arguments())
      return try JSONReading(bound, function: "load", interpreter).read(text)
    }
  }

  private static let writingKeywords =
    "skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, "
    + "indent=None, separators=None, default=None, sort_keys=False"

  /// Keywords that the functions don't know go to the class that does the work.
  private static func refuseUnknown(_ bound: BoundArguments) throws(PythonException) {
    guard let unknown = bound.extraKeywords.first else { return }
    throw .type("JSONEncoder.__init__() got an unexpected keyword argument '\(unknown.name)'")
  }

  private static var dumps: NativeFunction {
    NativeFunction("dumps", Signature("obj, *, \(writingKeywords), **kw")) {
      (interpreter, bound) throws(PythonException) in
      try refuseUnknown(bound)
      let options = try JSONOptions(Array(bound.values.dropFirst()), function: "dumps", interpreter)
      return .string(try options.write(bound[0] ?? .none, interpreter))
    }
  }

  private static var dump: NativeFunction {
    NativeFunction("dump", Signature("obj, fp, *, \(writingKeywords), **kw")) {
      (interpreter, bound) throws(PythonException) in
      try refuseUnknown(bound)
      let options = try JSONOptions(Array(bound.values.dropFirst(2)), function: "dump", interpreter)
      let text = try options.write(bound[0] ?? .none, interpreter)
      let write = try interpreter.attribute("write", of: bound[1] ?? .none)
      _ = try interpreter.call(write, Arguments([.string(text)]))
      return .none
    }
  }
}
