/// What could stand in a request command: paths, parameters and their values, headers, options.
struct RequestCompletion {
  private let snapshot: CompletionSnapshot
  private let method: String

  init(_ snapshot: CompletionSnapshot, method: String) {
    self.snapshot = snapshot
    self.method = method
  }

  func candidates(for words: TypedWords) -> Candidates {
    let word = words.last
    if let option = words.previous.last, let found = optionValues(option, word) { return found }
    if word.hasPrefix("-") { return options(word) }
    let operands = Self.operands(words.previous)
    if let field = openField(in: word) {
      guard !field.isEmpty else { return .matching("", PythonCompletion(snapshot).variables()) }
      return PythonCompletion(snapshot).candidates(in: field)
    }
    guard let path = operands.first?.withoutQuotes else { return path(word) }
    let items = ItemCompletion(snapshot, method: method, path: path, given: operands.dropFirst())
    return items.candidates(for: word)
  }

  /// The words that are no options and no values of options.
  private static func operands(_ words: [String]) -> [String] {
    var operands: [String] = []
    var isValue = false
    for word in words {
      defer { isValue = RequestOptions.takesValue(word) }
      if !isValue, !word.hasPrefix("--") { operands.append(word) }
    }
    return operands
  }

  /// The Python behind the last `{` of a path that is still open.
  private func openField(in word: String) -> String? {
    guard let brace = word.lastIndex(of: "{"), !word[brace...].contains("}") else { return nil }
    return String(word[word.index(after: brace)...])
  }

  private func path(_ word: String) -> Candidates {
    if let (quote, rest) = word.openQuote {
      let found = PathCompletion(snapshot, method: method, ending: quote + " ")
        .candidates(for: rest)
      return Candidates(replacing: found.replacing, found.all.filter { !$0.text.contains(quote) })
    }
    let typed = word.unescaped
    let found = PathCompletion(snapshot, method: method).candidates(for: typed)
    let isAllOfIt = found.replacing == typed.unicodeScalars.count
    // Only what comes is escaped: in the fields of what is there, quotes are Python's.
    return Candidates(
      replacing: isAllOfIt ? word.unicodeScalars.count : found.replacing,
      found.all.map { candidate in
        guard isAllOfIt else { return candidate }
        let new = candidate.text.unicodeScalars.dropFirst(found.replacing)
        return Candidate(
          word + String(new).escaped(TypedText.specialInPaths),
          candidate.kind,
          candidate.summary,
          ending: candidate.ending
        )
      }
    )
  }

  // MARK: - Options

  private func options(_ word: String) -> Candidates {
    if let cut = word.firstIndex(of: "=") {
      let value = String(word[word.index(after: cut)...])
      return optionValues(String(word[..<cut]), value) ?? .none
    }
    return .matching(
      word,
      RequestOptions.listed.map {
        Candidate($0.name, .option, $0.summary, ending: " ")
      }
    )
  }

  private func optionValues(_ option: String, _ word: String) -> Candidates? {
    switch option {
    case "--format":
      .matching(
        word,
        Settings.BodyFormat.allCases.map { Candidate($0.rawValue, .value, ending: " ") },
        isSorted: false
      )
    case "--cert", "--key", "--ca": FileCompletion(snapshot).candidates(for: word)
    default: RequestOptions.takesValue(option) ? Candidates.none : nil
    }
  }
}

extension String {
  /// A word whose quotes are closed, without them.
  fileprivate var withoutQuotes: String {
    guard count > 1, let first, first == last, first == "'" || first == "\"" else { return self }
    return String(dropFirst().dropLast())
  }
}
