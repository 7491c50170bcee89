/// What `!!`, `!N` and `!text` stand for: the entry itself, in their place.
struct RecallCompletion {
  private let snapshot: CompletionSnapshot
  /// As many of the last inputs are listed.
  private static let fewest = 20

  init(_ snapshot: CompletionSnapshot) { self.snapshot = snapshot }

  func candidates(for word: String) -> Candidates {
    let inputs = snapshot.inputs().map { input in
      Candidate("!\(input.number)", .topic, input.text.firstLine)
    }
    if word == "!" {
      let last = snapshot.recall("!!").map { Candidate("!!", .topic, $0.firstLine) }
      return .matching(
        word,
        (last.map { [$0] } ?? []) + inputs.suffix(Self.fewest).reversed(),
        isSorted: false
      )
    }
    let begun = inputs.filter { $0.text.hasPrefix(word) }
    // `!1` may go on as `!12`.
    if begun.count < 2, let text = snapshot.recall(word) {
      return Candidates(replacing: word.unicodeScalars.count, [Candidate(text, .command)])
    }
    return .matching(word, begun, isSorted: false)
  }
}

extension String {
  /// With `…` for further ones.
  fileprivate var firstLine: String {
    guard let end = firstIndex(where: \.isNewline) else { return self }
    return self[..<end] + " …"
  }
}
