internal import CLibEdit
internal import CTerminal
internal import Glibc

/// The line, of which libedit holds as much as the screen has room for.
///
/// Of a text that is taller than the screen libedit draws the end, wherever the cursor is; it loses
/// count of the rows, and crashes when more is typed. So it gets a window, and the rest waits here.
extension LineEditor {
  /// What is above the window and below it.
  struct Hidden {
    var above: WideText = []
    var below: WideText = []

    var isEmpty: Bool { above.isEmpty && below.isEmpty }
  }

  var text: WideText { hidden.above + shown + hidden.below }

  /// The elements of ``text`` before the cursor.
  var cursor: Int { hidden.above.count + shownCursor }

  /// What libedit holds.
  var shown: WideText {
    guard let line = unsafe el_wline(handle), let start = unsafe line.pointee.buffer,
      let end = unsafe line.pointee.lastchar
    else { return [] }
    return unsafe WideText(UnsafeBufferPointer(start: start, count: end - start))
  }

  var shownCursor: Int { Int(unsafe el_cursor(handle, 0)) }

  /// Goes to a place of the text, whether it is shown yet or not.
  @discardableResult
  func move(to position: Int) -> UInt8 {
    let place = position - hidden.above.count
    guard (0...shown.count).contains(place) else { return replaceLine(text, cursor: position) }
    unsafe el_cursor(handle, Int32(clamping: place - shownCursor))
    return UInt8(CC_CURSOR)
  }

  func moveToShownEnd() {
    unsafe el_cursor(handle, Int32(clamping: shown.count - shownCursor))
  }

  func insert(_ new: WideText) -> UInt8 {
    // libedit counts inserting nothing as a failure.
    guard !new.isEmpty else { return UInt8(CC_NORM) }
    guard rowCount(of: shownText + new) < window.rows else {
      let (text, cursor) = (self.text, self.cursor)
      return replaceLine(text[..<cursor] + new + text[cursor...], cursor: cursor + new.count)
    }
    return insertShown(new) ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
  }

  /// Deletes before the cursor, in what is not shown, too.
  func delete(_ count: Int) -> UInt8 {
    if count <= shownCursor {
      unsafe el_deletestr(handle, Int32(clamping: count))
      return UInt8(CC_REFRESH)
    }
    return cut((cursor - count)..<cursor)
  }

  /// Takes a part of the text out, and goes there.
  func cut(_ range: Range<Int>) -> UInt8 {
    let text = self.text
    return replaceLine(
      text[..<range.lowerBound] + text[range.upperBound...],
      cursor: range.lowerBound
    )
  }

  @discardableResult
  func replaceLine(_ text: some Collection<Int32>, cursor: Int? = nil) -> UInt8 {
    // A NUL ends what libedit inserts.
    let text = WideText(text.filter { $0 != 0 })
    let position = min(cursor ?? text.count, text.count)
    let range = window.range(of: text, around: position, keeping: hidden.above.count)
    return show(range, of: text, cursor: position)
  }

  func show(_ range: Range<Int>, of text: WideText, cursor position: Int) -> UInt8 {
    moveToShownEnd()
    unsafe el_deletestr(handle, Int32(clamping: shown.count))
    hidden = Hidden(
      above: WideText(text[..<range.lowerBound]),
      below: WideText(text[range.upperBound...])
    )
    wasHidden = wasHidden || !hidden.isEmpty
    _ = insertShown(WideText(text[range]))
    unsafe el_cursor(handle, Int32(clamping: position - range.lowerBound - shownCursor))
    showPrompt()
    return UInt8(CC_REFRESH)
  }

  private func insertShown(_ text: WideText) -> Bool {
    guard !text.isEmpty else { return false }
    return unsafe el_winsertstr(handle, text.filter { $0 != 0 } + [0]) == 0
  }

  // MARK: - The window

  private var window: TextWindow {
    TextWindow(
      // One is left for what is typed at the end.
      rows: max(1, rows - 1),
      columns: columns,
      prompt: WideText(decoding: (search?.prompt ?? prompt).text.utf8),
      promptBelow: WideText(decoding: (search?.prompt ?? Self.promptBelow).text.utf8),
      width: { Int(terminal_width($0)) }
    )
  }

  /// The window that the text and its cursor want, when it is another one than now.
  var nextWindow: Range<Int>? {
    if hidden.isEmpty, rowCount(of: shownText) < window.rows { return nil }
    let text = self.text
    let current = hidden.above.count..<(text.count - hidden.below.count)
    let wanted = window.range(of: text, around: cursor, keeping: current.lowerBound)
    return wanted == current ? nil : wanted
  }

  static let promptBelow: Prompt = "... "

  private var currentPrompt: Prompt {
    search?.prompt ?? (hidden.above.isEmpty ? prompt : Self.promptBelow)
  }

  func showPrompt() { show(currentPrompt) }

  /// What is on the screen: the prompt and what libedit holds.
  var shownText: WideText { WideText(decoding: currentPrompt.text.utf8) + shown }

  /// The rows that the cursor is below the first one.
  var cursorRow: Int {
    rowCount(of: WideText(decoding: currentPrompt.text.utf8) + shown.prefix(shownCursor))
  }

  func rowCount(of text: WideText) -> Int {
    text.rows(columns: columns) { Int(terminal_width($0)) }
  }

  /// Asks how large the terminal is.
  func measure() {
    columns = TerminalOutput.columns(of: STDOUT_FILENO) ?? columns
    rows = TerminalOutput.rows(of: STDOUT_FILENO) ?? rows
  }
}
