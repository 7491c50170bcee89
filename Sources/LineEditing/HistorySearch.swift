/// An incremental search through the history, as Ctrl-R starts it.
struct HistorySearch {
  enum Outcome: Equatable {
    /// The search goes on; what it shows may have changed.
    case searching
    /// The match stays in the line, and the key acts on it.
    case accepted
    /// The line is what it was before the search.
    case aborted
    /// The key means nothing here.
    case refused
  }

  /// A copy that knows more of the file than the one it was made of.
  private(set) var history: LineHistory
  private var query: WideText = []
  private var match: (age: Int, text: WideText)?
  private var failed = false

  init(_ history: LineHistory) {
    self.history = history
  }

  /// The entry to show, or nil before anything was found.
  var text: WideText? { match?.text }

  /// Where in the entry the query stands.
  var offset: Int { match.flatMap { offset(in: $0.text) } ?? 0 }

  var prompt: Prompt {
    let words = String(decoding: query.utf8, as: UTF8.self)
    return Prompt("(\(failed ? "failed " : "")reverse-i-search)`\(words)': ")
  }

  mutating func handle(_ key: Int32) -> Outcome {
    switch key {
    case 0x12: return step(from: (match?.age ?? -1) + 1, by: 1)
    case 0x13: return step(from: (match?.age ?? 0) - 1, by: -1)
    case 0x07: return .aborted
    case 0x08, 0x7f:
      guard query.popLast() != nil else { return .refused }
      return step(from: 0, by: 1)
    case 0x20..<0x7f, 0xa0...:
      query.append(key)
      return step(from: match?.age ?? 0, by: 1)
    default: return .accepted
    }
  }

  private mutating func step(from start: Int, by stride: Int) -> Outcome {
    guard !query.isEmpty else {
      failed = false
      match = nil
      return .searching
    }
    var age = start
    while let entry = history.entry(age) {
      // The same text again is no other match.
      let isOther = age == match?.age || entry != match?.text
      if isOther, offset(in: entry) != nil {
        match = (age, entry)
        failed = false
        return .searching
      }
      age += stride
    }
    failed = true
    return .searching
  }

  private func offset(in entry: WideText) -> Int? {
    guard let first = query.first, entry.count >= query.count else { return nil }
    return (0...(entry.count - query.count)).first { start in
      entry[start] == first && entry[start..<(start + query.count)].elementsEqual(query)
    }
  }
}
