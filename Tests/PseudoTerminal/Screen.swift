/// What a terminal of the xterm family shows, as far as a line editor uses it.
package struct Screen {
  package private(set) var row = 0
  package private(set) var column = 0
  package private(set) var bracketsPaste = false
  private var rows: Int
  private var columns: Int
  /// A wide character has an empty cell behind it; what has no width is in the cell before.
  private var cells: [[String]]
  /// Behind a full row the cursor waits for the next character before it goes on.
  private var wrapsNext = false
  private var pending: [UInt8] = []
  /// How much of it was interpreted.
  private var done = 0

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows without what is blank at their ends and below.
  package var lines: [String] {
    var lines = cells.map { row in
      let text = row.joined()
      return String(
        text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)]
      )
    }
    while lines.last?.isEmpty == true {
      lines.removeLast()
    }
    return lines
  }

  package var text: String { lines.joined(separator: "\n") }

  /// Cuts rows or fills them up, as xterm does; it wraps nothing anew.
  package mutating func resize(rows: Int, columns: Int) {
    let blank = Array(repeating: " ", count: columns)
    cells = cells.map { Array(($0 + blank).prefix(columns)) }
    if rows < self.rows {
      let dropped = max(0, row - rows + 1)
      cells.removeFirst(dropped)
      row -= dropped
    }
    cells = Array((cells + Array(repeating: blank, count: rows)).prefix(rows))
    self.rows = rows
    self.columns = columns
    column = min(column, columns - 1)
    wrapsNext = false
  }

  package mutating func show(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    while let length = firstUnit() {
      let unit = Array(pending[done..<(done + length)])
      done += length
      interpret(unit)
    }
    pending.removeFirst(done)
    done = 0
  }

  /// The length of the first complete character or sequence; nil when more must come.
  private func firstUnit() -> Int? {
    let pending = self.pending[done...]
    guard let first = pending.first else { return nil }
    if first == 0x1b {
      guard pending.count >= 2 else { return nil }
      switch pending[done + 1] {
      case UInt8(ascii: "["):
        let end = pending.dropFirst(2).firstIndex { (0x40...0x7e).contains($0) }
        return end.map { $0 + 1 - done }
      case UInt8(ascii: "("), UInt8(ascii: ")"): return pending.count >= 3 ? 3 : nil
      default: return 2
      }
    }
    let length =
      switch first {
      case 0xc0..<0xe0: 2
      case 0xe0..<0xf0: 3
      case 0xf0...: 4
      default: 1
      }
    return pending.count >= length ? length : nil
  }

  private mutating func interpret(_ unit: [UInt8]) {
    if unit.starts(with: [0x1b, UInt8(ascii: "[")]), let final = unit.last {
      let parameters = String(decoding: unit[2..<(unit.count - 1)], as: UTF8.self)
      return control(Character(Unicode.Scalar(final)), parameters)
    }
    guard unit[0] != 0x1b else { return }
    guard let scalar = String(decoding: unit, as: UTF8.self).unicodeScalars.first else { return }
    switch scalar {
    case "\r":
      column = 0
      wrapsNext = false
    case "\n": lineFeed()
    case "\u{8}":
      column = max(0, column - 1)
      wrapsNext = false
    case "\t": column = min(columns - 1, (column / 8 + 1) * 8)
    case "\u{0}"..<" ", "\u{7f}": break
    default: put(scalar)
    }
  }

  private mutating func lineFeed() {
    wrapsNext = false
    guard row == rows - 1 else {
      row += 1
      return
    }
    cells.removeFirst()
    cells.append(Array(repeating: " ", count: columns))
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Screen.width(of: scalar)
    if width == 0 {
      cells[row][max(0, column - (wrapsNext ? 0 : 1))].unicodeScalars.append(scalar)
      return
    }
    if wrapsNext || column + width > columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = String(scalar)
    if width == 2 {
      cells[row][column + 1] = ""
    }
    column += width
    if column >= columns {
      column = columns - 1
      wrapsNext = true
    }
  }

  private mutating func control(_ final: Character, _ parameters: String) {
    if parameters.hasPrefix("?") {
      if parameters == "?2004" { bracketsPaste = final == "h" }
      return
    }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map {
      Int($0) ?? 0
    }
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns, count) - 1
    case "H":
      row = min(rows, count) - 1
      column = min(columns, max(1, numbers.dropFirst().first ?? 1)) - 1
    case "J": eraseDisplay(first)
    case "K": eraseLine(first)
    case "P":
      let end = min(columns, column + count)
      cells[row].removeSubrange(column..<end)
      cells[row] += Array(repeating: " ", count: end - column)
    case "@":
      let inserted = min(count, columns - column)
      cells[row].insert(contentsOf: Array(repeating: " ", count: inserted), at: column)
      cells[row].removeLast(inserted)
    default: return
    }
    if final != "m" {
      wrapsNext = false
    }
  }

  private mutating func eraseLine(_ mode: Int) {
    let range = mode == 0 ? column..<columns : mode == 1 ? 0..<(column + 1) : 0..<columns
    for index in range {
      cells[row][index] = " "
    }
  }

  private mutating func eraseDisplay(_ mode: Int) {
    let blank = Array(repeating: " ", count: columns)
    switch mode {
    case 0:
      eraseLine(0)
      for index in (row + 1)..<max(rows, row + 1) {
        cells[index] = blank
      }
    case 1:
      eraseLine(1)
      for index in 0..<row {
        cells[index] = blank
      }
    default: cells = Array(repeating: blank, count: rows)
    }
  }

  /// East Asian Wide and emoji, roughly; a test process must not depend on a locale.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f,
      0xff00...0xff60, 0x1f300...0x1f64f, 0x1f680...0x1f6ff, 0x1f900...0x1f9ff, 0x20000...0x3fffd:
      return 2
    default: return 1
    }
  }
}
