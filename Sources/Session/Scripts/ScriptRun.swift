internal import Interpreter
internal import Library
package import Syntax
internal import Values

/// Script files, replayed in order in one session.
package struct ScriptRun {
  private let session: Session
  private let options: ScriptOptions
  private let log: RunLog?

  package init(session: Session, options: ScriptOptions = ScriptOptions(), log: RunLog? = nil) {
    self.session = session
    self.options = options
    self.log = log
    session.showsPlaces = true
  }

  /// Understands every file before the first line of any runs; stops at the first failure.
  package func run(_ sources: [SourceText]) -> Outcome {
    var understood: [(inputs: [Input], source: SourceText)] = []
    var parser = session.parser
    for source in sources {
      session.learnSecrets(in: source)
      do {
        let inputs = try parser.parse(source)
        try InputParser.checkDeclarations(of: inputs)
        parser.variables.formUnion(InputParser.namesAssigned(by: inputs))
        let chosen = chosen(inputs, source)
        if let failure = session.mistake(in: chosen, of: source) { return refuse(failure, source) }
        understood.append((chosen, source))
      } catch {
        return refuse(.syntax(error), source)
      }
    }
    return run(understood)
  }

  private func refuse(_ failure: Failure, _ source: SourceText) -> Outcome {
    session.lastReport = nil
    let outcome = session.report(failure, in: source)
    let start = failure.range?.start ?? 0
    note(outcome, source.name, source.position(of: start).line, source.line(at: start), 0, "")
    return outcome
  }

  /// Parses everything, the files that are sourced as well, runs nothing, and reports every mistake.
  package func check(_ sources: [SourceText]) -> Outcome {
    var outcome = Outcome.success
    var parser = session.parser
    var known: Set<String> = []
    for source in sources { check(source, &parser, &known, &outcome) }
    return outcome
  }

  private func check(
    _ source: SourceText,
    _ parser: inout InputParser,
    _ known: inout Set<String>,
    _ outcome: inout Outcome
  ) {
    known.insert(FileStack.normalised(source.name))
    session.files.push(source.name)
    defer { session.files.pop() }
    session.learnSecrets(in: source)
    let (inputs, errors) = parser.parseAll(source)
    parser.variables.formUnion(InputParser.namesAssigned(by: inputs))
    var mistakes = errors
    if errors.isEmpty {
      do { try InputParser.checkDeclarations(of: inputs) } catch { mistakes = [error] }
    }
    var failures = mistakes.map { Failure.syntax($0) }
    failures += inputs.compactMap { session.mistake(in: [$0], of: source) }
    var sourced: [SourceText] = []
    for case .command(let line) in inputs.map(\.kind) where line.name.text == "source" {
      do throws(FileError) {
        guard let file = try SourceCommand.file(of: line, in: source, session) else { continue }
        if let error = SourceCommand.cycle(to: file.name, at: line.words.first?.range, session) {
          failures.append(.command(error))
        } else if !known.contains(FileStack.normalised(file.name)) {
          sourced.append(file)
        }
      } catch {
        failures.append(.command(CommandError(error.message, at: line.words.first?.range)))
      }
    }
    for failure in failures.sorted(by: { ($0.range?.start ?? 0) < ($1.range?.start ?? 0) }) {
      let next = session.report(failure, in: source)
      // What can't be understood is worse than what can't be run.
      if outcome != .failure(.notUnderstood) { outcome = next }
    }
    for file in sourced where !known.contains(FileStack.normalised(file.name)) {
      check(file, &parser, &known, &outcome)
    }
  }

  /// Whether a step begins in some lines of a file, or the file is not understood.
  package func hasStep(_ source: SourceText, in lines: ClosedRange<Int>) -> Bool {
    let (inputs, errors) = session.parser.parseAll(source)
    return !errors.isEmpty
      || inputs.contains { lines.contains(source.position(of: $0.range.start).line) }
  }

  private func chosen(_ inputs: [Input], _ source: SourceText) -> [Input] {
    guard let lines = options.lines else { return inputs }
    return inputs.filter { lines.contains(source.position(of: $0.range.start).line) }
  }

  private func run(_ understood: [(inputs: [Input], source: SourceText)]) -> Outcome {
    log?.expectedCount = understood.reduce(0) { $0 + $1.inputs.count } * options.repetitions
    var progress = begin()
    for _ in 0..<options.repetitions {
      for (inputs, source) in understood {
        guard run(inputs, of: source, &progress) else { return progress.outcome }
      }
    }
    return progress.outcome
  }

  // MARK: - Pieces

  /// How far a run is.
  struct Progress {
    /// The first failure, or how it ended.
    fileprivate(set) var outcome = Outcome.success
    fileprivate var hasBegun = false
    fileprivate var choose: ((ScriptStep) -> StepChoice)?
  }

  /// Starts the clock of a run.
  func begin() -> Progress {
    if let timeout = options.timeout { limit(to: timeout) }
    return Progress(choose: options.choose)
  }

  /// Runs what is there of a script that comes piece by piece; false when the run ends with it.
  ///
  /// As of a file, nothing of a piece runs when a command in it is not understood.
  func run(piece inputs: [Input], of source: SourceText, _ progress: inout Progress) -> Bool {
    if let failure = session.mistake(in: inputs, of: source) {
      refuse(failure, source, &progress)
      return false
    }
    return run(inputs, of: source, &progress)
  }

  /// Ends a run by what can't be part of it.
  func refuse(_ failure: Failure, _ source: SourceText, _ progress: inout Progress) {
    let outcome = refuse(failure, source)
    if progress.outcome == .success { progress.outcome = outcome }
  }

  /// The end of a run to which nothing more comes since the reading was interrupted.
  func interrupt(_ progress: inout Progress) {
    progress.outcome =
      session.interruptionCause().map { session.report(.command($0), in: SourceText("")) }
      ?? .failure(.interrupted)
  }

  // MARK: - Steps

  /// Runs steps that were understood; false when the run ends with one of them.
  private func run(_ inputs: [Input], of source: SourceText, _ progress: inout Progress) -> Bool {
    session.files.push(source.name)
    defer { session.files.pop() }
    session.nameProgram(source.name == "<stdin>" ? "" : source.name)
    for input in inputs {
      guard run(ScriptStep(input: input, source: source), &progress) else { return false }
    }
    return true
  }

  /// Runs one step; false when it is the last.
  private func run(_ step: ScriptStep, _ progress: inout Progress) -> Bool {
    var replacement: String?
    switch progress.choose?(step) ?? .run {
    case .run: break
    case .goOn: progress.choose = nil
    case .quit:
      guard let cause = session.interruptionCause() else {
        if session.world.isInterrupted() { progress.outcome = .failure(.interrupted) }
        return false
      }
      progress.outcome = end(at: step, .command(cause))
      return false
    case .replace(let text): replacement = text
    case .skip:
      if let log { log.add(result(step, .skipped(reason: "as asked"))) }
      return true
    }
    if progress.hasBegun, let end = pause(before: step) {
      progress.outcome = end
      return false
    }
    progress.hasBegun = true
    if options.echoes { echo(replacement ?? step.text) }
    let outcome = play(step, replacement)
    guard outcome != .success else { return true }
    if progress.outcome == .success { progress.outcome = outcome }
    if case .leave = outcome { progress.outcome = outcome }
    guard options.keepsGoing, case .failure(let status) = outcome, status != .interrupted,
      session.interruptionCause() == nil
    else { return false }
    return true
  }

  private func play(_ step: ScriptStep, _ replacement: String?) -> Outcome {
    let start = session.world.stopwatch.seconds
    let capture = log?.wantsSteps == true ? session.output.capture() : nil
    let screen = session.output.out
    // A report on stdout has what is printed in it, and is not to be read with anything else.
    if log?.wishes.ownsOutput == true { session.output.out = Output.Sink { _ in } }
    session.lastReport = nil
    session.transport.lastStatus = nil
    var outcome: Outcome
    if let replacement {
      let source = SourceText(replacement, name: step.source.name, firstLine: step.line)
      outcome = session.run(source)
    } else {
      outcome = session.run(step.input, of: step.source)
    }
    if options.failsOnRefusal, outcome == .success { outcome = refusal(step) }
    let printed = capture.map { session.output.end($0) } ?? ""
    session.output.out = screen
    if log != nil {
      let seconds = session.world.stopwatch.seconds - start
      note(outcome, step.source.name, step.line, replacement ?? step.text, seconds, printed)
    }
    return outcome
  }

  /// The failure that an answer of 4xx or 5xx is (`--fail`).
  private func refusal(_ step: ScriptStep) -> Outcome {
    guard let (status, reason) = session.transport.lastStatus, status >= 400 else {
      return .success
    }
    let error = CommandError(
      "the server answered \(status) \(reason)",
      at: step.input.range,
      hint: "--fail makes 4xx and 5xx failures",
      status: .stepFailed
    )
    return session.report(.command(error), in: step.source)
  }

  private func note(
    _ outcome: Outcome,
    _ file: String,
    _ line: Int,
    _ text: String,
    _ seconds: Double,
    _ printed: String
  ) {
    guard let log else { return }
    let told: StepResult.Outcome
    if case .failure(let status) = outcome {
      var problem =
        session.lastReport.map { StepResult.Problem($0) }
        ?? StepResult.Problem(category: "CommandError", message: "failed")
      problem.status = status
      // What a sourced file did is told with its place.
      if let place = session.lastReport?.place, !place.hasPrefix("\(file):") {
        problem.details.insert(place, at: 0)
      }
      told = .failed(problem)
    } else if case .leave(let status) = outcome, status != 0 {
      // Whoever reads the report alone must not take this for a success.
      told = .failed(
        StepResult.Problem(
          category: "SystemExit",
          message: "left with status \(status)",
          isFailedPromise: false
        )
      )
    } else {
      told = .passed
    }
    log.add(
      StepResult(
        file: file,
        line: line,
        source: log.namesSteps ? session.redactedForHistory(text) : "",
        outcome: told,
        seconds: seconds,
        output: printed
      )
    )
  }

  private func result(_ step: ScriptStep, _ outcome: StepResult.Outcome) -> StepResult {
    StepResult(
      file: step.source.name,
      line: step.line,
      source: session.redactedForHistory(step.text),
      outcome: outcome
    )
  }

  /// Shows a step as it would stand at a prompt, so that what is printed is a transcript.
  private func echo(_ text: String) {
    let step = PromptedStep(source: session.redactedForHistory(text), printed: "", exception: nil)
    session.output.write(step.text)
    session.output.flush()
  }

  // MARK: - Time

  /// Waits between two steps; the end of the run when that was interrupted, or there is no time left.
  private func pause(before step: ScriptStep) -> Outcome? {
    if let cause = session.interruptionCause() { return end(at: step, .command(cause)) }
    guard options.delay > 0 else { return nil }
    do {
      try session.world.stopwatch.sleep(seconds: options.delay, in: session.interpreter)
      return nil
    } catch {
      return end(at: step, .python(error))
    }
  }

  /// Tells that the run ends before a step, and why.
  private func end(at step: ScriptStep, _ failure: Failure) -> Outcome {
    session.lastReport = nil
    let range = step.input.range
    let outcome = session.report(failure.placed(at: range), in: step.source, of: range)
    note(outcome, step.source.name, step.line, step.text, 0, "")
    return outcome
  }

  private func limit(to seconds: Double) {
    let clock = session.world.realClock
    let end = clock.seconds + seconds
    session.interruptionCause = {
      guard clock.seconds >= end else { return nil }
      return CommandError(
        "the time for the run is up, which was \(seconds.asDuration)",
        status: .stepFailed
      )
    }
    session.world.interruptLater(seconds)
  }
}

extension Session {
  /// Sets `sys.argv`, as CPython has it in a program that is given nothing more: a script's file, `-c`,
  /// or nothing for what comes on standard input.
  package func nameProgram(_ name: String) {
    let system = try? interpreter.importModule("sys")
    system?.attributes["argv"] = .list(List([.string(name)]))
  }
}
