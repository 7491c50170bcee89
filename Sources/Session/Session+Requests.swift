internal import Interpreter
internal import Library
internal import Syntax
internal import Values

extension Session {
  /// What the variable `response` holds, or an error that says how to get one.
  ///
  /// Its body is received unless `loads` says that it is not looked at, or will go to a file.
  func lastResponseObject(loads: Bool = true) throws(Failure) -> ResponseObject {
    guard case .object(let object)? = interpreter.globals["response"],
      let response = object as? ResponseObject
    else {
      throw .command(
        CommandError(
          "there is no response yet",
          hint: "send a request first: get /tasks",
          status: .stepFailed
        )
      )
    }
    guard loads else { return response }
    guard response.hasBody else {
      throw .command(
        CommandError(
          "the body is not there any more: it was given away as it came",
          hint: "a body that goes to a file or a program and is larger than 1 MB is not kept",
          status: .stepFailed
        )
      )
    }
    _ = try raising { () throws(PythonException) in try response.load() }
    return response
  }

  /// What request commands are sent by: the variable `session` when it holds a `requests.Session`, which
  /// keeps cookies from one to the next, else `requests`.
  var sender: String {
    interpreter.globals["session"]?.isRequestsSession == true ? "session" : "requests"
  }

  /// What `~` means at the start of a file's name.
  var home: String? { world.environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } }

  /// Whether the environment asks for a `.netrc`, by naming it.
  var usesNetrc: Bool { world.environment["NETRC"].map { !$0.isEmpty } ?? false }

  /// Shows the Python that a command is, where that is wished for.
  func mirror(_ statement: Statement) {
    guard settings.showsMirror else { return }
    output.note(Unparser.source(of: statement), style: .mirror)
  }
}
