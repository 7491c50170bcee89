import ArgumentParser
import Session
import Syntax

/// The form `apiwalk tutorial [LESSON]`.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tutorial",
    abstract: "Learn the API step by step, on the practice server.",
    discussion: "Goes on where you were; a lesson's number or name, or a step as 4.2, begins there."
  )

  @ArgumentParser.Argument(
    help: ArgumentHelp("A lesson's number or name, or a step.", valueName: "lesson")
  )
  var lesson: String?

  @Option(help: ArgumentHelp("A folder with lessons of your own.", valueName: "folder"))
  var lessons: String?

  @Flag(help: "Play the official answers and leave.")
  var auto = false

  @Flag(help: "With --auto: play the answers in Python instead of commands.")
  var python = false

  @Flag(help: "Use the real service at --base-url; only GET and the token request are sent.")
  var live = false

  @OptionGroup var options: CommonOptions
  @ParentCommand var parent: Apiwalk

  func run() throws {
    let shell = try Shell(options.merged(with: parent.options))
    let session = shell.session
    if live, shell.options.baseUrl == nil {
      throw UsageError(message: "--live needs --base-url: the address of the real service")
    }
    if auto {
      let play = LessonPlay(session, inPython: python)
      throw try shell.end(play.play(lesson, folder: lessons, isLive: live))
    }
    // Also from a pipe, an input after the other: a mistake is answered and the next one read.
    let status = try Loop(shell).run { () throws(CommandError) in
      try session.beginTutorial(at: lesson, folder: lessons, isLive: live)
    }
    throw try shell.end(.leave(status))
  }
}
