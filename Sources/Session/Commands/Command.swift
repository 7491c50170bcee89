package import Syntax

/// One of the shell's own commands.
///
/// A command is a file: what it is called, what `help` says of it, and what it does. Adding one
/// means adding its file and its line in ``CommandRegistry/standard``.
package protocol Command: Sendable {
  var name: String { get }
  /// How it is written, after the name: `NAME…`, `on|off`.
  var usage: String { get }
  /// One line for the list of commands.
  var summary: String { get }
  /// What `help NAME` adds to the summary; empty when there is nothing to add.
  var details: String { get }
  /// Whether the rest of the line is an expression or another command, so that `>` in it is an
  /// operator and not a redirection.
  var takesExpression: Bool { get }
  /// What it takes, for completion.
  var operands: Operands { get }
  /// Whether the line is written for a shell, in the shell's quotes.
  var isShellLine: Bool { get }
  /// Whether it is about the session and not about the API: no line of a script that is kept.
  var isAside: Bool { get }
  /// What is wrong with a line whatever the variables are, known before anything of a script runs.
  func check(_ call: CommandCall) throws(Failure)
  func run(_ call: CommandCall) throws(Failure)
}

extension Command {
  package var usage: String { "" }
  package var details: String { "" }
  package var takesExpression: Bool { false }
  package var isAside: Bool { false }
  package var operands: Operands { takesExpression ? .expression : .nothing }
  package var isShellLine: Bool { false }
  package func check(_ call: CommandCall) throws(Failure) {}
}

/// A command being carried out: the line as typed, where it stands, and the session it is for.
package struct CommandCall {
  package let line: CommandLine
  package let source: SourceText
  package let session: Session

  package var output: Output { session.output }

  /// The rest of the line as an expression; nil when there is none.
  package func expression() throws(Failure) -> Expression? {
    guard !line.words.isEmpty else { return nil }
    return try parsing { () throws(SyntaxError) in
      try PythonParser.parseExpression(source, range: line.restRange)
    }
  }

  /// The only word, or an error that shows how the command is written.
  package func onlyWord(usage: String) throws(Failure) -> Word {
    guard line.words.count == 1, let word = line.words.first else {
      throw .command(misuse(usage))
    }
    return word
  }

  package func misuse(_ usage: String) -> CommandError {
    CommandError(
      "\(line.name.text) is written: \(line.name.text) \(usage)",
      at: line.words.isEmpty ? line.range : line.restRange
    )
  }
}
