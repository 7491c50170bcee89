/// What could stand behind the `>`, `>>` or `|` that ends a command.
struct RedirectionCompletion {
  private let snapshot: CompletionSnapshot

  init(_ snapshot: CompletionSnapshot) { self.snapshot = snapshot }

  /// nil for words of the command itself.
  func candidates(for words: TypedWords) -> Candidates? {
    switch words.redirection {
    case nil: nil
    case .file where words.previous.isEmpty:
      FileCompletion(snapshot).candidates(for: words.last)
    case .file: Candidates.none
    case .program where words.previous.isEmpty: programs(words.last)
    case .program: FileCompletion(snapshot).candidates(for: words.last)
    }
  }

  /// The programs of the search path; all of them are too many to be looked through.
  private func programs(_ word: String) -> Candidates {
    guard !word.isEmpty else { return .none }
    guard !word.contains("/") else { return FileCompletion(snapshot).candidates(for: word) }
    let folders = (snapshot.environment["PATH"] ?? "").split(separator: ":")
    let names = folders.flatMap { snapshot.folder("\($0)/") }
      .filter { !$0.isFolder && $0.name.hasPrefix(word) }.map(\.name)
    return .matching(word, names.map { Candidate($0, .command, ending: " ") })
  }
}
