internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax

/// `get /tasks state=started,paused` and its kin: one line of Python each.
struct RequestCommand: Command {
  let name: String
  let summary: String
  let usage = "PATH [ITEM…]"

  static let all: [any Command] = [
    RequestCommand(name: "get", summary: "send a GET request and show the answer"),
    RequestCommand(name: "head", summary: "send a HEAD request: the status without the body"),
    RequestCommand(name: "delete", summary: "send a DELETE request"),
    RequestCommand(name: "options", summary: "send an OPTIONS request"),
    RequestCommand(name: "post", summary: "send a POST request; plain items are body fields"),
    RequestCommand(name: "put", summary: "send a PUT request; plain items are body fields"),
    RequestCommand(name: "patch", summary: "send a PATCH request; plain items are body fields"),
  ]

  let details = """
    PATH is relative to base_url and an f-string: /tasks/{task_id}. A URL is taken as it is.

      name=value      a query parameter (get head delete options), or a JSON body field
      name=a,b        a parameter sent once for each value; 'a,b' in quotes is one value
      name==value     always a query parameter
      name:=EXPR      a JSON body field that is a Python expression: limit:=10
      Name:value      a header; Name: alone takes one away

      --no-filters --no-auth --auth --timeout S --follow --no-follow --insecure --form
      --format pprint|json|raw

    get and head start from the variable filters. auth goes to the host of base_url only.
    > FILE, >> FILE and | PROGRAM at the end take the body as it was received.
    """

  func run(_ call: CommandCall) throws(Failure) {
    let session = call.session
    let translation = try RequestTranslation(call.line, in: call.source, session: session)
    if session.settings.showsMirror {
      session.output.note(Unparser.source(of: translation.statement), style: .mirror)
    }
    if let origin = translation.foreignOrigin {
      session.output.note("auth is sent to \(origin), as --auth asks", style: .hint)
    }
    if !translation.line.options.verifiesCertificates {
      session.output.note("the server's certificate is not checked (--insecure)", style: .hint)
    }
    try raising { () throws(PythonException) in
      try session.interpreter.execute([translation.statement])
    }
    let presenter = ResponsePresenter(session: session)
    let response = try call.lastResponseObject()
    presenter.showRequest(of: response)
    presenter.showStatus(of: response.response)
    if response.response.status == 400, translation.usesFilters {
      session.output.note("hint: filters was sent, too; --no-filters leaves it out", style: .hint)
    }
    try presenter.showBody(
      of: response,
      as: translation.line.options.format ?? session.settings.bodyFormat,
      to: call.line.redirection
    )
  }
}
