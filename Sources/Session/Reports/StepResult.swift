/// What became of one step of a script or a page.
package struct StepResult: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case passed
    case failed(Problem)
    case skipped(reason: String)
  }

  package struct Problem: Hashable, Sendable {
    /// The class of an exception, or what kind of promise was broken.
    package var category: String
    /// What was expected and what came, in one line or more.
    package var message: String
    /// Where: the line and a caret, the frames, the lines that differ.
    package var details: [String]
    package var hint: String?
    package var status: ExitStatus
    /// Whether a promise was broken; otherwise the step came to no end.
    package var isFailedPromise: Bool

    package init(
      category: String,
      message: String,
      details: [String] = [],
      hint: String? = nil,
      status: ExitStatus = .stepFailed,
      isFailedPromise: Bool = true
    ) {
      self.category = category
      self.message = message
      self.details = details
      self.hint = hint
      self.status = status
      self.isFailedPromise = isFailedPromise
    }
  }

  package var file: String
  package var line: Int
  /// The step as typed, secrets taken out.
  package var source: String
  package var outcome: Outcome
  package var seconds: Double
  /// What it printed, when a report wants to know.
  package var output: String

  package init(
    file: String,
    line: Int,
    source: String,
    outcome: Outcome,
    seconds: Double = 0,
    output: String = ""
  ) {
    self.file = file
    self.line = line
    self.source = source
    self.outcome = outcome
    self.seconds = seconds
    self.output = output
  }

  /// `FILE:LINE: first line of the step`.
  var title: String { "\(file):\(line): \(source.prefix { !$0.isNewline })" }

  var problem: Problem? {
    if case .failed(let problem) = outcome { problem } else { nil }
  }
}

extension StepResult.Problem {
  /// A problem as it was reported.
  init(_ report: Report) {
    self.init(
      category: report.category,
      message: report.message,
      details: report.excerpt,
      hint: report.hint,
      status: report.status,
      isFailedPromise: report.category == "CommandError" && report.message.hasPrefix("expected")
    )
  }
}
