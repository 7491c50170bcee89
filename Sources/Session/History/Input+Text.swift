internal import Syntax

extension Input {
  /// What was typed: of a command with where its output goes, without a comment.
  func text(in source: SourceText) -> String {
    guard case .command(let line) = kind, let redirection = line.redirection else {
      return source[range]
    }
    return source[SourceRange(range.start, max(range.end, redirection.range.end))]
  }
}
