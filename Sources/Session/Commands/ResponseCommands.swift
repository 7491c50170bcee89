internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax
internal import Values

extension CommandCall {
  /// What the variable `response` holds, or an error that says how to get one.
  ///
  /// Its body is received unless `loads` says that it is not looked at, or will go to a file.
  func lastResponseObject(loads: Bool = true) throws(Failure) -> ResponseObject {
    do {
      return try session.lastResponseObject(loads: loads)
    } catch .command(let error) {
      throw Failure.command(error).placed(at: line.name.range)
    }
  }

  /// The status and the fields, whether or not there is a body.
  func lastResponse() throws(Failure) -> Response {
    try lastResponseObject(loads: false).response
  }

  func expectNoWords() throws(Failure) {
    guard line.words.isEmpty else { throw .command(misuse("(nothing more)")) }
  }
}

/// `status`: the status line of the last response.
struct StatusCommand: Command {
  let name = "status"
  let summary = "show the status of the last response"

  func run(_ call: CommandCall) throws(Failure) {
    try call.expectNoWords()
    ResponsePresenter(session: call.session).showStatus(of: try call.lastResponse())
  }
}

/// `headers`: the header fields of the last response, as received.
struct HeadersCommand: Command {
  let name = "headers"
  let summary = "show the headers of the last response"

  func run(_ call: CommandCall) throws(Failure) {
    try call.expectNoWords()
    for field in try call.lastResponse().fields.all {
      call.output.write("\(field.name): \(field.value)\n")
    }
  }
}

/// `body`: the body of the last response, in the chosen format.
struct BodyCommand: Command {
  let name = "body"
  let usage = "[> FILE | PROGRAM]"
  let summary = "show the body of the last response"

  func run(_ call: CommandCall) throws(Failure) {
    try call.expectNoWords()
    try ResponsePresenter(session: call.session, wholeCommand: nil).showBody(
      of: try call.lastResponseObject(loads: call.line.redirection == nil),
      as: call.session.settings.bodyFormat,
      to: call.line.redirection
    )
  }
}

/// `raw`: the body of the last response, as received.
struct RawCommand: Command {
  let name = "raw"
  let usage = "[> FILE | PROGRAM]"
  let summary = "show the body of the last response as it was received"

  func run(_ call: CommandCall) throws(Failure) {
    try call.expectNoWords()
    try ResponsePresenter(session: call.session, wholeCommand: nil).showBody(
      of: try call.lastResponseObject(loads: call.line.redirection == nil),
      as: .raw,
      to: call.line.redirection
    )
  }
}
