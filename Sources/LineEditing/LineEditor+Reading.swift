internal import CLibEdit
internal import CTerminal
internal import Glibc

/// What libedit reads: keys from the terminal, from signals, and from ourselves.
extension LineEditor {
  /// The next key, or nil when there will be no more.
  func nextKey() -> Int32? {
    if queuedKeys.isEmpty, nextWindow != nil {
      request(.window, queueing: false)
      return Key.step.rawValue
    }
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
    guard let key = nextTypedKey() else { return nil }
    guard hasSuggestion, key != Key.step.rawValue else { return key }
    hasSuggestion = key == Key.paste.rawValue
    // A page that is pasted without brackets brings its own prompts and indentation.
    guard [32, 46, 62].contains(key), hasMoreInput(within: 5) else { return key }
    queuedKeys = [key]
    request(.dropIndentation, queueing: false)
    return Key.step.rawValue
  }

  /// The next key from the terminal, a sequence of bytes as one.
  private func nextTypedKey() -> Int32? {
    var decoder = UTF8Decoder()
    var isInKey = false
    while true {
      guard let byte = nextByte(inKey: isInKey) else { return nil }
      switch byte {
      case .key(let key): return key
      case .byte(let byte):
        defer { previousByte = byte }
        // CR LF arrives with its halves swapped, and is one Enter.
        if byte == 13, previousByte == 10 { continue }
        guard let scalar = decoder.decode(byte, unread: &unreadBytes) else {
          isInKey = true
          continue
        }
        isInKey = false
        // A C1 control is no character, and NUL would end libedit's text.
        if scalar.value == 0 || (0x80..<0xa0).contains(scalar.value) { continue }
        guard scalar.value == 27 else { return Int32(scalar.value) }
        if let key = keyBehindEscape() { return key }
        if ending == .closed { return nil }
      }
    }
  }

  /// Whether something was typed already, or is within so many milliseconds.
  func hasMoreInput(within milliseconds: Int32) -> Bool {
    !unreadBytes.isEmpty
      || terminal_has_input(input, milliseconds)
  }

  enum Read {
    case byte(UInt8)
    case key(Int32)
  }

  /// The next byte; between those of one key nothing else comes, or the rest of it would be text.
  func nextByte(inKey isInKey: Bool = false) -> Read? {
    if !isInKey, hasResized {
      hasResized = false
      request(.redraw, queueing: false)
      return .key(Key.step.rawValue)
    }
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
        if isInKey {
          hasResized = true
          continue
        }
        request(.redraw, queueing: false)
        return .key(Key.step.rawValue)
      case .continuation:
        takeTerminal()
        write("\n")
        request(.redraw, queueing: false)
        return .key(Key.step.rawValue)
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
      queuedKeys.append(Key.step.rawValue)
    }
  }

  func performStep() -> UInt8 {
    defer { step = nil }
    switch step {
    case nil: return UInt8(CC_NORM)
    case .redraw: return redraw()
    case .window: return nextWindow.map { show($0, of: text, cursor: cursor) } ?? UInt8(CC_NORM)
    case .suspend(let cursor): return stop(returningTo: cursor)
    case .showMatch: return showMatch()
    case .endSearch(let origin): return finishSearch(restoring: origin)
    case .begin(let indentation, let text): return fill(indentation, text)
    case .dropIndentation: return dropIndentation()
    case .edit(let cursor): return edit(returningTo: cursor)
    }
  }

  /// Draws everything again after the window changed.
  ///
  /// libedit goes up by the rows that it knows. A terminal that has wrapped the text anew has more
  /// or fewer, so the cursor is first brought where libedit believes it to be.
  private func redraw() -> UInt8 {
    let before = cursorRow
    measure()
    let now = cursorRow
    let up = now > 0 ? "\u{1b}[\(now)A" : ""
    write("\r\(up)\u{1b}[J" + String(repeating: "\n", count: before))
    unsafe el_resize(handle)
    if let window = nextWindow { _ = show(window, of: text, cursor: cursor) }
    return UInt8(CC_REDISPLAY)
  }

  private func stop(returningTo position: Int) -> UInt8 {
    write("\n")
    releaseTerminal()
    kill(getpid(), SIGTSTP)
    // The one that ended this stop.
    _ = terminal_take_continue()
    takeTerminal()
    measure()
    unsafe el_resize(handle)
    // libedit believes to be on the last row of the line, and clears from there.
    write(String(repeating: "\n", count: rowCount(of: shownText)))
    move(to: position)
    return UInt8(CC_REDISPLAY)
  }

  /// The terminal between two lines; a stop puts it back as it was found.
  func releaseTerminal() {
    terminal_bracket_paste(STDOUT_FILENO, false)
    unsafe edit_prepare_terminal(handle, 0)
  }

  /// From the shell, which has its own modes set, the terminal comes back cooked.
  func takeTerminal() {
    unsafe edit_prepare_terminal(handle, 0)
    unsafe edit_prepare_terminal(handle, 1)
    terminal_bracket_paste(STDOUT_FILENO, true)
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
