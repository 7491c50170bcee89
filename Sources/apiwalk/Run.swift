import ArgumentParser
import LineEditing
import Session
import Syntax

/// The form `apiwalk run FILE…`.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Replay script files in one session, in order; - is standard input."
  )

  @Flag(help: "Parse everything, run nothing, report every mistake.")
  var dryRun = false

  @Flag(help: "Show each step with its result, as at a prompt.")
  var echo = false

  @Flag(help: "Show each step before it runs: Enter runs, s skips, e edits, c goes on, q leaves.")
  var step = false

  @Flag(help: "Go on after a failure.")
  var keepGoing = false

  @Flag(help: "Take an answer of 4xx or 5xx for a failure.")
  var fail = false

  @Option(help: ArgumentHelp("Run the steps from this line on.", valueName: "line"))
  var from: Int?

  @Option(help: ArgumentHelp("Run the steps up to this line.", valueName: "line"))
  var to: Int?

  @Option(help: ArgumentHelp("End the whole after this time.", valueName: "seconds"))
  var timeout: Double?

  @Option(help: ArgumentHelp("Wait between a step and the next.", valueName: "seconds"))
  var delay: Double = 0

  @Option(
    name: .customLong("repeat"),
    help: ArgumentHelp("Run the whole so often.", valueName: "n")
  )
  var repetitions: Int = 1

  @OptionGroup(title: "Reports") var reports: ReportOptions

  @ArgumentParser.Argument(help: ArgumentHelp("Scripts to replay.", valueName: "file"))
  var files: [String]

  @OptionGroup var options: CommonOptions
  @ParentCommand var parent: Apiwalk

  func validate() throws {
    if from != nil || to != nil {
      guard files.count == 1 else {
        throw ValidationError("--from and --to are about the lines of one file")
      }
      guard (from ?? 1) >= 1, (from ?? 1) <= (to ?? Int.max) else {
        throw ValidationError("--from and --to are line numbers, the first not behind the last")
      }
    }
    guard timeout ?? 1 > 0, timeout?.isFinite != false, delay >= 0, delay.isFinite else {
      throw ValidationError("--timeout and --delay take seconds")
    }
    guard !dryRun || reports.isEmpty else {
      throw ValidationError("--dry-run runs nothing that a report could tell of")
    }
    guard repetitions >= 1 else { throw ValidationError("--repeat takes a number from 1 on") }
    if files.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("standard input can be read once")
    }
  }

  func run() throws {
    let options = options.merged(with: parent.options)
    try reports.check(beside: files + [options.cassette].compactMap { $0 })
    let shell = try Shell(options)
    // Nobody can be asked where nobody is: a run without a terminal must not wait.
    if step, !TerminalOutput.isTerminal(0) || files.contains("-") {
      throw UsageError(message: "--step asks before each step, for which it needs a terminal")
    }
    let streams = files == ["-"] && !dryRun && lines == nil && repetitions == 1
    let sources = streams ? [] : try files.map { try shell.read($0).withoutPrompts }
    if let source = sources.first, !dryRun { try checkLines(of: source, shell) }
    guard !dryRun else {
      throw try shell.end(ScriptRun(session: shell.session).check(sources))
    }
    let wishes = reports.wishes(
      sumsUp: !shell.options.quiet
        && (keepGoing || repetitions > 1 || shell.output.notes.isTerminal || !reports.isEmpty)
    )
    let log = RunLog(output: shell.output, clock: shell.world.stopwatch, wishes: wishes)
    let script = scriptOptions(shell)
    let outcome =
      streams
      ? try shell.runStandardInput(script, log)
      : ScriptRun(session: shell.session, options: script, log: log).run(sources)
    log.finish()
    try reports.write(log, shell)
    throw try shell.end(outcome)
  }

  /// Nothing to run is a mistake in the numbers: whoever gave them would take it for a success.
  private func checkLines(of source: SourceText, _ shell: Shell) throws {
    guard let lines, !ScriptRun(session: shell.session).hasStep(source, in: lines) else { return }
    let place =
      to.map { "in lines \(lines.lowerBound) to \($0)" } ?? "from line \(lines.lowerBound) on"
    throw UsageError(message: "\(source.name): no step begins \(place)")
  }

  private var lines: ClosedRange<Int>? {
    from == nil && to == nil ? nil : (from ?? 1)...(to ?? Int.max)
  }

  private func scriptOptions(_ shell: Shell) -> ScriptOptions {
    var script = ScriptOptions()
    script.echoes = echo
    script.keepsGoing = keepGoing
    script.lines = lines
    script.timeout = timeout
    script.delay = delay
    script.repetitions = repetitions
    script.failsOnRefusal = fail
    if step {
      let editor = StepEditor(shell.session, environment: shell.world.environment)
      let prompt = StepPrompt(session: shell.session) { editor.edit($0) }
      script.choose = { prompt.choose($0) }
    }
    return script
  }
}
