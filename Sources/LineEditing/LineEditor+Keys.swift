internal import CLibEdit

/// The keys, and the commands of ours behind them.
extension LineEditor {
  /// The key that ``nextKey()`` gives to have ``performStep()`` called: a C1 control, which no
  /// terminal sends and which what is read is freed from.
  static let stepKey: Int32 = 0x80

  static func addCommands(to handle: OpaquePointer) {
    unsafe edit_add(handle, "shell-step", "Go on with a command of several steps") { handle, _ in
      unsafe LineEditor.of(handle)?.performStep() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-cancel", "Discard the line") { handle, _ in
      unsafe LineEditor.of(handle)?.cancel() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-suspend", "Stop the program") { handle, _ in
      unsafe LineEditor.of(handle)?.suspend() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-complete", "Complete the word or indent") { handle, _ in
      unsafe LineEditor.of(handle)?.complete() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-paste", "Take a bracketed paste as text") { handle, _ in
      unsafe LineEditor.of(handle)?.paste() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-newline", "Begin another line of the input") { handle, _ in
      unsafe LineEditor.of(handle)?.insert([10]) ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-search", "Search the history") { handle, _ in
      unsafe LineEditor.of(handle)?.beginSearch() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-older", "Recall the entry before") { handle, _ in
      unsafe LineEditor.of(handle)?.recallOlder() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-newer", "Recall the entry behind") { handle, _ in
      unsafe LineEditor.of(handle)?.recallNewer() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-up", "Go a line up, or recall the entry before") { handle, _ in
      unsafe LineEditor.of(handle)?.moveUp() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-down", "Go a line down, or recall the entry behind") {
      handle,
      _ in unsafe LineEditor.of(handle)?.moveDown() ?? UInt8(CC_ERROR)
    }
  }

  private static let keys = [
    ("\\200", "shell-step"), ("^C", "shell-cancel"), ("^Z", "shell-suspend"),
    ("\\034", "ed-unassigned"), ("^I", "shell-complete"), ("^R", "shell-search"),
    ("^P", "shell-older"), ("^N", "shell-newer"), ("^W", "ed-delete-prev-word"),
    ("^U", "vi-kill-line-prev"),
  ]

  private static let escapeKeys = [
    ("\\e[200~", "shell-paste"), ("\\e^M", "shell-newline"), ("\\e^J", "shell-newline"),
    ("\\ex", "ed-unassigned"), ("\\eX", "ed-unassigned"),
    ("\\e[A", "shell-up"), ("\\eOA", "shell-up"), ("\\e[B", "shell-down"), ("\\eOB", "shell-down"),
    ("\\e[H", "ed-move-to-beg"), ("\\eOH", "ed-move-to-beg"), ("\\e[1~", "ed-move-to-beg"),
    ("\\e[7~", "ed-move-to-beg"), ("\\e[F", "ed-move-to-end"), ("\\eOF", "ed-move-to-end"),
    ("\\e[4~", "ed-move-to-end"), ("\\e[8~", "ed-move-to-end"),
    ("\\e[3~", "ed-delete-next-char"), ("\\e[1;5C", "em-next-word"), ("\\e[1;3C", "em-next-word"),
    ("\\e[1;5D", "ed-prev-word"), ("\\e[1;3D", "ed-prev-word"),
  ]

  /// Binds our keys; those that begin with ESC only when asked to.
  static func bindKeys(of handle: OpaquePointer, escapes: Bool) {
    for (key, command) in keys + (escapes ? escapeKeys : []) {
      unsafe edit_bind(handle, key, command)
    }
    if !escapes {
      unsafe edit_bind_alternative(handle, "k", "shell-older")
      unsafe edit_bind_alternative(handle, "j", "shell-newer")
      unsafe edit_bind_alternative(handle, "^C", "shell-cancel")
      unsafe edit_bind_alternative(handle, "^Z", "shell-suspend")
      unsafe edit_bind_alternative(handle, "\\200", "shell-step")
    }
  }

  // MARK: - The line

  var text: WideText {
    guard let line = unsafe el_wline(handle), let start = unsafe line.pointee.buffer,
      let end = unsafe line.pointee.lastchar
    else { return [] }
    return unsafe WideText(UnsafeBufferPointer(start: start, count: end - start))
  }

  /// The elements of ``text`` before the cursor.
  var cursor: Int { Int(unsafe el_cursor(handle, 0)) }

  func move(to position: Int) {
    unsafe el_cursor(handle, Int32(clamping: position - cursor))
  }

  func insert(_ text: WideText) -> UInt8 {
    // libedit counts inserting nothing as a failure, and a NUL ends what it inserts.
    guard !text.isEmpty else { return UInt8(CC_NORM) }
    return unsafe el_winsertstr(handle, text.filter { $0 != 0 } + [0]) == 0
      ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
  }

  func replaceLine(_ text: WideText, cursor: Int? = nil) -> UInt8 {
    let count = self.text.count
    move(to: count)
    unsafe el_deletestr(handle, Int32(clamping: count))
    _ = insert(text)
    move(to: cursor ?? text.count)
    return UInt8(CC_REFRESH)
  }

  // MARK: - Commands

  func cancel() -> UInt8 {
    ending = .cancelled
    move(to: text.count)
    // Enter leaves a line of several rows properly. What is inserted here is never read.
    queuedKeys = [13]
    return insert(Array("^C".utf8.map(Int32.init)))
  }

  /// Goes to the end first, so that the shell's own words stand below the line.
  func suspend() -> UInt8 {
    request(.suspend(cursor: cursor))
    move(to: text.count)
    return UInt8(CC_CURSOR)
  }

  func recallOlder() -> UInt8 {
    guard let entry = history.older(leaving: text) else { return UInt8(CC_ERROR) }
    return replaceLine(entry)
  }

  func recallNewer() -> UInt8 {
    guard let entry = history.newer(leaving: text) else { return UInt8(CC_ERROR) }
    return replaceLine(entry)
  }

  func moveUp() -> UInt8 {
    guard let position = text.positionAbove(cursor) else { return recallOlder() }
    move(to: position)
    return UInt8(CC_CURSOR)
  }

  func moveDown() -> UInt8 {
    guard let position = text.positionBelow(cursor) else { return recallNewer() }
    move(to: position)
    return UInt8(CC_CURSOR)
  }
}
