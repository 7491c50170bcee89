internal import CLibEdit
internal import CTerminal

/// What the keys do that are no command of libedit's.
extension LineEditor {
  func cancel() -> UInt8 {
    ending = .cancelled
    moveToShownEnd()
    // Enter leaves a line of several rows properly. What is inserted here is never read.
    queuedKeys = [Key.finish.rawValue]
    return insert(Array("^C".utf8.map(Int32.init)))
  }

  /// Goes to the end first, so that the shell's own words stand below the line.
  func suspend() -> UInt8 {
    request(.suspend(cursor: cursor))
    moveToShownEnd()
    return UInt8(CC_CURSOR)
  }

  /// Ends the input where nothing was typed, and deletes the character at the cursor elsewhere.
  func endOfInput() -> UInt8 {
    let text = self.text
    let isSuggested = !start.block.isEmpty && text.allSatisfy { $0 == 32 || $0 == 9 }
    guard text.isEmpty || isSuggested else {
      let last = text[text.lineStart(of: text.count)...]
      if text.contains(10), cursor == text.count, last.allSatisfy({ $0 == 32 || $0 == 9 }) {
        return abandonBlock()
      }
      guard !isVi else { return UInt8(CC_ERROR) }
      queuedKeys.insert(Key.delete.rawValue, at: 0)
      return UInt8(CC_NORM)
    }
    return UInt8(CC_EOF)
  }

  /// As where a block is typed line by line; there is no empty line to be told from an input.
  private func abandonBlock() -> UInt8 {
    ending = .abandoned
    moveToShownEnd()
    queuedKeys = [Key.finish.rawValue]
    return UInt8(CC_CURSOR)
  }

  // MARK: - Enter

  /// Ends the input; in a block that is not complete, opens a line.
  func enter() -> UInt8 {
    let text = self.text
    guard text.contains(10), let needsMore else { return finish() }
    // Spaces alone in the last line, as they are suggested, are an empty line.
    let end = text.lastIndex { $0 != 32 && $0 != 9 }.map { $0 + 1 } ?? 0
    let asked = end > 0 && text[end - 1] == 10 ? text.prefix(end) : text[...]
    let whole = String(decoding: (linesAbove + asked).utf8, as: UTF8.self)
    let isOpen = asked.count == text.count && Indentation.opensBlock(at: whole)
    guard isOpen || needsMore(whole, !isTyped) else { return finish() }
    isTyped = true
    return openLine()
  }

  /// The lines that were read before and are not in this one.
  var linesAbove: WideText {
    start.block.isEmpty || holdsBlock ? [] : WideText(decoding: start.block.utf8) + [10]
  }

  private func finish() -> UInt8 {
    queuedKeys.insert(Key.finish.rawValue, at: 0)
    return UInt8(CC_NORM)
  }

  /// Begins a line at the cursor, as far from the margin as may be expected.
  func openLine() -> UInt8 {
    let before = String(decoding: WideText(text.prefix(cursor)).utf8, as: UTF8.self)
    guard !hasMoreInput(within: 5) else { return insert([10]) }
    return insert([10] + WideText(decoding: Indentation.suggested(after: before).utf8))
  }

  /// Puts what the line begins with into it.
  func fill(_ indentation: WideText, _ text: WideText) -> UInt8 {
    hasSuggestion = !indentation.isEmpty
    return insert(indentation + text)
  }

  func dropIndentation() -> UInt8 { replaceLine([]) }

  // MARK: - Up and down

  func recallOlder() -> UInt8 {
    guard let found = history.older(leaving: draft) else { return UInt8(CC_ERROR) }
    return replaceLine(found.text, cursor: found.cursor)
  }

  func recallNewer() -> UInt8 {
    guard let found = history.newer(leaving: draft) else { return UInt8(CC_ERROR) }
    return replaceLine(found.text, cursor: found.cursor)
  }

  private var draft: LineHistory.Draft { LineHistory.Draft(text: text, cursor: cursor) }

  func moveUp() -> UInt8 {
    if let position = text.positionAbove(cursor) { return move(to: position) }
    return start.block.isEmpty || holdsBlock ? recallOlder() : takeBlockBack()
  }

  func moveDown() -> UInt8 {
    guard let position = text.positionBelow(cursor) else { return recallNewer() }
    return move(to: position)
  }

  /// Has the lines that were read before edited with this one as a whole, from the one above on.
  private func takeBlockBack() -> UInt8 {
    let (block, text, cursor) = (linesAbove, self.text, self.cursor)
    clearBlock()
    _ = replaceLine(block + text)
    move(to: (block + text).positionAbove(block.count + cursor) ?? 0)
    return UInt8(CC_REDISPLAY)
  }

  /// Takes the block's lines from the screen; libedit draws from where the first of them was.
  private func clearBlock() {
    let above = blockOnScreen.reduce(0) { $0 + rowCount(of: $1) + 1 }
    let below = cursorRow
    let up = above + below > 0 ? "\u{1b}[\(above + below)A" : ""
    write("\r\(up)\u{1b}[J" + String(repeating: "\n", count: below))
    haveBlockInLine()
  }

  private func haveBlockInLine() {
    blockOnScreen = []
    holdsBlock = true
    prompt = start.blockPrompt
    showPrompt()
  }

  // MARK: - Start and end of the line

  func moveToLineStart() -> UInt8 {
    let start = text.lineStart(of: cursor)
    return move(to: start == cursor ? 0 : start)
  }

  func moveToLineEnd() -> UInt8 {
    let text = self.text
    let end = text.lineEnd(of: cursor)
    return move(to: end == cursor ? text.count : end)
  }

  /// libedit's own would cut the rest of the block.
  func killToLineEnd() -> UInt8 {
    let (text, cursor) = (self.text, self.cursor)
    let end = text.lineEnd(of: cursor)
    guard end > cursor else {
      guard end < text.count else { return UInt8(CC_ERROR) }
      queuedKeys.insert(Key.delete.rawValue, at: 0)
      return UInt8(CC_NORM)
    }
    guard end <= text.count - hidden.below.count else { return cut(cursor..<end) }
    queuedKeys.insert(
      contentsOf: [.mark, .lineEnd, .killRegion].map { (key: Key) in key.rawValue },
      at: 0
    )
    return UInt8(CC_NORM)
  }

  func killToLineStart() -> UInt8 {
    let start = text.lineStart(of: cursor)
    guard start < cursor else { return UInt8(CC_ERROR) }
    guard start >= hidden.above.count else { return cut(start..<cursor) }
    queuedKeys.insert(
      contentsOf: [.mark, .lineStart, .killRegion].map { (key: Key) in key.rawValue },
      at: 0
    )
    return UInt8(CC_NORM)
  }

  /// Deletes the character before the cursor; of indentation as much as Tab would add.
  func deleteBackwards() -> UInt8 {
    let (text, cursor) = (self.text, self.cursor)
    guard cursor > 0 else { return UInt8(CC_ERROR) }
    let before = text[text.lineStart(of: cursor)..<cursor]
    let isIndentation = !before.isEmpty && before.allSatisfy { $0 == 32 }
    let count = isIndentation ? (before.count - 1) % Indentation.width + 1 : 1
    return delete(count)
  }

  /// vi's undo puts back what libedit held before, which must have been the whole text.
  func undo() -> UInt8 {
    guard !wasHidden else { return UInt8(CC_ERROR) }
    queuedKeys.insert(Key.undo.rawValue, at: 0)
    return UInt8(CC_NORM)
  }

  // MARK: - The person's own editor

  func edit() -> UInt8 {
    guard textEditor != nil else { return UInt8(CC_ERROR) }
    request(.edit(cursor: cursor))
    moveToShownEnd()
    return UInt8(CC_CURSOR)
  }

  /// What the editor gives back takes the place of the whole input; when it gives nothing back, all
  /// stays as it was.
  func edit(returningTo position: Int) -> UInt8 {
    let (block, text) = (linesAbove, self.text)
    write("\n")
    releaseTerminal()
    let edited = textEditor?(String(decoding: (block + text).utf8, as: UTF8.self))
    takeTerminal()
    measure()
    unsafe el_resize(handle)
    write(String(repeating: "\n", count: rowCount(of: shownText)))
    guard let edited else {
      move(to: position)
      return UInt8(CC_REDISPLAY)
    }
    if !block.isEmpty { haveBlockInLine() }
    isTyped = false
    let lines = PastedText.normalised(Array(edited.utf8), swapsLineEnds: false)
    _ = replaceLine(WideText(decoding: lines.trimmingNewlines))
    return UInt8(CC_REDISPLAY)
  }
}

extension [UInt8] {
  fileprivate var trimmingNewlines: ArraySlice<UInt8> {
    self[..<((lastIndex { $0 != UInt8(ascii: "\n") } ?? -1) + 1)]
  }
}
