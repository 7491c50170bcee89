internal import Interpreter
internal import Library
internal import Syntax
internal import Values

extension Session {
  /// What the variable `response` holds, its body received, or an error that says how to get one.
  func lastResponseObject() throws(Failure) -> ResponseObject {
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
    _ = try raising { () throws(PythonException) in try response.load() }
    return response
  }

  /// Shows the Python that a command is, where that is wished for.
  func mirror(_ statement: Statement) {
    guard settings.showsMirror else { return }
    output.note(Unparser.source(of: statement), style: .mirror)
  }
}
