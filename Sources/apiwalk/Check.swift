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
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("standard input can be read once")
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
    try reports.check(beside: files + [options.cassette].compactMap { $0 })
    var log: RunLog?
    var status = ExitStatus.success
    var last: Shell?
    // A page that can't be checked is known before anything runs.
    let first = try Shell(options)
    let pages = try files.map { try page($0, first) }
    for (file, page) in zip(files, pages) {
      // A page stands alone: each gets a session of its own.
      let shell = try last.map { try Shell(options, output: $0.output) } ?? first
      let notes =
        log
        ?? RunLog(
          output: shell.output,
          clock: shell.world.stopwatch,
          wishes: reports.wishes(sumsUp: !options.quiet && (files.count > 1 || !reports.isEmpty))
        )
      log = notes
      last = shell
      let result = try check(page, file, shell, notes)
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

  private func page(_ file: String, _ shell: Shell) throws -> Page {
    let page = Page(try shell.readBytes(file), name: Shell.name(of: file))
    guard page.holdsSteps else {
      throw UsageError(message: "\(page.name): there is no line that begins with >>>")
    }
    for line in only where !TranscriptCheck.hasStep(page, at: line) {
      throw UsageError(message: "\(page.name): there is no step at line \(line)")
    }
    guard update else { return page }
    guard page.canBeRewritten else {
      throw UsageError(message: "\(page.name): --update writes HTML in UTF-8, which this is not")
    }
    do throws(FileError) { try Files.checkSaving(to: file) } catch {
      throw UsageError(message: error.message)
    }
    return page
  }

  private func check(
    _ page: Page,
    _ file: String,
    _ shell: Shell,
    _ log: RunLog
  ) throws -> TranscriptCheck.Result {
    var options = TranscriptCheck.Options()
    options.only = only
    options.updates = update
    options.keepsGoing = keepGoing
    let result = TranscriptCheck(session: shell.session, options: options, log: log).run(page)
    if let bytes = result.page {
      do throws(FileError) {
        try shell.world.files.save(bytes, file)
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
