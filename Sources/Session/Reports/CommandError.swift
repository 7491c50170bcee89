package import Syntax

/// A command that could not do its work: what happened, where in the line, and what to do.
package struct CommandError: Error, Hashable, Sendable {
  package let message: String
  package let range: SourceRange?
  package let hint: String?
  package let status: ExitStatus

  package init(
    _ message: String,
    at range: SourceRange? = nil,
    hint: String? = nil,
    status: ExitStatus = .notUnderstood
  ) {
    self.message = message
    self.range = range
    self.hint = hint
    self.status = status
  }
}
