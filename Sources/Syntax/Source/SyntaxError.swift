/// A text that could not be understood: where, what, and what to do about it.
///
/// The message is CPython's wording where CPython has one; the hint is ours. The parts are kept in
/// one object: a thrown value is copied into the frames of everything between its `throw` and its
/// `catch`, and a parser's frames must be small.
package struct SyntaxError: Error, Sendable {
  /// The class that CPython raises for it.
  package enum Category: String, Sendable {
    case syntax = "SyntaxError"
    case indentation = "IndentationError"
    case tab = "TabError"
  }

  private final class Parts: Sendable {
    let category: Category
    let message: String
    let range: SourceRange
    let hint: String?

    init(_ category: Category, _ message: String, _ range: SourceRange, _ hint: String?) {
      self.category = category
      self.message = message
      self.range = range
      self.hint = hint
    }
  }

  private let parts: Parts

  package init(
    _ message: String,
    at range: SourceRange,
    category: Category = .syntax,
    hint: String? = nil
  ) {
    parts = Parts(category, message, range, hint)
  }

  package var category: Category { parts.category }
  package var message: String { parts.message }
  package var range: SourceRange { parts.range }
  package var hint: String? { parts.hint }
}

extension SyntaxError: Hashable {
  package static func == (left: SyntaxError, right: SyntaxError) -> Bool {
    left.category == right.category && left.message == right.message
      && left.range == right.range && left.hint == right.hint
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(category)
    hasher.combine(message)
    hasher.combine(range)
  }
}
