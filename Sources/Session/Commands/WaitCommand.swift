internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// `wait COMMAND until EXPR every S max S`: sends a request again and again until something holds.
struct WaitCommand: Command {
  let name = "wait"
  let usage = "COMMAND until EXPR [every SECONDS] [max SECONDS]"
  let summary = "send a request until an expression is true"
  let operands = Operands.requestUntil("until")
  let takesExpression = true
  let details = """
    The expression is Python and looks at `response`, as in

      wait get /tasks/{task_id} until response.json()['state'] == 'completed' every 5 max 600

    Without `every` it is asked every 2 seconds, without `max` for 5 minutes. An answer of 429 or
    5xx that the expression cannot read counts as not yet, and so does no answer: a service may be
    coming up. When the time is up, that is a failure.
    """

  func check(_ call: CommandCall) throws(Failure) {
    _ = try condition(of: try WaitLine(call, usage: usage), call)
  }

  private func condition(of parts: WaitLine, _ call: CommandCall) throws(Failure) -> Expression {
    try parsing { () throws(SyntaxError) in
      try PythonParser.parseExpression(call.source, range: parts.condition)
    }
  }

  func run(_ call: CommandCall) throws(Failure) {
    let parts = try WaitLine(call, usage: usage)
    let condition = try condition(of: parts, call)
    let translation = try call.requestTranslation(in: parts.command)
    call.session.mirror(translation.statement)
    let response = try poll(call, parts, translation, condition)
    call.session.lastRequest = (translation, response)
    try ResponsePresenter(session: call.session).present(
      response,
      as: translation.line.options.format,
      to: nil
    )
  }

  private func poll(
    _ call: CommandCall,
    _ parts: WaitLine,
    _ translation: RequestTranslation,
    _ condition: Expression
  ) throws(Failure) -> ResponseObject {
    let session = call.session
    let run = RequestRun(session: session, options: translation.line.options)
    let start = session.world.clock.seconds
    var isSilenceTold = false
    defer { session.output.showProgress(nil) }
    while true {
      let response: ResponseObject
      do throws(Failure) {
        response = try run.send(translation.statement)
      } catch {
        let elapsed = session.world.clock.seconds - start
        // The request was read as a text of its own.
        guard let cause = error.silence else { throw error.placed(at: parts.command) }
        guard elapsed + parts.every <= parts.most else {
          throw .command(
            CommandError(
              "still no answer after \(elapsed.asDuration): \(cause)",
              at: parts.command,
              status: .noResponse
            )
          )
        }
        if !isSilenceTold { session.output.note("nobody answers yet: \(cause)", style: .aside) }
        isSilenceTold = true
        session.output.showProgress("\(elapsed.asDuration)  no answer")
        try pause(parts.every, session)
        continue
      }
      let (holds, shown) = try judge(condition, response.response, call)
      let elapsed = session.world.clock.seconds - start
      let status = "\(response.response.status) \(response.response.reason)"
      session.output.showProgress(
        "\(elapsed.asDuration)  \(status)  \(shown)",
        isLineElsewhere: true
      )
      if holds { return response }
      guard elapsed + parts.every <= parts.most else {
        throw .command(
          CommandError(
            "still not so after \(elapsed.asDuration): \(shown)",
            at: parts.condition,
            status: .stepFailed
          )
        )
      }
      try pause(parts.every, session)
    }
  }

  private func pause(_ seconds: Double, _ session: Session) throws(Failure) {
    try raising { () throws(PythonException) in
      try session.world.clock.sleep(seconds: seconds, in: session.interpreter)
    }
  }

  /// Whether the expression is true, and what it was looked at for: of a comparison its left side.
  private func judge(
    _ condition: Expression,
    _ response: Response,
    _ call: CommandCall
  ) throws(Failure) -> (holds: Bool, shown: String) {
    let interpreter = call.session.interpreter
    do {
      var subject = condition
      if case .comparison(let left, _) = condition.kind { subject = left }
      let holds = try interpreter.evaluate(condition, of: call.source).isTrue
      let value = try interpreter.evaluate(subject, of: call.source)
      let text = Unparser.source(of: subject)
      return (holds, "\(text) is \(value.representation.cut(to: 60))")
    } catch {
      guard response.status == 429 || response.status >= 500,
        error.object.type.isSubclass(of: ExceptionClasses.exception)
      else { throw .python(error) }
      return (false, error.lastLine.cut(to: 60))
    }
  }
}

extension Failure {
  /// Why nobody answered; nil for a failure that waiting does not mend.
  fileprivate var silence: String? {
    guard case .python(let exception) = self, Retry.isWorthIt(exception) else { return nil }
    return exception.hint ?? exception.lastLine
  }
}

/// The parts of the line behind `wait`.
private struct WaitLine {
  let command: SourceRange
  let condition: SourceRange
  private(set) var every = 2.0
  private(set) var most = 300.0

  init(_ call: CommandCall, usage: String) throws(Failure) {
    let words = call.line.words
    guard let until = words.firstIndex(where: { $0.text == "until" }), until > 0 else {
      throw .command(call.misuse(usage))
    }
    var end = words.count
    while end - 2 > until + 1, ["every", "max"].contains(words[end - 2].text) {
      guard let seconds = Double(words[end - 1].text), seconds >= 0, seconds.isFinite else {
        throw .command(
          CommandError(
            "\(words[end - 2].text) takes a number of seconds",
            at: words[end - 1].range
          )
        )
      }
      if words[end - 2].text == "every" { every = seconds } else { most = seconds }
      end -= 2
    }
    guard end > until + 1 else {
      throw .command(
        CommandError(
          "an expression is expected after 'until'",
          at: words[until].range,
          hint: "until response.json()['state'] == 'completed'"
        )
      )
    }
    command = SourceRange(words[0].range.start, words[until - 1].range.end)
    condition = SourceRange(words[until + 1].range.start, words[end - 1].range.end)
  }
}
