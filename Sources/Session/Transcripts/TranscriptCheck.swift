internal import Library
internal import Syntax

/// Replays a page with `>>>` lines in a session and holds what it promises against what happens.
package struct TranscriptCheck {
  package struct Result: Hashable, Sendable {
    package var examples = 0
    package var failures = 0
    package var skipped = 0
    /// Steps whose output was written back.
    package var rewritten = 0
    /// Why the page was not played to its end.
    package var end: ExitStatus?
    /// The page as it is now.
    package var page: [UInt8]?

    package init(examples: Int = 0, failures: Int = 0) {
      self.examples = examples
      self.failures = failures
    }
  }

  package struct Options: Sendable {
    /// The lines whose steps are compared; all when there is none.
    package var only: [Int] = []
    /// Whether a step without an answer is not the end of the page.
    package var keepsGoing = false
    /// Whether steps that differ are written anew.
    package var updates = false
    package init() {}
  }

  private let session: Session
  private let options: Options
  private let log: RunLog?

  package init(session: Session, options: Options = Options(), log: RunLog? = nil) {
    self.session = session
    self.options = options
    self.log = log
  }

  package func run(page: String, name: String) -> Result { run(Page(page, name: name)) }

  /// Runs every step in order, in the one session, and prints a diff for each that differs.
  package func run(_ page: Page) -> Result {
    var result = Result()
    var outputs: [(example: TranscriptExample, lines: [String])] = []
    let examples = page.examples
    log?.expectedCount = (log?.count ?? 0) + examples.count
    for example in examples {
      let directives = Directives(in: example.source)
      let isAsked = options.only.isEmpty || options.only.contains { example.holds(line: $0) }
      if let problem = directives.problem {
        guard isAsked else { continue }
        result.examples += 1
        result.failures += 1
        tell(page, example, problem)
        continue
      }
      if directives.skips {
        guard isAsked else { continue }
        result.skipped += 1
        log?.add(self.result(page, example, .skipped(reason: "doctest: +SKIP")))
        continue
      }
      let start = session.world.stopwatch.seconds
      let source = SourceText(example.source, name: page.name, firstLine: example.line)
      let step = PlayedStep(source, in: session)
      if step.status == .interrupted {
        result.end = .interrupted
        note(page, example, step, start, directives, holds: false)
        break
      }
      guard isAsked else { continue }
      result.examples += 1
      let holds = example.source.holdsNoStep || step.matches(example.expected, directives)
      if !holds, options.updates, let lines = step.lines(insteadOf: example.expected, directives) {
        result.rewritten += 1
        outputs.append((example, lines))
        log?.add(self.result(page, example, .passed))
        continue
      }
      note(page, example, step, start, directives, holds: holds)
      if !holds {
        result.failures += 1
        show(page, example, difference(example, step, directives))
      }
      if !holds, step.status == .noResponse, !options.keepsGoing {
        result.end = .noResponse
        break
      }
      guard !step.hasLeft else { break }
    }
    if !outputs.isEmpty, result.end == nil { result.page = page.replacing(outputs) }
    return result
  }

  /// Whether a page has a step at a line, its output included.
  package static func hasStep(_ page: Page, at line: Int) -> Bool {
    page.examples.contains { $0.holds(line: line) }
  }

  // MARK: - Telling

  private func show(
    _ page: Page,
    _ example: TranscriptExample,
    _ lines: [(text: String, style: Style)]
  ) {
    guard log?.wishes.ownsOutput != true else { return }
    session.output.write(
      lines: [("\(page.name):\(example.line): \(example.firstLine)", .plain)] + lines
    )
  }

  /// A step that was not run, because of what its directives say.
  private func tell(_ page: Page, _ example: TranscriptExample, _ problem: String) {
    show(page, example, [("  " + problem, .plain)])
    log?.add(
      result(
        page,
        example,
        .failed(
          StepResult.Problem(category: "Directive", message: problem, status: .stepFailed)
        )
      )
    )
  }

  private func difference(
    _ example: TranscriptExample,
    _ step: PlayedStep,
    _ directives: Directives
  ) -> [(text: String, style: Style)] {
    Difference(
      expected: example.expected,
      actual: step.text(beside: example.expected, directives)
    )
    .shown(firstLine: example.expected.isEmpty ? nil : example.expectedLines.lowerBound + 1)
    // Nothing is no empty line.
    .filter { line in
      switch line.style {
      case .removed: !example.expected.isEmpty
      case .added: !step.text.isEmpty
      default: true
      }
    }
  }

  private func note(
    _ page: Page,
    _ example: TranscriptExample,
    _ step: PlayedStep,
    _ start: Double,
    _ directives: Directives,
    holds: Bool
  ) {
    guard let log else { return }
    var outcome = StepResult.Outcome.passed
    if !holds {
      outcome = .failed(
        StepResult.Problem(
          category: step.exceptionName ?? "Mismatch",
          message: "expected \(example.expected.isEmpty ? "nothing" : example.expected)\n"
            + "got \(step.text.isEmpty ? "nothing" : step.text)",
          details: difference(example, step, directives).map { $0.text },
          status: step.status ?? .stepFailed
        )
      )
    }
    var result = result(page, example, outcome)
    result.seconds = session.world.stopwatch.seconds - start
    result.output = step.text
    log.add(result)
  }

  private func result(
    _ page: Page,
    _ example: TranscriptExample,
    _ outcome: StepResult.Outcome
  ) -> StepResult {
    StepResult(
      file: page.name,
      line: example.line,
      source: session.redactedForHistory(example.source),
      outcome: outcome
    )
  }
}

extension TranscriptExample {
  fileprivate var firstLine: Substring { source.prefix { !$0.isNewline } }

  /// Whether a line of the page is one of the step's, input or output.
  fileprivate func holds(line: Int) -> Bool {
    line >= self.line && line <= max(expectedLines.upperBound, self.line)
  }
}
