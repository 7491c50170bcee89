internal import CTerminal

/// Candidates laid out for a terminal: in columns, or one a row with what is said of it.
struct CandidateList {
  /// With this many there is room to say something about each, on a screen of usual height.
  private static let fewest = 16
  /// So narrow a terminal shows names alone.
  private static let narrow = 40
  /// With less room than this behind the names, what is said of them would be scraps.
  private static let shortest = 14
  private static let gap = 2

  private let candidates: [Completion.Candidate]
  private let columns: Int
  private let height: Int
  private let widths: [Int]

  init(_ candidates: [Completion.Candidate], columns: Int, height: Int = .max) {
    self.candidates = candidates
    self.height = height
    self.columns = max(1, columns)
    widths = candidates.map(\.text.terminalWidth)
  }

  /// The rows, none wider than the terminal.
  var rows: [String] {
    let isDescribed = candidates.contains { !$0.summary.isEmpty }
    let room = columns - 1 - (widths.max() ?? 0) - Self.gap
    if candidates.count <= Self.fewest, candidates.count < height, isDescribed,
      columns >= Self.narrow, room >= Self.shortest
    {
      return describedRows(room)
    }
    return (widths.max() ?? 0) < columns ? columnRows : wrappedRows
  }

  private func describedRows(_ room: Int) -> [String] {
    let width = widths.max() ?? 0
    return zip(candidates, widths).map { candidate, own in
      guard !candidate.summary.isEmpty else { return candidate.text }
      let padding = String(repeating: " ", count: width - own + Self.gap)
      return candidate.text + padding + candidate.summary.cutAtWord(to: room)
    }
  }

  // MARK: - Columns

  /// Downwards first and each as wide as it has to be, as `ls` has them.
  private var columnRows: [String] {
    let (count, across) = grid
    return (0..<count).map { row in
      var line = ""
      for (column, place) in stride(from: row, to: candidates.count, by: count).enumerated() {
        line += candidates[place].text
        guard place + count < candidates.count else { break }
        line += String(repeating: " ", count: across[column] - widths[place])
      }
      return line
    }
  }

  /// The fewest rows that fit, and the widths of their columns.
  private var grid: (rows: Int, columns: [Int]) {
    let least = (widths.min() ?? 0) + Self.gap
    let most = max(1, min(candidates.count, (columns - 1 + Self.gap) / least))
    for across in stride(from: most, to: 1, by: -1) {
      let rows = (candidates.count + across - 1) / across
      let columnWidths = stride(from: 0, to: candidates.count, by: rows).map { start in
        (widths[start..<min(start + rows, widths.count)].max() ?? 0) + Self.gap
      }
      if columnWidths.reduce(-Self.gap, +) < columns { return (rows, columnWidths) }
    }
    return (candidates.count, [])
  }

  // MARK: - Names that are too long

  /// One below the other; a name that is wider than the terminal goes on in the next row.
  private var wrappedRows: [String] {
    candidates.flatMap { $0.text.wrapped(to: columns - 1) }
  }
}

extension String {
  /// The columns that a terminal takes for it.
  fileprivate var terminalWidth: Int { unicodeScalars.reduce(0) { $0 + $1.columns } }

  /// The words that fit in so many columns, with `…` for those that do not.
  fileprivate func cutAtWord(to columns: Int) -> String {
    guard terminalWidth > columns else { return self }
    let kept = beginning(of: columns - 1)
    guard let end = kept.lastIndex(of: " "), unicodeScalars.count > kept.unicodeScalars.count else {
      return kept + "…"
    }
    let isWhole = dropFirst(kept.count).first == " "
    let words = isWhole ? kept[...] : kept[..<end]
    return words.reversed().drop { " ,;:".contains($0) }.reversed() + "…"
  }

  /// As much as fits in so many columns.
  private func beginning(of columns: Int) -> String {
    var kept = String.UnicodeScalarView()
    var width = 0
    for scalar in unicodeScalars {
      width += scalar.columns
      guard width <= columns else { break }
      kept.append(scalar)
    }
    return String(kept)
  }

  /// In rows of so many columns, cut where parts of a name meet if there is such a place.
  fileprivate func wrapped(to columns: Int) -> [String] {
    var rows: [String] = []
    var rest = self
    var margin = ""
    while rest.terminalWidth > columns - margin.count {
      let most = rest.beginning(of: max(2, columns - margin.count))
      let parts = most.unicodeScalars
      let cut = parts.indices.last { place in
        place > parts.startIndex
          && parts[place].beginsPart(after: parts[parts.index(before: place)])
      }
      let row = cut.map { String(parts[..<$0]) } ?? most
      guard !row.isEmpty else { break }
      rows.append(margin + row)
      rest = String(rest.unicodeScalars.dropFirst(row.unicodeScalars.count))
      margin = columns > 10 ? "  " : ""
    }
    return rows + (rest.isEmpty ? [] : [margin + rest])
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int { Swift.max(0, Int(terminal_width(Int32(value)))) }

  /// Whether a part of a name begins here: behind a mark, or with a capital.
  fileprivate func beginsPart(after before: Unicode.Scalar) -> Bool {
    if "/._-,=:?& ".unicodeScalars.contains(before) { return true }
    return before.properties.isLowercase && properties.isUppercase
  }
}
