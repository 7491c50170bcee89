import Interpreter
import Values

extension SessionObject {
  /// The methods, which are the same for the sessions of every client.
  private static let methods: [String: Value] = {
    let type = ClassObject("Session", module: "requests.sessions")
    addSending(to: type)
    addVerbs(to: type)
    addSettings(to: type)
    addClosing(to: type)
    return type.attributes
  }()

  /// `requests.Session`, for the sessions of one client.
  static func makeType(_ client: RequestsClient) -> ClassObject {
    ClassObject(
      "Session",
      module: "requests.sessions",
      attributes: methods,
      construct: { [weak client] (_, arguments) throws(PythonException) in
        _ = try Arguments([.none] + arguments.positional, keywords: arguments.keywords)
          .bound(to: Signature("self"), function: "Session.__init__")
        guard let client else { throw .leftOut("a session without its module") }
        return .object(SessionObject(client))
      }
    )
  }

  private static func addSending(to type: ClassObject) {
    addRequest(to: type)
    type.addPythonMethod("prepare_request", "request") {
      (session: SessionObject, interpreter, bound) throws(PythonException) in
      let value = bound[1] ?? .none
      guard case .object(let object) = value, let request = object as? RequestObject else {
        throw PythonException(
          ExceptionClasses.attributeError,
          "'\(value.typeName)' object has no attribute 'url'"
        )
      }
      return .object(try session.prepare(request.parts, interpreter))
    }
    type.addPythonMethod("send", "request, **kwargs") {
      (session: SessionObject, interpreter, bound) throws(PythonException) in
      let value = bound[1] ?? .none
      guard case .object(let object) = value, let prepared = object as? PreparedRequestObject
      else {
        if case .object(let object) = value, object is RequestObject {
          throw .value("You can only send PreparedRequests.")
        }
        throw PythonException(
          ExceptionClasses.attributeError,
          "'\(value.typeName)' object has no attribute 'url'"
        )
      }
      let options = try session.options(bound.extraKeywords, for: prepared, interpreter)
      return .object(try session.send(prepared, options, interpreter))
    }
  }

  /// The keywords of `send`, and the session's settings for those that are missing.
  private func options(
    _ keywords: [(name: String, value: Value)],
    for prepared: PreparedRequestObject,
    _ interpreter: Interpreter
  ) throws(PythonException) -> SendOptions {
    var options = SendOptions()
    options.stream = self[.stream]
    options.verify = self[.verify]
    options.cert = self[.cert]
    if !keywords.contains(where: { $0.name == "proxies" }) {
      options.proxies = try resolvedProxies(
        self[.proxies],
        for: prepared.url ?? "",
        interpreter
      )
    }
    for (name, value) in keywords {
      guard options.set(name, to: value) else {
        throw .type("HTTPAdapter.send() got an unexpected keyword argument '\(name)'")
      }
    }
    return options
  }

  private static func addRequest(to type: ClassObject) {
    type.add(
      NativeFunction("request", describedBy: RequestArguments.signature) {
        (interpreter, arguments) throws(PythonException) in
        let session = try receiver(of: arguments, "request")
        let own = Arguments(Array(arguments.positional.dropFirst()), keywords: arguments.keywords)
        return .object(try session.request(RequestArguments(own), interpreter))
      }
    )
  }

  private static func receiver(
    of arguments: Arguments,
    _ method: String
  ) throws(PythonException) -> SessionObject {
    guard case .object(let object)? = arguments.positional.first,
      let session = object as? SessionObject
    else { throw .type("Session.\(method)() needs a Session object") }
    return session
  }

  private static func addVerbs(to type: ClassObject) {
    for verb in Verb.all {
      type.add(
        NativeFunction(verb.name, describedBy: verb.described) {
          (interpreter, arguments) throws(PythonException) in
          let session = try receiver(of: arguments, verb.name)
          let call = try verb.request(arguments, isMethod: true)
          return .object(try session.request(call, interpreter))
        }
      )
    }
  }

  private static func addSettings(to type: ClassObject) {
    type.addPythonMethod("mount", "prefix, adapter") {
      (session: SessionObject, _, bound) throws(PythonException) in
      guard case .dict(let adapters) = session[.adapters] else { return .none }
      try AdapterObject.mount(bound[2] ?? .none, at: bound[1] ?? .none, in: adapters)
      return .none
    }
    type.addPythonMethod("get_adapter", "url") {
      (session: SessionObject, _, bound) throws(PythonException) in
      _ = session[.adapters]
      return try session.adapter(for: (bound[1] ?? .none).text).map { .object($0) } ?? .none
    }
    type.addPythonMethod("should_strip_auth", "old_url, new_url") {
      (_: SessionObject, _, bound) throws(PythonException) in
      .bool(RequestsUtilities.stripsAuthorization(bound[1] ?? .none, bound[2] ?? .none))
    }
    type.addPythonMethod("merge_environment_settings", "url, proxies, stream, verify, cert") {
      (session: SessionObject, interpreter, bound) throws(PythonException) in
      var arguments = RequestArguments()
      arguments.proxies = bound[2] ?? .none
      arguments.stream = bound[3] ?? .none
      arguments.verify = bound[4] ?? .none
      arguments.cert = bound[5] ?? .none
      let options = try session.environmentSettings(
        for: (bound[1] ?? .none).text,
        arguments,
        interpreter
      )
      let settings = Dict()
      settings["proxies"] = options.proxies.isNone ? .dict(Dict()) : options.proxies
      settings["stream"] = options.stream
      settings["verify"] = options.verify
      settings["cert"] = options.cert
      return .dict(settings)
    }
  }

  private static func addClosing(to type: ClassObject) {
    type.addPythonMethod("close", "") {
      (_: SessionObject, _, _) throws(PythonException) in .none
    }
    type.addPythonMethod("__enter__", "") {
      (session: SessionObject, _, _) throws(PythonException) in .object(session)
    }
    type.addPythonMethod("__exit__", "*args") {
      (_: SessionObject, _, _) throws(PythonException) in .none
    }
  }
}
