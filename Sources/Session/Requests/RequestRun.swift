internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax

/// A request command at work: its Python is run, again while it fails in ways that pass.
struct RequestRun {
  let session: Session
  let options: RequestOptions
  /// Whether the body is received, too; what goes to a file is not.
  var loads = true

  /// Runs a statement that sets `response`, and gives what it was set to, its body received.
  func send(_ statement: Statement) throws(Failure) -> ResponseObject {
    // No part of requests, which speaks HTTP/1.1 alone: how it is carried, not what it says.
    session.transport.version = options.asksForHTTP2 ? .http2 : nil
    defer { session.transport.version = nil }
    var attempt = 1
    while true {
      let mayRetry = attempt <= options.retries
      if statement.sendsAuth { try session.renewIfExpired() }
      do {
        try raising { () throws(PythonException) in try session.interpreter.execute([statement]) }
        let response = try session.lastResponseObject(loads: loads)
        guard mayRetry, Retry.isWorthIt(response.response),
          try wait(after: response.response, words(response.response), attempt)
        else { return response }
      } catch .python(let exception) where mayRetry && Retry.isWorthIt(exception) {
        guard try wait(after: nil, exception.lastLine, attempt) else { throw .python(exception) }
      }
      attempt += 1
    }
  }

  /// Sends, and shows the answer on the screen; of a body that goes to a file or a program only how
  /// large it was.
  ///
  /// What there is to say about the answer is said behind its status.
  func present(
    _ statement: Statement,
    as format: Settings.BodyFormat,
    by delivery: Delivery?,
    remark: (ResponseObject) -> Void = { _ in }
  ) throws(Failure) {
    let presenter = ResponsePresenter(session: session)
    guard let delivery else {
      let response = try send(statement)
      presenter.showRequest(of: response)
      presenter.showStatus(of: response.response)
      remark(response)
      return try presenter.showBody(of: response, as: format, to: nil)
    }
    var run = self
    run.loads = false
    let response = try delivery.sending { () throws(Failure) in try run.send(statement) }
    presenter.showStatus(of: response.response)
    remark(response)
    try presenter.deliver(response, as: format, by: delivery)
    presenter.showRequest(of: response, count: delivery.count)
  }

  private func words(_ response: Response) -> String { "\(response.status) \(response.reason)" }

  /// Tells of an attempt that failed and waits; false when the server asks for too long a wait.
  private func wait(
    after response: Response?,
    _ what: String,
    _ attempt: Int
  ) throws(Failure) -> Bool {
    let place = "attempt \(attempt) of \(options.retries + 1): \(what)"
    let now = session.world.clock.now().seconds
    guard let delay = Retry.delay(after: response, attempt: attempt, now: now) else {
      let asked = response?.fields["Retry-After"] ?? ""
      session.output.note("\(place); Retry-After: \(asked) is too long to wait", style: .aside)
      return false
    }
    session.output.note("\(place); again in \(delay.asDuration)", style: .aside)
    try raising { () throws(PythonException) in
      try session.world.clock.sleep(seconds: delay, in: session.interpreter)
    }
    return true
  }
}
