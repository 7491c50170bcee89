internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// `--repeat N`: the same request again and again, and the figures.
struct Repetition {
  let call: CommandCall
  let translation: RequestTranslation
  let count: Int

  private var session: Session { call.session }

  /// What is counted; times in seconds.
  private struct Figures {
    var times: [Double] = []
    var statuses: [(text: String, count: Int)] = []
    var unanswered = 0
    var lastFailure = ""
    var elapsed = 0.0

    mutating func note(_ response: Response, _ seconds: Double) {
      times.append(seconds)
      let text = "\(response.status) \(response.reason)"
      if let place = statuses.firstIndex(where: { $0.text == text }) {
        statuses[place].count += 1
      } else {
        statuses.append((text, 1))
      }
    }

    mutating func note(failure: String) {
      unanswered += 1
      lastFailure = failure
    }
  }

  /// Sends as often as asked and prints the figures, those of what was sent when it is interrupted.
  func measure() throws(Failure) {
    var figures = Figures()
    let start = seconds
    var failure: Failure?
    do {
      try send(&figures)
    } catch {
      failure = error
    }
    figures.elapsed = seconds - start
    show(figures)
    if let failure { throw failure }
    guard figures.unanswered == 0 else {
      throw .command(
        CommandError(
          "\(figures.unanswered) of \(count) got no answer: \(figures.lastFailure)",
          at: call.line.range,
          status: .noResponse
        )
      )
    }
  }

  private func send(_ figures: inout Figures) throws(Failure) {
    var prepared: Request?
    for _ in 0..<count {
      try raising { () throws(PythonException) in try session.interpreter.checkInterruption() }
      let start = seconds
      if let prepared {
        do {
          figures.note(try session.transport.send(prepared), seconds - start)
        } catch {
          guard error.kind != .interrupted else { throw .python(.keyboardInterrupt) }
          figures.note(failure: error.message)
        }
        continue
      }
      do {
        let run = RequestRun(session: session, options: translation.line.options)
        let response = try run.send(translation.statement)
        figures.note(response.response, seconds - start)
        // What Python prepared once goes out as it is; where redirects were followed, they are anew.
        if response.history.elements.isEmpty { prepared = response.response.request }
      } catch .python(let exception) where Retry.isWorthIt(exception) {
        figures.note(failure: exception.lastLine)
      }
    }
  }

  private var seconds: Double { session.world.clock.seconds }

  private func show(_ figures: Figures) {
    let times = figures.times.sorted()
    let refused = figures.statuses.reduce(0) { $0 + ($1.text.isRefusal ? $1.count : 0) }
    var rows = [
      ("count", "\(times.count + figures.unanswered)"),
      ("failures", "\(figures.unanswered + refused)"),
    ]
    rows += figures.statuses.map { ("status", "\($0.text) × \($0.count)") }
    if figures.unanswered > 0 { rows.append(("no answer", "× \(figures.unanswered)")) }
    for percent in [50, 95, 99] where !times.isEmpty {
      rows.append(("p\(percent)", times.percentile(percent).asFineDuration))
    }
    if figures.elapsed > 0 {
      let rate = Double(times.count + figures.unanswered) / figures.elapsed
      rows.append(("rate", "\(Int(rate.rounded())) requests/s"))
    }
    for (name, value) in rows {
      let padding = String(repeating: " ", count: max(1, 11 - name.count))
      session.output.write(name + padding + value + "\n")
    }
  }
}

extension [Double] {
  /// The value that so many percent don't exceed (nearest rank), of values in order.
  fileprivate func percentile(_ percent: Int) -> Double {
    self[Swift.max(0, (count * percent + 99) / 100 - 1)]
  }
}

extension String {
  /// Whether a status line is that of a 4xx or 5xx.
  fileprivate var isRefusal: Bool { hasPrefix("4") || hasPrefix("5") }
}
