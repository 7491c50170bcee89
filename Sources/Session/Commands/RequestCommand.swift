internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax

/// `get /tasks state=started,paused` and its kin: one line of Python each.
struct RequestCommand: Command {
  let name: String
  let summary: String
  let operands = Operands.request
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
      name=a,b        a parameter sent once for each value; 'a,b' or a\\,b is one value
      name==value     always a query parameter
      name:=EXPR      a JSON body field that is a Python expression: limit:=10
      Name:value      a header; Name: alone takes one away, Name:'' sends it empty
      @FILE           the file is the body
      name@FILE       a file in a form; ;type=text/csv and ;filename=NAME may follow

      --no-filters --no-auth --auth --form --format pprint|json|raw
      --timeout S --follow --no-follow --insecure --ca FILE --cert FILE --key FILE --proxy URL
      --http2         HTTP/2 where the server speaks it
      --all[=PAGES]   every page, the items in the variable items
      --retry N       again after 429, 50x or no answer, as Retry-After asks (not post, patch)
      --repeat N      N times, and the figures

    get and head start from the variable filters. auth goes to the host of base_url only.
    session = requests.Session() keeps cookies: from then on commands are sent by session.
    > FILE, >> FILE and | PROGRAM at the end take the body as it was received.
    """

  func check(_ call: CommandCall) throws(Failure) {
    // Plain lines, which are most, are not read twice.
    guard call.line.words.isEmpty || call.line.words.contains(where: \.isOption) else { return }
    let line = try RequestLine(call.line, in: call.source, home: call.session.home)
    try checkDestination(of: line, call)
  }

  /// Figures go nowhere else than to the screen.
  private func checkDestination(of line: RequestLine, _ call: CommandCall) throws(Failure) {
    guard line.options.repetitions != nil, let redirection = call.line.redirection else { return }
    throw .command(
      CommandError(
        "--repeat shows figures, and has no body that could go somewhere else",
        at: redirection.range,
        hint: "leave out --repeat, or what stands behind it"
      )
    )
  }

  func run(_ call: CommandCall) throws(Failure) {
    let translation = try RequestTranslation(call.line, in: call.source, session: call.session)
    do {
      try send(translation, call)
    } catch {
      throw error.placed(in: translation.line)
    }
  }

  private func send(_ given: RequestTranslation, _ call: CommandCall) throws(Failure) {
    var translation = given
    let session = call.session
    let options = translation.line.options
    try checkDestination(of: translation.line, call)
    // A file that can't be written is known before anything is sent.
    let goesToFile = options.repetitions == nil && options.pages == nil
    var delivery: Delivery?
    if goesToFile, let redirection = call.line.redirection {
      delivery = try Delivery(to: redirection, session)
    }
    let format = options.format ?? session.settings.bodyFormat
    translation.streams = delivery != nil && format != .json
    let statement = translation.statement
    session.mirror(statement)
    if let origin = translation.auth.foreignOrigin {
      session.output.note("auth is sent to \(origin), as --auth asks", style: .hint)
    }
    if let count = options.repetitions {
      return try Repetition(call: call, translation: translation, count: count).measure()
    }
    if let limit = options.pages {
      return try Pages(call: call, translation: translation, limit: limit).fetch()
    }
    let (usesFilters, sent) = (translation.usesFilters, translation)
    try RequestRun(session: session, options: options).present(
      statement,
      as: format,
      by: delivery
    ) { response in
      session.lastRequest = (sent, response)
      hintAtCookies(of: response, sent, session)
      if response.response.status == 400, usesFilters {
        session.output.note(
          "hint: filters was sent, too; --no-filters leaves it out",
          style: .hint
        )
      }
    }
  }

  /// What forgets a cookie says so, the first time.
  private func hintAtCookies(
    of response: ResponseObject,
    _ translation: RequestTranslation,
    _ session: Session
  ) {
    guard translation.sender == "requests", !session.hasHintedAtCookies,
      (response.hops + [response.response]).contains(where: { $0.fields["Set-Cookie"] != nil })
    else { return }
    session.hasHintedAtCookies = true
    session.output.note(
      "hint: a cookie was set; session = requests.Session() keeps cookies for the commands to come",
      style: .hint
    )
  }
}
