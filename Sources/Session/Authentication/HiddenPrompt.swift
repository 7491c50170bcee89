/// The question for a secret, where the words of a lesson work as they do at every prompt.
final class HiddenPrompt {
  private let read: (String) -> SecretAnswer
  /// Whether a text is such a word now.
  var isWord: (String) -> Bool = { _ in false }
  /// Answers a word that only tells something, after which the question is asked again.
  var tell: (String) -> Void = { _ in }
  /// A word that leads elsewhere: it ends the input that asked, and runs after it.
  private(set) var word: String?
  /// Whether that input has still to end.
  private(set) var isLeaving = false

  init(_ read: @escaping (String) -> SecretAnswer) { self.read = read }

  func ask(_ prompt: String) -> SecretAnswer {
    while true {
      let answer = read(prompt)
      guard case .typed(let text) = answer, isWord(text) else { return answer }
      guard Tutorial.tells(text) else {
        word = text
        isLeaving = true
        return .interrupted
      }
      tell(text)
    }
  }

  func noteLeft() { isLeaving = false }

  func takeWord() -> String? {
    defer { word = nil }
    isLeaving = false
    return word
  }
}
