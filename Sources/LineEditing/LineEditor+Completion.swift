internal import CLibEdit

/// Tab: the first one completes what is sure, the second one lists what is possible.
extension LineEditor {
  /// More candidates than this are shown to who says yes.
  private static let longList = 100

  func complete() -> UInt8 {
    let (text, cursor) = (self.text, self.cursor)
    let before = text.prefix(cursor)
    let above = linesAbove
    let whole = String(decoding: (above + text).utf8, as: UTF8.self)
    let completion = completer?(whole, above.count + cursor)
    guard let completion, !completion.candidates.isEmpty else {
      let line = before.suffix(while: { $0 != 10 })
      let isIndentation = line.allSatisfy { $0 == 32 || $0 == 9 }
      guard isIndentation else { return UInt8(CC_ERROR) }
      return insert(WideText(repeating: 32, count: Indentation.width))
    }
    guard (0...cursor).contains(completion.replacing) else { return UInt8(CC_ERROR) }
    if let only = completion.candidates.first, completion.candidates.count == 1 {
      // A quote that is there already closes it.
      let next = WideText(decoding: only.ending.utf8).first
      let ending = cursor < text.count && text[cursor] == next ? "" : only.ending
      return replace(completion.replacing, with: WideText(decoding: (only.text + ending).utf8))
    }
    let prefix = completion.commonPrefix
    // As long as what was typed, it may be in another case.
    let begun = WideText(before.suffix(completion.replacing))
    if prefix.count > begun.count || prefix.count == begun.count && prefix != begun {
      let result = replace(completion.replacing, with: prefix)
      completed = (self.text, self.cursor)
      return result == UInt8(CC_REFRESH) ? UInt8(CC_REFRESH_BEEP) : result
    }
    guard let completed, completed.text == text, completed.cursor == cursor else {
      self.completed = (text, cursor)
      return UInt8(CC_ERROR)
    }
    return list(completion.candidates)
  }

  private func replace(_ count: Int, with text: WideText) -> UInt8 {
    _ = delete(count)
    return insert(text)
  }

  /// Writes the candidates below the line, which is then drawn again below them.
  private func list(_ candidates: [Completion.Candidate]) -> UInt8 {
    let below = rowCount(of: shownText) - cursorRow
    write(String(repeating: "\n", count: below + 1))
    measure()
    // Thousands are not laid out for who may not want them.
    let isLong =
      candidates.count > LineEditor.longList
      || CandidateList(candidates, columns: columns, height: rows).rows.count >= rows
    if isLong {
      write("show all \(candidates.count)? [y/n] ")
      let isWanted = confirm()
      write("\n")
      guard isWanted else { return drawBelow() }
    }
    measure()
    for row in CandidateList(candidates, columns: columns, height: rows).rows { write(row + "\n") }
    return drawBelow()
  }

  /// Has libedit draw from this row on: it believes to be in the row of its cursor, and clears the
  /// ones above.
  private func drawBelow() -> UInt8 {
    write(String(repeating: "\n", count: cursorRow))
    return UInt8(CC_REDISPLAY)
  }

  /// Whether the next key that means something says yes; whatever ends a line says no.
  private func confirm() -> Bool {
    while let key = nextEditingKey() {
      switch key {
      case 121, 89, 32, 9: return true
      case 110, 78, 113, 13, 10, 127, 27: return false
      case 3, 4:
        queuedKeys.append(3)
        return false
      // A paste is no answer: it goes into the line.
      case Key.paste.rawValue:
        queuedKeys.append(key)
        return false
      case Key.step.rawValue: step = nil
      default: continue
      }
    }
    return false
  }
}

extension ArraySlice<Int32> {
  /// The longest end of which every element satisfies the condition.
  fileprivate func suffix(while condition: (Int32) -> Bool) -> ArraySlice<Int32> {
    self[((lastIndex { !condition($0) } ?? startIndex - 1) + 1)...]
  }
}
