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
      let source = SourceText(code, name: "<string>").withoutPrompts
      shell.session.nameProgram("-c")
      throw try shell.end(shell.session.run(source))
    }
    if shell.isInteractive {
      throw try shell.end(.leave(try Loop(shell).run()))
    }
    throw try shell.end(shell.runStandardInput())
  }
}
