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

  private let entries: [WideText]
  private var query: WideText = []
  private var match: Int?
  private var failed = false

  init(_ entries: [WideText]) {
    self.entries = entries
  }

  /// The entry to show, or nil before anything was found.
  var text: WideText? { match.map { entries[$0] } }

  /// Where in the entry the query stands.
  var offset: Int { match.flatMap { offset(in: entries[$0]) } ?? 0 }

  var prompt: Prompt {
    let words = String(decoding: query.utf8, as: UTF8.self)
    return Prompt("(\(failed ? "failed " : "")reverse-i-search)`\(words)': ")
  }

  mutating func handle(_ key: Int32) -> Outcome {
    switch key {
    case 0x12: return step(from: (match ?? entries.count) - 1, by: -1)
    case 0x13: return step(from: (match ?? entries.count) + 1, by: 1)
    case 0x07: return .aborted
    case 0x08, 0x7f:
      guard query.popLast() != nil else { return .refused }
      return step(from: entries.count - 1, by: -1)
    case 0x20..<0x7f, 0xa0...:
      query.append(key)
      return step(from: match ?? entries.count - 1, by: -1)
    default: return .accepted
    }
  }

  private mutating func step(from start: Int, by stride: Int) -> Outcome {
    guard !query.isEmpty else {
      failed = false
      match = nil
      return .searching
    }
    var index = start
    while entries.indices.contains(index) {
      if offset(in: entries[index]) != nil, stride < 0 || index != match {
        let isSame = match.map { entries[$0] == entries[index] && $0 != index } ?? false
        if !isSame {
          match = index
          failed = false
          return .searching
        }
      }
      index += stride
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
