/// A text that could not be understood: where, what, and what to do about it.
///
/// The message is CPython's wording where CPython has one; the hint is ours.
package struct SyntaxError: Error, Hashable, Sendable {
  /// The class that CPython raises for it.
  package enum Category: String, Sendable {
    case syntax = "SyntaxError"
    case indentation = "IndentationError"
    case tab = "TabError"
  }

  package let category: Category
  package let message: String
  package let range: SourceRange
  package let hint: String?

  package init(
    _ message: String,
    at range: SourceRange,
    category: Category = .syntax,
    hint: String? = nil
  ) {
    self.category = category
    self.message = message
    self.range = range
    self.hint = hint
  }
}
