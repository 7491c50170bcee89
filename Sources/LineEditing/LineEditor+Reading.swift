internal import CLibEdit
internal import CTerminal
internal import Glibc

/// What libedit reads: keys from the terminal, from signals, and from ourselves.
extension LineEditor {
  /// The next key, or nil when there will be no more.
  func nextKey() -> Int32? {
    if search != nil {
      return nextSearchKey()
    }
    return nextEditingKey()
  }

  /// The next key, whatever it is for.
  func nextEditingKey() -> Int32? {
    if !queuedKeys.isEmpty {
      return queuedKeys.removeFirst()
    }
    var decoder = UTF8Decoder()
    while true {
      guard let byte = nextByte() else { return nil }
      switch byte {
      case .key(let key): return key
      case .byte(let byte):
        defer { previousByte = byte }
        // CR LF arrives with its halves swapped, and is one Enter.
        if byte == 13, previousByte == 10 { continue }
        guard let scalar = decoder.decode(byte, unread: &unreadBytes) else { continue }
        // A C1 control is no character, and NUL would end libedit's text.
        if scalar.value == 0 || (0x80..<0xa0).contains(scalar.value) { continue }
        return Int32(scalar.value)
      }
    }
  }

  private enum Read {
    case byte(UInt8)
    case key(Int32)
  }

  private func nextByte() -> Read? {
    if let byte = unreadBytes.popFirst() {
      return .byte(byte)
    }
    while true {
      switch Arrival.wait(for: input) {
      case .interruption: return .key(3)
      case .termination:
        ending = .closed
        return nil
      case .resize:
        request(.redraw, queueing: false)
        return .key(LineEditor.stepKey)
      case .continuation:
        takeTerminal()
        write("\n")
        request(.redraw, queueing: false)
        return .key(LineEditor.stepKey)
      case .timeout: continue
      case .input:
        // One at a time: what is typed ahead stays where a child process can read it.
        guard let bytes = readAvailable(input, upTo: 1) else { continue }
        guard let byte = bytes.first else {
          ending = .closed
          return nil
        }
        return .byte(byte)
      }
    }
  }

  // MARK: - Steps

  func request(_ step: Step, queueing: Bool = true) {
    self.step = step
    if queueing {
      queuedKeys.append(LineEditor.stepKey)
    }
  }

  func performStep() -> UInt8 {
    defer { step = nil }
    switch step {
    case nil: return UInt8(CC_NORM)
    case .redraw: return redraw()
    case .suspend(let cursor): return stop(returningTo: cursor)
    case .showMatch: return showMatch()
    case .endSearch(let origin): return finishSearch(restoring: origin)
    }
  }

  /// Draws everything again after the window changed.
  ///
  /// libedit goes up by the rows that it knows. A terminal that has wrapped the text anew has more
  /// or fewer, so the cursor is first brought where libedit believes it to be.
  private func redraw() -> UInt8 {
    let shown = WideText(decoding: shownPromptText.utf8) + text.prefix(cursor)
    let before = rows(of: shown)
    columns = TerminalOutput.columns(of: STDOUT_FILENO) ?? columns
    let now = rows(of: shown)
    let up = now > 0 ? "\u{1b}[\(now)A" : ""
    write("\r\(up)\u{1b}[J" + String(repeating: "\n", count: before))
    unsafe el_resize(handle)
    return UInt8(CC_REDISPLAY)
  }

  private func rows(of text: WideText) -> Int {
    text.rows(columns: columns) { Int(terminal_width($0)) }
  }

  private var shownPromptText: String { search?.prompt.text ?? prompt.text }

  private func stop(returningTo position: Int) -> UInt8 {
    write("\n")
    releaseTerminal()
    kill(getpid(), SIGTSTP)
    takeTerminal()
    columns = TerminalOutput.columns(of: STDOUT_FILENO) ?? columns
    unsafe el_resize(handle)
    // libedit believes to be on the last row of the line, and clears from there.
    let shown = WideText(decoding: shownPromptText.utf8) + text
    write(String(repeating: "\n", count: rows(of: shown)))
    move(to: position)
    return UInt8(CC_REDISPLAY)
  }

  private func releaseTerminal() {
    if usesEscapeKeys {
      write("\u{1b}[?2004l")
    }
    unsafe edit_prepare_terminal(handle, 0)
  }

  /// From the shell, which has its own modes set, the terminal comes back cooked.
  private func takeTerminal() {
    unsafe edit_prepare_terminal(handle, 0)
    unsafe edit_prepare_terminal(handle, 1)
    if usesEscapeKeys {
      write("\u{1b}[?2004h")
    }
  }
}

extension UTF8Decoder {
  /// Gives a byte back when it turns out to begin another character.
  fileprivate mutating func decode(_ byte: UInt8, unread: inout ArraySlice<UInt8>)
    -> Unicode.Scalar?
  {
    switch feed(byte) {
    case .incomplete: return nil
    case .scalar(let scalar): return scalar
    case .invalidBefore:
      unread = [byte] + unread
      return "\u{fffd}"
    }
  }
}
