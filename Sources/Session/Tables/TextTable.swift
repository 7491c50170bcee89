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

extension String {
  /// The columns of a terminal: two for wide letters (Unicode's East Asian Width), none for marks.
  var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// As much as fits, with `…` for the rest.
  func cut(to columns: Int) -> String {
    guard displayWidth > columns else { return self }
    var kept = ""
    var width = 1
    for scalar in unicodeScalars {
      width += scalar.displayWidth
      guard width <= columns else { break }
      kept.unicodeScalars.append(scalar)
    }
    return kept + "…"
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
