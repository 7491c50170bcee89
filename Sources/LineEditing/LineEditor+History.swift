/// What a session keeps for the next ones.
extension LineEditor {
  package func remember(_ entry: String) {
    let trimmed = entry.utf8.reversed().drop { $0 == UInt8(ascii: "\n") }.reversed()
    guard let first = trimmed.first, first != UInt8(ascii: " "), first != UInt8(ascii: "\t"),
      history.add(WideText(decoding: trimmed))
    else { return }
    do throws(HistoryFileError) {
      historyNotices.add(damaged: try historyFile?.append(Array(trimmed)))
    } catch {
      historyNotices.add(error)
    }
  }

  package func entry(_ age: Int) -> String? {
    history.entry(age).map { String(decoding: $0.utf8, as: UTF8.self) }
  }

  package func takeProblem() -> String? { historyNotices.take() }

  func loadHistory() {
    guard let historyFile else { return }
    do throws(HistoryFileError) {
      let (entries, damaged) = try historyFile.load()
      history = LineHistory(entries)
      historyNotices.add(damaged: damaged)
    } catch {
      historyNotices.add(error)
    }
  }
}

/// What befell the history file, in words for a person, until they were told.
struct HistoryNotices {
  private var waiting: [String] = []
  private var isLost = false

  /// That entries are not kept: it is told once, whatever fails after it.
  mutating func add(_ error: HistoryFileError) {
    guard !isLost else { return }
    isLost = true
    waiting.append("the history is not kept: \(error.description)")
  }

  /// Where a file is now that was no history.
  mutating func add(damaged path: String?) {
    guard let path else { return }
    waiting.append("the history file is damaged: it is kept as \(path), and a new one begins")
  }

  mutating func take() -> String? { waiting.isEmpty ? nil : waiting.removeFirst() }
}
