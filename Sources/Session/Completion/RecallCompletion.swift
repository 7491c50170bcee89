/// What `!!`, `!N` and `!text` stand for: the entry itself, in their place.
struct RecallCompletion {
  private let snapshot: CompletionSnapshot
  /// As many of the last inputs are listed.
  private static let fewest = 20

  init(_ snapshot: CompletionSnapshot) { self.snapshot = snapshot }

  func candidates(for word: String) -> Candidates {
    let inputs = snapshot.inputs()
    if word == "!" {
      let last = snapshot.recall("!!").map { Candidate("!!", .topic, $0.firstLine) }
      let all = (last.map { [$0] } ?? []) + listed(inputs.suffix(Self.fewest).reversed())
      return .matching(word, all, isSorted: false)
    }
    let begun = inputs.filter { "!\($0.number)".hasPrefix(word) }
    // `!1` may go on as `!12`.
    if begun.count < 2, let text = snapshot.recall(word) {
      return Candidates(replacing: word.unicodeScalars.count, [Candidate(text, .command)])
    }
    return .matching(word, listed(begun), isSorted: false)
  }

  private func listed(_ inputs: [CompletionSnapshot.PastInput]) -> [Candidate] {
    inputs.map { Candidate("!\($0.number)", .topic, $0.text.firstLine) }
  }
}

extension String {
  /// With `…` for further ones.
  var firstLine: String {
    guard let end = firstIndex(where: \.isNewline) else { return self }
    return self[..<end] + " …"
  }
}
