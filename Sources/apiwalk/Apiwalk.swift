import ArgumentParser
import LineEditing
import Session
import Syntax

/// The program: reads its flags, builds the pieces, runs one of them.
struct Apiwalk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apiwalk",
    abstract: "Walk through an HTTP API one step at a time, in Python or in short commands.",
    discussion: """
      At a terminal this is a shell; otherwise it reads a script from standard input.
      Exit status: 0 all well, 1 a step failed, 2 the input could not be understood, \
      3 no response, 130 interrupted.
      """,
    version: Version.text,
    subcommands: [Run.self, Check.self, Learn.self, Serve.self]
  )

  @Option(name: .customShort("c"), help: ArgumentHelp("Run this and leave.", valueName: "code"))
  var code: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let shell = try Shell(options)
    if let code {
      throw ExitCode(
        shell.session.run(SourceText(code, name: "<string>").withoutPrompts).exitStatus
      )
    }
    if shell.isInteractive {
      throw ExitCode(try Loop(shell).run())
    }
    let script = try shell.read("-").withoutPrompts
    throw ExitCode(ScriptRun(session: shell.session).run([script]).exitStatus)
  }
}

/// The form `apiwalk run FILE…`.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Replay script files in one session, in order; - is standard input."
  )

  @Flag(help: "Parse everything, run nothing, report every mistake.")
  var dryRun = false

  @ArgumentParser.Argument(help: ArgumentHelp("Scripts to replay.", valueName: "file"))
  var files: [String]

  @OptionGroup var options: CommonOptions
  @ParentCommand var parent: Apiwalk

  func run() throws {
    let shell = try Shell(options.merged(with: parent.options))
    let sources = try files.map { try shell.read($0).withoutPrompts }
    let script = ScriptRun(session: shell.session)
    throw ExitCode((dryRun ? script.check(sources) : script.run(sources)).exitStatus)
  }
}

/// The form `apiwalk check FILE…`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Replay the >>> lines of pages and compare what they promise with what happens."
  )

  @ArgumentParser.Argument(help: ArgumentHelp("Pages to check.", valueName: "file"))
  var files: [String]

  @OptionGroup var options: CommonOptions
  @ParentCommand var parent: Apiwalk

  func run() throws {
    let options = options.merged(with: parent.options)
    var failures = 0
    for file in files {
      // A page stands alone: each gets a session of its own.
      let shell = try Shell(options)
      let page = try shell.read(file)
      guard page.holdsPrompts else {
        throw UsageError(message: "\(page.name): there is no line that begins with >>>")
      }
      let result = TranscriptCheck(session: shell.session).run(
        page: String(decoding: page.bytes, as: UTF8.self),
        name: page.name
      )
      failures += result.failures
      let kept = result.examples - result.failures
      if !options.quiet {
        shell.output.note("\(page.name): \(kept) of \(result.examples) steps as promised")
      }
      guard !shell.world.isInterrupted() else {
        throw ExitCode(ExitStatus.interrupted.rawValue)
      }
    }
    throw ExitCode(failures == 0 ? 0 : ExitStatus.stepFailed.rawValue)
  }
}
