package import Interpreter
package import Syntax

/// Why an input did not come to its end: one case a stage.
package enum Failure: Error {
  case syntax(SyntaxError)
  case python(PythonException)
  case command(CommandError)
  /// `exit`, which is not a failure, but ends what runs.
  case leave(Int32)
  /// What failed in a file that a step ran, and was told of there.
  case reported(ExitStatus)
}

extension Failure {
  /// Where it is in the text; nil for what has no place there.
  package var range: SourceRange? {
    switch self {
    case .syntax(let error): error.range
    case .python(let exception): exception.range
    case .command(let error): error.range
    case .leave, .reported: nil
    }
  }

  /// The same failure at another place: what a command made has no place of its own in the text.
  package func placed(at range: SourceRange) -> Failure {
    switch self {
    case .syntax(let error):
      .syntax(
        SyntaxError(error.message, at: range, category: error.category, hint: error.hint)
      )
    case .python(let exception):
      .python(PythonException(exception.object, at: range, hint: exception.hint))
    case .command(let error):
      .command(CommandError(error.message, at: range, hint: error.hint, status: error.status))
    case .leave, .reported: self
    }
  }
}

/// Runs an interpreter's step and tells its exception as a failure.
package func raising<Result>(
  _ step: () throws(PythonException) -> Result
) throws(Failure) -> Result {
  do { return try step() } catch { throw .python(error) }
}

/// Runs a parser's step and tells its error as a failure.
package func parsing<Result>(
  _ step: () throws(SyntaxError) -> Result
) throws(Failure) -> Result {
  do { return try step() } catch { throw .syntax(error) }
}

/// Runs a step that a command may refuse and tells its error as a failure.
package func commanding<Result>(
  _ step: () throws(CommandError) -> Result
) throws(Failure) -> Result {
  do { return try step() } catch { throw .command(error) }
}
