internal import Syntax

/// What a step of a page did when it was played: what it printed, and what it raised.
struct PlayedStep {
  private let printed: String
  /// The message of an exception, its class first.
  private let exception: String?
  let exceptionName: String?
  let status: ExitStatus?
  let hasLeft: Bool

  /// Runs a step, its output kept from the screen.
  init(_ source: SourceText, in session: Session) {
    let output = session.output
    output.flush()
    let screen = (output.out, output.notes)
    let capture = output.capture()
    output.out = Output.Sink { _ in }
    output.notes = Output.Sink { _ in }
    session.lastReport = nil
    let outcome = session.run(source)
    var text = output.end(capture)
    (output.out, output.notes) = screen
    if text.hasSuffix("\n") { text.removeLast() }
    printed = text
    let report = session.lastReport
    exception = report.map { output.redactor.redact($0.message) }
    exceptionName = report?.category
    if case .failure(let status) = outcome { self.status = status } else { status = nil }
    if case .leave = outcome { hasLeft = true } else { hasLeft = false }
  }

  /// The whole as a page would show it, without frames.
  var text: String {
    guard let exception else { return printed }
    return (printed.isEmpty ? "" : printed + "\n") + ExceptionText.header + "\n" + exception
  }

  /// The same beside what a page promises of it, for who looks at what differs: empty lines as pages
  /// write them, and what the page left out by `...` as far as it holds.
  func text(beside expected: String, _ directives: Directives) -> String {
    let promised = exception == nil ? nil : ExceptionText(expected)
    let lines = PromptedStep.lines(printed: printed, exception: nil)
    let old = promised?.printed ?? expected
    var shown = lines
    if directives.hasEllipsis {
      shown = Rewriting.lines(expected: old.isEmpty ? [] : old.separateLines, actual: lines)
    }
    if let exception {
      shown += promised?.frames ?? [ExceptionText.header]
      shown += exception.separateLines
    }
    return shown.joined(separator: "\n")
  }

  /// A promised traceback is kept when the exception is the same: the frames are CPython's.
  func matches(_ expected: String, _ directives: Directives) -> Bool {
    guard let exception else {
      return Comparison.matches(expected: expected, actual: printed, directives)
    }
    guard let promised = ExceptionText(expected) else {
      // A page may show the message alone.
      let whole = printed.isEmpty ? exception : printed + "\n" + exception
      return !expected.isEmpty && Comparison.matches(expected: expected, actual: whole, directives)
    }
    // A page that shows an exception alone says nothing of what was printed before (`doctest`).
    guard
      promised.printed.isEmpty
        || Comparison.matches(expected: promised.printed, actual: printed, directives)
    else { return false }
    if directives.ignoresExceptionDetail {
      return ExceptionText.className(promised.message) == ExceptionText.className(exception)
    }
    return Comparison.matches(expected: promised.message, actual: exception, directives)
  }

  /// The lines for the page in the place of others; nil when they can't stand on one.
  func lines(insteadOf expected: String, _ directives: Directives) -> [String]? {
    guard status != .noResponse, status != .interrupted else { return nil }
    /// Where `...` stands for nothing, no more of the old lines than is so.
    func rewritten(_ old: String, _ lines: [String]) -> [String] {
      guard directives.hasEllipsis, !old.isEmpty else { return lines }
      return Rewriting.lines(expected: old.separateLines, actual: lines)
    }
    var lines: [String]
    if let exception, let promised = ExceptionText(expected), !promised.frames.isEmpty {
      lines =
        rewritten(promised.printed, PromptedStep.lines(printed: printed, exception: nil))
        + promised.frames + exception.separateLines
    } else {
      lines = rewritten(expected, PromptedStep.lines(printed: printed, exception: exception))
    }
    return PromptedStep.looksLikeInput(lines) ? nil : lines
  }
}
