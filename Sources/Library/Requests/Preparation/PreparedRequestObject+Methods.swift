package import Interpreter
import Values

extension PreparedRequestObject {
  package static let type: ClassObject = {
    let type = ClassObject(
      "PreparedRequest",
      module: "requests.models",
      construct: { (_, arguments) throws(PythonException) in
        _ = try Arguments([.none] + arguments.positional, keywords: arguments.keywords)
          .bound(to: Signature("self"), function: "PreparedRequest.__init__")
        return .object(PreparedRequestObject())
      }
    )
    type.addPythonMethod("copy", "") {
      (request: PreparedRequestObject, _, _) throws(PythonException) in
      .object(request.copied())
    }
    addHooks(to: type)
    addWholePreparation(to: type)
    addSteps(to: type)
    return type
  }()

  private static func addHooks(to type: ClassObject) {
    type.addPythonMethod("register_hook", "event, hook") {
      (request: PreparedRequestObject, interpreter, bound) throws(PythonException) in
      try request.hooks.register(bound[1] ?? .none, bound[2] ?? .none, interpreter)
      return .none
    }
    type.addPythonMethod("deregister_hook", "event, hook") {
      (request: PreparedRequestObject, _, bound) throws(PythonException) in
      .bool(try request.hooks.deregister(bound[1] ?? .none, bound[2] ?? .none))
    }
  }

  private static func addWholePreparation(to type: ClassObject) {
    type.addPythonMethod(
      "prepare",
      "method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, "
        + "cookies=None, hooks=None, json=None"
    ) { (request: PreparedRequestObject, interpreter, bound) throws(PythonException) in
      var parts = RequestParts()
      parts.method = bound[1] ?? .none
      parts.url = bound[2] ?? .none
      parts.headers = bound[3] ?? .none
      parts.files = bound[4] ?? .none
      parts.data = bound[5] ?? .none
      parts.params = bound[6] ?? .none
      parts.auth = bound[7] ?? .none
      parts.cookies = bound[8] ?? .none
      parts.hooks = bound[9] ?? .none
      parts.json = bound[10] ?? .none
      try RequestPreparation(request, interpreter).prepare(parts)
      return .none
    }
  }

  private static func addSteps(to type: ClassObject) {
    func add(
      _ name: String,
      _ parameters: String,
      _ step:
        @escaping (RequestPreparation, BoundArguments) throws(PythonException) -> Void
    ) {
      type.addPythonMethod(name, parameters) {
        (request: PreparedRequestObject, interpreter, bound) throws(PythonException) in
        try step(RequestPreparation(request, interpreter), bound)
        return .none
      }
    }
    add("prepare_method", "method") { (preparation, bound) throws(PythonException) in
      try preparation.setMethod(bound[1] ?? .none)
    }
    add("prepare_url", "url, params") { (preparation, bound) throws(PythonException) in
      try preparation.setURL(bound[1] ?? .none, params: bound[2] ?? .none)
    }
    add("prepare_headers", "headers") { (preparation, bound) throws(PythonException) in
      try preparation.setHeaders(bound[1] ?? .none)
    }
    add("prepare_cookies", "cookies") { (preparation, bound) throws(PythonException) in
      let jar = try CookieJarObject.jar(from: bound[1] ?? .none, preparation.interpreter)
      try preparation.setCookies(jar)
    }
    add("prepare_body", "data, files, json=None") { (preparation, bound) throws(PythonException) in
      try preparation.setBody(
        data: bound[1] ?? .none,
        files: bound[2] ?? .none,
        json: bound[3] ?? .none
      )
    }
    add("prepare_content_length", "body") { (preparation, bound) throws(PythonException) in
      try preparation.setLength(of: bound[1] ?? .none)
    }
    add("prepare_auth", "auth, url=''") { (preparation, bound) throws(PythonException) in
      try preparation.setAuth(bound[1] ?? .none)
    }
    add("prepare_hooks", "hooks") { (preparation, bound) throws(PythonException) in
      try preparation.setHooks(bound[1] ?? .none)
    }
  }
}
