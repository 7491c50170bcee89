import Session

/// A word such as `hint` that was typed at a hidden prompt: there it ends the question.
final class HiddenWord {
  /// Whether a text is such a word now.
  var isMeant: (String) -> Bool = { _ in false }
  private var word: String?

  /// The answer, or an interruption in the place of a word, which is kept for who comes next.
  func ifMeant(_ answer: SecretAnswer) -> SecretAnswer {
    guard case .typed(let text) = answer, isMeant(text) else { return answer }
    word = text
    return .interrupted
  }

  func take() -> String? {
    defer { word = nil }
    return word
  }
}
