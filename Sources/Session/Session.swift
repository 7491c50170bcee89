internal import HTTP
package import Interpreter
internal import Library
package import Syntax
internal import Values

/// One walk through an API: its variables, its settings, and what has been learnt on the way.
///
/// Text in gives an outcome out. The prompt, `-c`, script files, transcripts and tests are callers
/// of the same ``run(_:)``; the session knows none of them.
package final class Session {
  package let world: World
  package let output: Output
  package let interpreter: Interpreter
  package let commands = CommandRegistry.standard
  package var settings: Settings
  /// Whether errors name the file and line: true for scripts.
  package var showsPlaces = false
  /// The lessons, while somebody is in them.
  package internal(set) var tutorial: Tutorial?
  package let credentials: Credentials
  package let transport: ObservedTransport
  package let history = History()
  /// The last error that was reported, for who compares it with what a page promised.
  package var lastReport: Report?
  /// What the API says of itself, as far as it was read.
  var knownDescription: APIDescription?
  /// The last entry before the one that runs, for who edits it.
  package var lastEntry: () -> String? = { nil }
  /// The entry that `!!`, `!N` or `!text` stands for, its secrets replaced.
  package var recall: (String) -> String? = { _ in nil }
  /// What the prompt shall begin with next.
  package var nextInput: String?
  /// The request command that made the last response, for who goes on from there.
  var lastRequest: (translation: RequestTranslation, response: ResponseObject)?
  /// Whether it was said how cookies are kept.
  var hasHintedAtCookies = false
  /// Where a transcript of the session goes, while one is written.
  package var recorder: TranscriptRecorder?
  /// The steps that came to their end, for `save`.
  package let worked = WorkedSteps()
  /// The files that are being run, the innermost last.
  package var files = FileStack()
  /// Called after each step that a person typed or a script holds.
  package var afterStep: () -> Void = {}
  /// What an interruption means when it was not the person: the time is up.
  package var interruptionCause: () -> CommandError? {
    get { limit.cause }
    set { limit.cause = newValue }
  }
  private let limit = TimeLimit()
  let hiddenPrompt: HiddenPrompt
  private var isRunning = false

  package init(world: World, output: Output, settings: Settings = Settings()) {
    self.world = world
    self.output = output
    self.settings = settings
    output.revealsSecrets = settings.revealsSecrets
    let credentials = Credentials(practice: world.practice)
    self.credentials = credentials
    transport = ObservedTransport(world.transport)
    let hiddenPrompt = HiddenPrompt(world.readSecret)
    self.hiddenPrompt = hiddenPrompt
    interpreter = Interpreter(
      host: Interpreter.Host(
        write: { output.write($0) },
        readLine: world.readLine,
        readSecret: { prompt in
          guard case .typed(let secret) = hiddenPrompt.ask(prompt) else { return nil }
          if !credentials.isPublic(secret) { output.redactor.learn(secret, as: .hidden) }
          return secret
        },
        isInterrupted: { [limit] in
          world.isInterrupted() || hiddenPrompt.isLeaving || limit.wasPassedOver
        },
        clearInterruption: { [limit] in
          world.clearInterruption()
          limit.noteCaught()
          hiddenPrompt.noteLeft()
        },
        environment: world.environment
      ),
      modules: ModuleRegistry(
        transport: transport,
        clock: world.clock,
        environment: world.environment,
        writeError: { output.writeError($0) }
      )
    )
    hiddenPrompt.isWord = { [unowned self] in self.tutorial != nil && Tutorial.isWord($0) }
    hiddenPrompt.tell = { [unowned self] in _ = self.run(SourceText($0)) }
    transport.noteSent = { [history] in history.note($0) }
    transport.noteAnswered = { [history] in history.noteAnswer($0) }
    transport.warn = { output.note($0, style: .hint) }
    if output.notes.isTerminal {
      let line = ProgressLine(output)
      transport.watcher = { [unowned self] in if !self.settings.isQuiet { line.show($0) } }
    }
    transport.learn = { [unowned self] in self.learn($0, as: $1) }
    transport.onExchange = { [unowned self] in self.tutorial?.note($0, status: $1) }
    output.onWrite = { [unowned self] in self.tutorial?.note(printed: $0) }
    transport.noteAnswer = { [unowned self] answer in
      if let answer = TokenAnswer(answer, at: self.now) { self.credentials.note(answer) }
    }
    for (name, kind) in SecretQuestion.variables {
      if let secret = world.environment[name] { learn(secret, as: kind) }
    }
    interpreter.noteStore = { [unowned self] in self.noteStore($0, $1) }
    interpreter.isNoteworthy = SecretNames.isSecret
    interpreter.display = { [unowned self] value throws(PythonException) in
      do throws(Fault) {
        let text = try value.checkedRepresentation() + "\n"
        self.output.echo(Array(text.utf8))
      } catch {
        throw PythonException(error)
      }
    }
    interpreter.globals.offered =
      Self.importedModules + (world.practice == nil ? [] : Credentials.practiceVariables)
    interpreter.globals.makeMissing = { [unowned self] name throws(PythonException) in
      try self.makeVariable(named: name)
    }
  }

  // MARK: - Running

  /// Understands the whole text first; when it can't, nothing of it runs.
  package func run(_ source: SourceText) -> Outcome {
    learnSecrets(in: source)
    do {
      let inputs = try parser.parse(source)
      if let failure = mistake(in: inputs, of: source) { return refuse(failure, source) }
      return run(inputs, of: source)
    } catch {
      return refuse(.syntax(error), source)
    }
  }

  private func refuse(_ failure: Failure, _ source: SourceText) -> Outcome {
    let outcome = report(failure, in: source)
    if !isRunning { recorder?.note(unread: source, lastReport) }
    return outcome
  }

  /// What is wrong with the commands among inputs, whatever the variables will be.
  package func mistake(in inputs: [Input], of source: SourceText) -> Failure? {
    for input in inputs {
      guard case .command(let line) = input.kind else { continue }
      do throws(Failure) {
        try callingCommand(of: line, source) { command, call throws(Failure) in
          try command.check(call)
        }
      } catch {
        return error
      }
    }
    return nil
  }

  /// Runs inputs that were understood, up to the first that fails.
  package func run(_ inputs: [Input], of source: SourceText) -> Outcome {
    for input in inputs {
      let outcome = run(input, of: source)
      guard outcome == .success else { return outcome }
    }
    return .success
  }

  /// Runs one input that was understood.
  package func run(_ input: Input, of source: SourceText) -> Outcome {
    // What a step runs in its turn, such as a file, is a part of the step.
    guard !isRunning else { return carryOut(input, of: source) }
    let outcome = runStep(input, of: source)
    return hiddenPrompt.takeWord().map { run(SourceText($0)) } ?? outcome
  }

  private func runStep(_ input: Input, of source: SourceText) -> Outcome {
    isRunning = true
    defer {
      isRunning = false
      afterStep()
    }
    lastReport = nil
    let before = lastRequest?.response
    let recorder = recorder
    let capture = recorder.map { _ in output.capture() }
    let isLessonWord = tutorial?.isWord(input) ?? false
    tutorial?.begin(input)
    history.begin(input, of: source)
    let outcome = carryOut(input, of: source)
    history.end()
    tutorial?.end(input, outcome)
    let isNew = lastRequest?.response !== before
    if outcome == .success, !isLessonWord, !isAside(input) {
      worked.append(input, of: source, isNew ? lastRequest?.translation.statement : nil)
    }
    if let capture {
      let printed = output.end(capture)
      // The step that ends a recording is no part of it, and a lesson is none elsewhere.
      if let recorder, recorder === self.recorder, !isLessonWord {
        recorder.note(input, of: source, printed: printed, isPart: capture.isPart, lastReport)
      }
    }
    return outcome
  }

  private func isAside(_ input: Input) -> Bool {
    guard case .command(let line) = input.kind else { return false }
    return commands[line.name.text]?.isAside ?? false
  }

  private func carryOut(_ input: Input, of source: SourceText) -> Outcome {
    defer {
      credentials.note(interpreter.globals)
      output.flush()
    }
    do {
      switch input.kind {
      case .python(let statements):
        try raising { () throws(PythonException) in try interpreter.execute(statements, of: source)
        }
      case .command(let line): try perform(line, source)
      }
      return .success
    } catch {
      return report(error.advised(for: input), in: source, of: input.range)
    }
  }

  package func perform(_ line: CommandLine, _ source: SourceText) throws(Failure) {
    try callingCommand(of: line, source) { command, call throws(Failure) in try command.run(call) }
  }

  private func callingCommand(
    of line: CommandLine,
    _ source: SourceText,
    _ body: (any Command, CommandCall) throws(Failure) -> Void
  ) throws(Failure) {
    guard let command = commands[line.name.text] else {
      throw .command(unknownCommand(line.name))
    }
    do {
      let line = line.redirecting(at: home)
      try body(command, CommandCall(line: line, source: source, session: self))
    } catch .python(let exception) where exception.range.map(\.isEmpty) ?? true {
      // What a command made of the line has no place in it.
      throw Failure.python(exception).placed(at: line.range)
    } catch .command(let error) where error.range == nil {
      throw Failure.command(error).placed(at: line.range)
    }
  }

  private func unknownCommand(_ name: Word) -> CommandError {
    let near = Suggestion.nearest(to: name.text, among: commands.names)
    return CommandError(
      "there is no command named '\(name.text)'",
      at: name.range,
      hint: near.map { "did you mean \($0)?" } ?? "`help` lists the commands"
    )
  }

  /// Parses with the session's commands and variables.
  package var parser: InputParser {
    InputParser(
      commandNames: Set(commands.names),
      expressionCommands: commands.namesTakingExpressions,
      shellCommands: commands.namesOfShellLines,
      variables: Set(interpreter.globals.names)
    )
  }

  /// Whether typed text is only the beginning of an input; a pasted block ends as a file does.
  package func needsMore(_ text: String, isBlock: Bool) -> Bool {
    Completeness.of(text, parser: parser, isBlock: isBlock) == .incomplete
  }

  /// Prints an error, at most once, and says how the run ends.
  package func report(
    _ failure: Failure,
    in source: SourceText,
    of step: SourceRange? = nil
  ) -> Outcome {
    if case .leave(let status) = failure { return .leave(status) }
    if case .reported(let status) = failure { return .failure(status) }
    // Who typed a word of a lesson in the place of a secret knows why the input ended.
    if hiddenPrompt.word != nil, failure.isInterruption { return .failure(.interrupted) }
    let failure = told(failure, of: step)
    if case .python(let exception) = failure, let status = exception.exitStatus {
      if let message = exception.exitMessage { output.note(message) }
      return .leave(status)
    }
    // The line is about to be shown, and nobody has understood what in it is secret.
    if case .syntax = failure { learnLogins(in: source.bytes) }
    guard let report = Report(failure, in: source, showsPlace: showsPlaces) else { return .success }
    lastReport = report
    if report.status == .interrupted { output.endInterruptedRow() }
    let lines = output.revealsSecrets ? report.lines : output.redactor.redact(lines: report.lines)
    for line in lines { output.note(line, style: .failure) }
    let hint =
      report.hint ?? Hints.hint(for: failure, in: source, commandNames: commands.names)
      ?? tutorial?.hint(for: failure, in: source)
    if let hint { output.noteSentence("hint: \(hint)", style: .hint) }
    return .failure(report.status)
  }

  /// An interruption by what it means.
  private func told(_ failure: Failure, of step: SourceRange?) -> Failure {
    guard failure.isInterruption, let cause = interruptionCause() else { return failure }
    return step.map { Failure.command(cause).placed(at: $0) } ?? .command(cause)
  }

  // MARK: - Variables made when first looked at

  /// The modules that the walkthrough expects to be imported.
  package static let importedModules = [
    "base64", "datetime", "json", "pprint", "requests", "time", "uuid",
  ]

  /// The variables that were made once: whoever deletes one means it.
  private var made: Set<String> = []

  /// Lets a variable that is made when first looked at stay unset until it is given a value.
  func keepUnset(_ name: String) {
    interpreter.globals[name] = nil
    made.insert(name)
  }

  private func makeVariable(named name: String) throws(PythonException) -> Value? {
    if Self.importedModules.contains(name) {
      let module = try interpreter.importModule(name)
      return .object(module)
    }
    do {
      guard !made.contains(name), let value = try credentials.practiceVariable(named: name) else {
        return nil
      }
      made.insert(name)
      if case .string(let url) = value { transport.direct = Origin(url) }
      if case .dict(let fields) = value, case .string(let header)? = fields["Authorization"] {
        noteStore("Authorization", header)
      }
      interpreter.globals[name] = value
      credentials.note(interpreter.globals)
      return value
    } catch {
      throw PythonException(ExceptionClasses.named("OSError"), error.message)
    }
  }
}

extension Failure {
  fileprivate var isInterruption: Bool {
    guard case .python(let exception) = self else { return false }
    return exception.object.type.qualifiedName == "KeyboardInterrupt"
  }
}
