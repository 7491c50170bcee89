internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// `next`: the page after the last response.
struct NextCommand: Command {
  let name = "next"
  let usage = "[> FILE | PROGRAM]"
  let summary = "fetch the page after the last response; in a lesson, go on"
  let details = """
    The next page is where paging.cursors.after or cursors.after of the body says, or the header
    Link with rel="next". `get PATH --all` fetches all of them into `items`.
    """

  func run(_ call: CommandCall) throws(Failure) {
    try call.expectNoWords()
    let session = call.session
    if let tutorial = session.tutorial { return try Self.goOn(tutorial) }
    let last = try session.lastResponseObject()
    guard let next = NextPage(after: last) else {
      throw .command(
        CommandError("the last response is the last page", at: call.line.range, status: .stepFailed)
      )
    }
    let origin = Origin(last.response.url)
    if let address = next.address, Origin(address) != origin {
      throw .command(
        CommandError(
          "the next page is at another origin, \(Origin(address)?.text ?? address)",
          at: call.line.range,
          hint: "get \(address)",
          status: .stepFailed
        )
      )
    }
    let request = session.lastRequest.flatMap { $0.response === last ? $0.translation : nil }
    let statement = request?.statement(following: next.step) ?? Self.statement(next, last, session)
    let options = request?.line.options ?? RequestOptions()
    session.mirror(statement)
    let response = try RequestRun(session: session, options: options).send(statement)
    if let request { session.lastRequest = (request, response) }
    try ResponsePresenter(session: session).present(
      response,
      as: options.format,
      to: call.line.redirection
    )
  }

  /// In the lessons the word is theirs.
  private static func goOn(_ tutorial: Tutorial) throws(Failure) {
    _ = tutorial.advance()
  }

  /// The request when no command made the last one: the address of the answer with the new token.
  private static func statement(
    _ next: NextPage,
    _ last: ResponseObject,
    _ session: Session
  ) -> Statement {
    let address = next.address ?? address(after: last.response.url, token: next.key)
    var arguments = [Argument.positional(Expression(.string(address)))]
    session.credentials.note(session.interpreter.globals)
    if session.interpreter.globals["auth"] != nil,
      Origin(address)?.text == session.credentials.authOrigin
    {
      arguments.append(.keyword(name: "headers", value: Expression(.name("auth"))))
    }
    let function = Expression(.attribute(Expression(.name(session.sender)), name: "get"))
    return Statement(
      .assignment(
        targets: [Expression(.name("response"))],
        value: Expression(.call(function, arguments: arguments))
      )
    )
  }

  private static func address(after url: String, token: String) -> String {
    let others = Query.pairs(in: url).filter { $0.name != "after" } + [("after", token)]
    let query = Query.encode(others.map { (Array($0.name.utf8), Array($0.value.utf8)) })
    let base = url.prefix { $0 != "?" && $0 != "#" }
    return "\(base)?\(query)"
  }
}
