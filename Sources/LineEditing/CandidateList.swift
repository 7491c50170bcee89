internal import CTerminal

/// Candidates laid out for a terminal: in columns, or one a row with what is said of it.
struct CandidateList {
  /// With this many there is room to say something about each.
  private static let fewest = 12
  /// So narrow a terminal shows names alone.
  private static let narrow = 40
  private static let gap = 2

  private let candidates: [Completion.Candidate]
  private let columns: Int

  init(_ candidates: [Completion.Candidate], columns: Int) {
    self.candidates = candidates
    self.columns = max(1, columns)
  }

  /// The rows, none wider than the terminal.
  var rows: [String] {
    let isDescribed = candidates.contains { !$0.summary.isEmpty }
    return candidates.count <= Self.fewest && isDescribed && columns >= Self.narrow
      ? describedRows : columnRows
  }

  private var describedRows: [String] {
    let width = candidates.map(\.text.terminalWidth).max() ?? 0
    return candidates.map { candidate in
      guard !candidate.summary.isEmpty else { return candidate.text.cut(to: columns - 1) }
      let padding = String(
        repeating: " ",
        count: width - candidate.text.terminalWidth + Self.gap
      )
      return (candidate.text + padding + candidate.summary).cut(to: columns - 1)
    }
  }

  /// Downwards first, as `ls` has them.
  private var columnRows: [String] {
    let width = (candidates.map(\.text.terminalWidth).max() ?? 0) + Self.gap
    let across = max(1, (columns - 1 + Self.gap) / width)
    let count = (candidates.count + across - 1) / across
    return (0..<count).map { row in
      var line = ""
      for place in stride(from: row, to: candidates.count, by: count) {
        let text = candidates[place].text
        line += text
        guard place + count < candidates.count else { break }
        line += String(repeating: " ", count: width - text.terminalWidth)
      }
      return line.cut(to: columns - 1)
    }
  }
}

extension String {
  /// The columns that a terminal takes for it.
  fileprivate var terminalWidth: Int {
    unicodeScalars.reduce(0) { $0 + Swift.max(0, Int(terminal_width(Int32($1.value)))) }
  }

  /// As much as fits in so many columns, with `…` for what does not.
  fileprivate func cut(to columns: Int) -> String {
    guard terminalWidth > columns else { return self }
    var kept = String.UnicodeScalarView()
    var width = 1
    for scalar in unicodeScalars {
      width += Swift.max(0, Int(terminal_width(Int32(scalar.value))))
      guard width <= columns else { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }
}
