package import Library

/// What a run did, step by step, for its reports and its summary.
///
/// Steps are counted; kept are they only for who writes a report, so that an endless run stays small.
package final class RunLog {
  package struct Wishes: Sendable {
    /// Whether a report wants to know every step.
    package var keepsSteps = false
    /// Whether stdout is a stream of the Test Anything Protocol.
    package var writesTAP = false
    /// Whether stdout is a report's: what steps print is in it, and nowhere else.
    package var ownsOutput = false
    /// Whether the run ends with a line of figures.
    package var sumsUp = false
    package init() {}
  }

  package let wishes: Wishes
  package private(set) var steps: [StepResult] = []
  package private(set) var passed = 0
  package private(set) var failed = 0
  package private(set) var skipped = 0
  package private(set) var isInterrupted = false
  /// How many steps there are, as far as it is known.
  package var expectedCount: Int?
  private let output: Output
  private let clock: Clock
  private let start: Double
  private var lastProgress: Double

  package init(output: Output, clock: Clock, wishes: Wishes = Wishes()) {
    self.output = output
    self.clock = clock
    self.wishes = wishes
    start = clock.seconds
    lastProgress = start + 0.5
    if wishes.writesTAP { output.write(TAP.header) }
  }

  package var count: Int { passed + failed + skipped }
  package var seconds: Double { clock.seconds - start }

  /// Whether somebody wants to know more of a step than whether it passed.
  package var wantsSteps: Bool { wishes.keepsSteps || wishes.writesTAP }

  /// Whether the text of a step is kept or shown.
  package var namesSteps: Bool { wantsSteps || showsProgress }

  /// Whether a long run says where it is: on a terminal that shows nothing else of it.
  private var showsProgress: Bool {
    output.notes.isTerminal && (!output.out.isTerminal || wishes.ownsOutput)
  }

  package func add(_ result: StepResult) {
    switch result.outcome {
    case .passed: passed += 1
    case .failed(let problem):
      failed += 1
      if problem.status == .interrupted { isInterrupted = true }
    case .skipped: skipped += 1
    }
    if wishes.keepsSteps { steps.append(result) }
    if wishes.writesTAP {
      output.write(TAP.point(count, result))
      output.flush()
    }
    showProgress(result)
  }

  private func showProgress(_ result: StepResult) {
    guard showsProgress else { return }
    let now = clock.seconds
    guard now - lastProgress > 0.1 else { return }
    lastProgress = now
    let total = expectedCount.map { " of \($0)" } ?? ""
    output.showProgress("step \(count)\(total), \(failed) failed · \(result.title)")
  }

  /// Ends the run: the plan of the stream, and the figures.
  package func finish() {
    output.showProgress(nil)
    if wishes.writesTAP {
      if isInterrupted { output.write("Bail out! interrupted\n") }
      output.write("1..\(count)\n")
      output.flush()
    }
    if wishes.sumsUp { output.note(summary) }
  }

  /// `12 steps: 11 passed, 1 failed in 1.2 s`.
  package var summary: String {
    var parts = ["\(passed) passed"]
    if failed > 0 { parts.append("\(failed) failed") }
    if skipped > 0 { parts.append("\(skipped) skipped") }
    let end = isInterrupted ? ", interrupted" : ""
    return "\(count.counted("step")): \(parts.joined(separator: ", ")) in \(seconds.asDuration)"
      + end
  }
}
