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
  /// A form of `expect`, or Python.
  case expectation
  /// Python, then keys of its items, behind a word or as they are.
  case rows(keyword: String?)
  case variables
  case commands
  /// The name of a file, or one of some words.
  case file(or: [String] = [])
  /// A file, then variables to set.
  case script
  /// A URL, or `--login`.
  case address
  /// One of some words, then the number of an input that sent something.
  case dialect([String])
  /// A lesson or a step, or one of some words, or a folder.
  case lessons(or: [String], takesFolder: Bool)
  /// A line of the curl tool.
  case shellLine
  case words([String])
}
