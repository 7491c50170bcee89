/// What a command takes, for completion.
package enum Operands: Sendable {
  case nothing
  /// A path, items and options.
  case request
  /// A request command.
  case requestCommand
  /// A request command, then a word, then Python.
  case requestUntil(String)
  case expression
  case variables
  case commands
  case files
  case words([String])
}
