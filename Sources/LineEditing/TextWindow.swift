/// How much of a text a screen has room for.
struct TextWindow {
  /// The rows that may be filled, at least one.
  let rows: Int
  let columns: Int
  /// What stands before the text: where it begins, and where more of it is above.
  let prompt: WideText
  let promptBelow: WideText
  /// The columns that a scalar takes.
  let width: (Int32) -> Int

  /// The part of a text that is shown around its cursor.
  ///
  /// The window begins where it began before, `start`, as long as the cursor is in it and the row
  /// above and below is, too. It begins and ends with whole lines, but for one that fills it alone.
  func range(of text: WideText, around cursor: Int, keeping start: Int) -> Range<Int> {
    let whole = end(of: text, from: 0)
    if whole == text.count { return 0..<whole }
    let start = self.start(of: text, around: cursor, keeping: start)
    let end = max(cursor, self.end(of: text, from: start))
    guard end < text.count, text[end] != 10 else { return start..<end }
    // A line that is cut off is left out when it is not the cursor's.
    let newline = text[cursor..<end].lastIndex(of: 10) ?? end
    return start..<(newline > text.lineEnd(of: cursor) ? newline : end)
  }

  private var margin: Int { rows > 3 ? 1 : 0 }

  private func start(of text: WideText, around cursor: Int, keeping start: Int) -> Int {
    let last = rows - 1 - margin
    let row = start <= cursor ? self.row(of: cursor, in: text, from: start) : -1
    if row >= (start == 0 ? 0 : margin), row <= last { return start }
    let wanted = row < margin ? margin : last
    var start = text.lineStart(of: cursor)
    guard self.row(of: cursor, in: text, from: start) <= last else {
      // From the middle on it is a while until the window has to move again.
      return startInLine(of: text, from: start, around: cursor, row: last / 2)
    }
    while start > 0 {
      let before = text.lineStart(of: start - 1)
      guard self.row(of: cursor, in: text, from: before) <= wanted else { break }
      start = before
    }
    return start
  }

  /// Where to begin in a line that is longer than the screen.
  private func startInLine(
    of text: WideText,
    from lineStart: Int,
    around cursor: Int,
    row wanted: Int
  ) -> Int {
    var (low, high) = (lineStart, cursor)
    while low < high {
      let middle = low + (high - low) / 2
      if row(of: cursor, in: text, from: middle) <= wanted {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }

  private func row(of position: Int, in text: WideText, from start: Int) -> Int {
    let rows = layout(from: start)
    return text[start..<position].reduce(into: rows) { $0.add($1) }.row
  }

  /// Where what begins there has filled the rows.
  private func end(of text: WideText, from start: Int) -> Int {
    var layout = layout(from: start)
    for (place, element) in text[start...].enumerated() {
      layout.add(element)
      guard layout.row < rows else { return start + place }
    }
    return text.count
  }

  private func layout(from start: Int) -> RowLayout {
    (start == 0 ? prompt : promptBelow)
      .reduce(into: RowLayout(columns: columns, width: width)) { $0.add($1) }
  }
}
