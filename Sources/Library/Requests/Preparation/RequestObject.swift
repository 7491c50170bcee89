import Interpreter
import Values

/// `requests.Request`: a request as a person describes it.
final class RequestObject: Instance {
  var parts: RequestParts

  init(_ parts: RequestParts) { self.parts = parts }

  deinit {
    var held = RequestParts.names.compactMap { parts[$0] }
    parts = RequestParts()
    Discard.release(&held)
  }

  static let type: ClassObject = {
    let type = ClassObject(
      "Request",
      module: "requests.models",
      construct: { (interpreter, arguments) throws(PythonException) in
        .object(try make(arguments, interpreter))
      }
    )
    type.addPythonMethod("prepare", "") {
      (request: RequestObject, interpreter, _) throws(PythonException) in
      let prepared = PreparedRequestObject()
      try RequestPreparation(prepared, interpreter).prepare(request.parts)
      return .object(prepared)
    }
    type.addPythonMethod("register_hook", "event, hook") {
      (request: RequestObject, interpreter, bound) throws(PythonException) in
      try request.hooks.register(bound[1] ?? .none, bound[2] ?? .none, interpreter)
      return .none
    }
    type.addPythonMethod("deregister_hook", "event, hook") {
      (request: RequestObject, _, bound) throws(PythonException) in
      .bool(try request.hooks.deregister(bound[1] ?? .none, bound[2] ?? .none))
    }
    return type
  }()

  private static let parameters = Signature(
    "self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, "
      + "cookies=None, hooks=None, json=None"
  )

  private static func make(
    _ arguments: Arguments,
    _ interpreter: Interpreter
  ) throws(PythonException) -> RequestObject {
    let bound = try Arguments([.none] + arguments.positional, keywords: arguments.keywords)
      .bound(to: parameters, function: "Request.__init__")
    var parts = RequestParts()
    parts.method = bound[1] ?? .none
    parts.url = bound[2] ?? .none
    parts.headers = bound[3] ?? .none
    parts.files = bound[4] ?? .none
    parts.data = bound[5] ?? .none
    parts.params = bound[6] ?? .none
    parts.auth = bound[7] ?? .none
    interpreter.note(credentials: parts.auth)
    parts.cookies = bound[8] ?? .none
    parts.json = bound[10] ?? .none
    if parts.headers.isNone { parts.headers = .dict(Dict()) }
    if parts.files.isNone { parts.files = .list(List([])) }
    if parts.data.isNone { parts.data = .list(List([])) }
    if parts.params.isNone { parts.params = .dict(Dict()) }
    parts.hooks = .dict(try Hooks(registering: bound[9] ?? .none, interpreter).events)
    return RequestObject(parts)
  }

  var type: ClassObject { Self.type }
  var representation: String { "<Request [\(parts.method.text)]>" }
  var attributeNames: [String] { RequestParts.names }

  private var hooks: Hooks {
    guard case .dict(let events) = parts.hooks else { return Hooks() }
    return Hooks(events)
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    parts[name]
  }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    guard RequestParts.names.contains(name) else { return false }
    parts[name] = value
    return true
  }
}
