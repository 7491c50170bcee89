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
  static let names = [
    "requests", "requests.auth", "requests.exceptions", "requests.status_codes",
    "requests.structures",
  ]

  /// `requests` and its submodules, each an attribute of the first too.
  package static func make(transport: any Transport) -> [Module] {
    let client = RequestsClient(transport: transport)
    let requests = Module("requests")
    requests.attributes["__version__"] = .string(version)
    for function in APIFunctions.make(client) { requests.add(function) }
    requests.add(ResponseObject.type)
    requests.add(PreparedRequestObject.type)
    for name in ["Request", "Session", "session"] {
      requests.add(
        NativeFunction(name) { (_, _) throws(PythonException) in
          throw .leftOut("requests.\(name)")
        }
      )
    }
    let codes = Value.object(StatusCodes())
    requests.attributes["codes"] = codes

    let exceptions = Module("requests.exceptions")
    for type in RequestsErrors.all { exceptions.add(type) }
    for type in RequestsErrors.offeredAtTop { requests.add(type) }

    let auth = Module("requests.auth")
    auth.add(BasicAuth.type)
    let structures = Module("requests.structures")
    structures.add(CaseInsensitiveDict.type)
    let statusCodes = Module("requests.status_codes", attributes: ["codes": codes])

    let submodules = [exceptions, auth, structures, statusCodes]
    for module in submodules {
      requests.attributes[String(module.name.dropFirst("requests.".count))] = .object(module)
    }
    return [requests] + submodules
  }
}
