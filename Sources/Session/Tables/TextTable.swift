/// Rows of texts laid out in columns that fit a width.
struct TextTable {
  let heads: [String]
  let rows: [[String]]

  private static let gap = 2
  private static let narrowest = 4

  /// The lines; a column that has no room left is cut with `…`, numbers stand to the right.
  func lines(within columns: Int) -> [String] {
    let widths = widths(within: columns)
    let isNumber = heads.indices.map { place in
      !rows.isEmpty && rows.allSatisfy { $0[place].isEmpty || Double($0[place]) != nil }
    }
    return ([heads] + rows).map { row in
      let cells = row.indices.map { place -> String in
        let text = row[place].cut(to: widths[place])
        let padding = String(repeating: " ", count: widths[place] - text.displayWidth)
        return isNumber[place] ? padding + text : text + padding
      }
      var line = cells.joined(separator: String(repeating: " ", count: Self.gap))
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Each as wide as its widest cell; the widest give way until all fit.
  private func widths(within columns: Int) -> [Int] {
    var widths = heads.indices.map { place in
      ([heads] + rows).map { $0[place].displayWidth }.max() ?? 0
    }
    let room = max(columns - Self.gap * max(0, heads.count - 1), heads.count * Self.narrowest)
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > Self.narrowest {
      // Down to the next narrower one at once: a cell may be a whole document.
      let next = widths.filter { $0 < widest }.max() ?? Self.narrowest
      let excess = widths.reduce(0, +) - room
      let count = widths.count { $0 == widest }
      let cut = min(widest - max(next, Self.narrowest), (excess + count - 1) / count)
      for place in widths.indices where widths[place] == widest { widths[place] -= max(1, cut) }
    }
    return widths
  }
}
