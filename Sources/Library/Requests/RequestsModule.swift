package import HTTP
package import Interpreter
import Values

/// Python's `requests` 2.34, over a ``Transport``.
package enum RequestsModule {
  /// What `requests.__version__` says: the release whose behaviour this is.
  static let version = "2.34.2"
  /// What goes out as `User-Agent`.
  package static let userAgent = "apiwalk/1.0"

  /// The names that ``make(transport:)`` gives modules for.
  static let names =
    ["requests"]
    + [
      "adapters", "api", "auth", "cookies", "exceptions", "hooks", "models", "sessions",
      "status_codes", "structures", "utils",
    ].map { "requests." + $0 }

  /// `requests` and its submodules, each an attribute of the first too.
  package static func make(transport: any Transport) -> [Module] {
    let client = RequestsClient(transport: transport)
    let requests = Module("requests", isPython: { _ in true })
    requests.attributes["__version__"] = .string(version)
    requests.attributes["__title__"] = .string("requests")
    let functions = APIFunctions.make(client)
    for function in functions { requests.add(function) }
    let models = [ResponseObject.type, PreparedRequestObject.type, RequestObject.type]
    for type in models + [client.sessionType] { requests.add(type) }
    let session = session(client)
    requests.add(session)
    requests.attributes["codes"] = .object(StatusCodes.shared)
    for type in RequestsErrors.offeredAtTop { requests.add(type) }

    let submodules = [
      module("adapters", [AdapterObject.type]),
      module("api", functions: functions),
      module(
        "auth",
        [BasicAuth.base, BasicAuth.type, BasicAuth.proxyType, DigestAuth.type],
        functions: [basicField]
      ),
      CookieFunctions.makeModule(),
      module("exceptions", RequestsErrors.all),
      Hooks.makeModule(),
      module("models", models),
      module("sessions", [client.sessionType], functions: [session]),
      Module("requests.status_codes", attributes: ["codes": .object(StatusCodes.shared)]),
      module("structures", [CaseInsensitiveDict.type, StatusCodes.type]),
      RequestsUtilities.makeModule(quoting: URLParseModule.make()),
    ]
    for module in submodules {
      requests.attributes[String(module.name.dropFirst("requests.".count))] = .object(module)
    }
    return [requests] + submodules
  }

  private static func module(
    _ name: String,
    _ types: [ClassObject] = [],
    functions: [NativeFunction] = []
  ) -> Module {
    let module = Module("requests." + name, isPython: { _ in true })
    for type in types { module.add(type) }
    for function in functions { module.add(function) }
    return module
  }

  private static func session(_ client: RequestsClient) -> NativeFunction {
    NativeFunction("session", Signature("")) { (_, _) throws(PythonException) in
      .object(SessionObject(client))
    }
  }

  private static var basicField: NativeFunction {
    NativeFunction("_basic_auth_str", Signature("username, password")) {
      (_, bound) throws(PythonException) in
      .string(try BasicAuth.field(bound[0] ?? .none, bound[1] ?? .none))
    }
  }
}
