import ArgumentParser
import LineEditing
import Session

/// The form `apiwalk check FILE…`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Replay the >>> lines of pages and compare what they promise with what happens."
  )

  @Flag(help: "Write what happens back into the pages.")
  var update = false

  @Option(
    help: ArgumentHelp("Compare only the step at this line; those above run.", valueName: "line")
  )
  var only: [Int] = []

  @Flag(help: "Go on after a step that got no response.")
  var keepGoing = false

  @OptionGroup(title: "Reports") var reports: ReportOptions

  @ArgumentParser.Argument(help: ArgumentHelp("Pages to check.", valueName: "file"))
  var files: [String]

  @OptionGroup var options: CommonOptions
  @ParentCommand var parent: Apiwalk

  func validate() throws {
    if !only.isEmpty, files.count > 1 {
      throw ValidationError("--only is about the lines of one page")
    }
    if update, files.contains("-") {
      throw ValidationError("standard input can't be written back")
    }
  }

  func run() throws {
    let options = options.merged(with: parent.options)
    if options.cassette != nil, files.count > 1 {
      throw UsageError(message: "a cassette is for one page")
    }
    var output: Output?
    try reports.check()
    var log: RunLog?
    var status = ExitStatus.success
    var last: Shell?
    for file in files {
      // A page stands alone: each gets a session of its own.
      let shell = try Shell(options, output: output)
      output = shell.output
      let notes =
        log
        ?? RunLog(
          output: shell.output,
          clock: shell.world.stopwatch,
          wishes: reports.wishes(sumsUp: !options.quiet && (files.count > 1 || !reports.isEmpty))
        )
      log = notes
      last = shell
      let result = try check(file, shell, notes)
      if let end = result.end {
        status = end
      } else if result.failures > 0, status == .success {
        status = .stepFailed
      }
      if status == .interrupted || shell.world.isInterrupted() {
        status = .interrupted
        break
      }
    }
    log?.finish()
    guard let last, let log else { return }
    try reports.write(log, last)
    throw try last.end(status == .success ? .success : .failure(status))
  }

  private func check(
    _ file: String,
    _ shell: Shell,
    _ log: RunLog
  ) throws -> TranscriptCheck.Result {
    let bytes = try shell.readBytes(file)
    if update {
      do throws(FileError) { try Files.checkSaving(to: file) } catch {
        throw UsageError(message: error.message)
      }
    }
    let page = Page(bytes, name: Shell.name(of: file))
    guard page.holdsSteps else {
      throw UsageError(message: "\(page.name): there is no line that begins with >>>")
    }
    for line in only where !TranscriptCheck.hasStep(page, at: line) {
      throw UsageError(message: "\(page.name): there is no step at line \(line)")
    }
    var options = TranscriptCheck.Options()
    options.only = only
    options.updates = update
    options.keepsGoing = keepGoing
    let result = TranscriptCheck(session: shell.session, options: options, log: log).run(page)
    if let text = result.text {
      do throws(FileError) {
        try shell.world.files.save(Array(text.utf8), file)
      } catch {
        throw UsageError(message: error.message)
      }
    }
    if !self.options.quiet, !parent.options.quiet { shell.output.note(figures(page.name, result)) }
    return result
  }

  private func figures(_ name: String, _ result: TranscriptCheck.Result) -> String {
    let kept = result.examples - result.failures - result.rewritten
    var text = "\(name): \(kept) of \(result.examples) steps as promised"
    if result.rewritten > 0 { text += ", \(result.rewritten) written anew" }
    if result.skipped > 0 { text += ", \(result.skipped) skipped" }
    switch result.end {
    case .interrupted: text += "; interrupted"
    case .noResponse: text += "; the rest needs a response"
    default: break
    }
    return text
  }
}
