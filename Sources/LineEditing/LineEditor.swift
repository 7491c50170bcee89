internal import CLibEdit
internal import CTerminal
internal import Glibc

/// Why there is no editor.
package enum LineEditorRefusal: Error, Hashable, Sendable {
  /// The system has no locale that libedit could say every character in.
  case noUnicode
  /// The terminal is not known, or can't move its cursor.
  case noCursor
  /// `edit off` in `.editrc`.
  case turnedOff
}

/// Edits lines on the terminal with libedit.
///
/// libedit has static state and no locks: one editor a process, on the main thread.
@safe
package final class LineEditor: LineSource {
  /// How the reading of a line ended, when not by Enter.
  enum Ending {
    case cancelled
    case closed
    /// By Ctrl-D in a block, which is no end of input.
    case abandoned
  }

  /// What the next call of ``LineEditor/performStep()`` does: libedit draws only when a command
  /// returns, so work that needs it drawn in between takes two.
  enum Step {
    case redraw
    /// Shows the part of the text in which the cursor is.
    case window
    case suspend(cursor: Int)
    case showMatch
    case endSearch(restoring: SearchOrigin?)
    case begin(indentation: WideText, text: WideText)
    case dropIndentation
    case edit(cursor: Int)
  }

  /// The line as it was when a search began.
  struct SearchOrigin {
    let text: WideText
    let cursor: Int
  }

  package let isInteractive = true
  /// What Tab asks; without one it indents at the start of a line.
  package var completer: Completer?
  package var needsMore: NeedsMore?
  package var textEditor: ((String) -> String?)?
  let handle: OpaquePointer
  let input = STDIN_FILENO
  /// In vi's insert mode ESC is a key of its own.
  let isVi: Bool

  var history: LineHistory
  var ending: Ending?
  var search: HistorySearch?
  var searchOrigin = SearchOrigin(text: [], cursor: 0)
  var step: Step?
  /// The line and the cursor as the last Tab left them, when it completed all it could.
  var completed: (text: WideText, cursor: Int)?
  /// Characters to act on before any are read.
  var queuedKeys: [Int32] = []
  /// What was read together with the end of a paste.
  var unreadBytes: ArraySlice<UInt8> = []
  /// Whether the window changed while a key was read.
  var hasResized = false
  /// The byte before, for the line ends of a paste that is not bracketed.
  var previousByte: UInt8 = 0
  var prompt = Prompt()
  var columns: Int
  var rows: Int
  /// What the screen has no room for, and whether there was such a thing since the line began.
  var hidden = Hidden()
  var wasHidden = false
  var start = LineStart()
  /// Whether the lines that were read before are in the line again.
  var holdsBlock = false
  /// Whether Enter has opened a line in the block, which then only an empty line ends.
  var isTyped = false
  /// The spaces that a person may keep and a paste does not.
  var hasSuggestion = false
  /// What the lines of the block fill on the screen, with their prompts.
  var blockOnScreen: [WideText] = []
  /// libedit asks for the prompt while it draws and keeps the pointer; it lives until the next one.
  private var shownPrompt: UnsafeMutableBufferPointer<Int32>

  let historyFile: HistoryFile?
  var historyNotices = HistoryNotices()

  package init(program: String, historyFile: HistoryFile?) throws(LineEditorRefusal) {
    // libedit crashes on a prompt that the locale can't say. Numbers stay in the C locale.
    guard LineEditor.selectUnicode() else { throw .noUnicode }
    guard terminal_guard(STDIN_FILENO) == 0 else { throw .noCursor }
    guard let handle = unsafe edit_open(program) else {
      LineEditor.release()
      throw .noCursor
    }
    guard let up = unsafe edit_capability(handle, "up"), unsafe up.pointee != 0 else {
      unsafe LineEditor.close(handle)
      throw .noCursor
    }
    unsafe edit_set_signals(handle, 0)
    unsafe edit_set_editor(handle, "emacs")
    unsafe LineEditor.addCommands(to: handle)
    unsafe LineEditor.bindKeys(of: handle, isVi: false)
    unsafe el_source(handle, nil)
    guard unsafe edit_is_editing(handle) != 0 else {
      unsafe LineEditor.close(handle)
      throw .turnedOff
    }
    isVi = unsafe edit_editor(handle).map { unsafe String(cString: $0) } == "vi"
    // `bind -e` or `bind -v` in `.editrc` forgets every binding before it.
    unsafe LineEditor.bindKeys(of: handle, isVi: isVi)
    unsafe LineEditor.setModes(of: handle)
    terminal_allow_bracketed_paste()

    unsafe self.handle = unsafe handle
    self.historyFile = historyFile
    history = LineHistory()
    columns = TerminalOutput.columns(of: STDOUT_FILENO) ?? 80
    rows = TerminalOutput.rows(of: STDOUT_FILENO) ?? 24
    unsafe shownPrompt = .allocate(capacity: 1)
    unsafe shownPrompt.initialize(repeating: 0)

    unsafe edit_set_client(handle, Unmanaged.passUnretained(self).toOpaque())
    unsafe edit_set_prompt(
      handle,
      { unsafe LineEditor.of($0)?.shownPrompt.baseAddress },
      wchar_t(Prompt.delimiter.value)
    )
    unsafe edit_set_reader(
      handle,
      { handle, character in
        guard let editor = unsafe LineEditor.of(handle), let character = unsafe character else {
          return 0
        }
        guard let key = editor.nextKey() else { return 0 }
        unsafe character.pointee = key
        return 1
      }
    )
    loadHistory()
  }

  deinit {
    unsafe LineEditor.close(handle)
    unsafe shownPrompt.deallocate()
  }

  private static func release() {
    terminal_restore()
    terminal_release()
  }

  /// Has the terminal neither echo nor edit between two lines, either.
  ///
  /// So what is typed ahead waits as it is, of any length, and is shown when it is read. Programs
  /// get the terminal as it was found.
  private static func setModes(of handle: OpaquePointer) {
    unsafe edit_set_mode(handle, "-d", "-isig")
    for mode in ["-icanon", "-echo", "+inlcr"] { unsafe edit_set_mode(handle, "-x", mode) }
  }

  /// Without its edit mode libedit restores the terminal and keeps what was typed ahead.
  private static func close(_ handle: OpaquePointer) {
    unsafe edit_set_editing(handle, 0)
    unsafe el_end(handle)
    release()
  }

  private static func selectUnicode() -> Bool {
    for name in ["", "C.UTF-8"] {
      guard unsafe setlocale(LC_CTYPE, name) != nil else { continue }
      guard let codeset = unsafe nl_langinfo(nl_item(CODESET)) else { continue }
      if unsafe strcmp(codeset, "UTF-8") == 0 { return true }
    }
    return false
  }

  static func of(_ handle: OpaquePointer?) -> LineEditor? {
    guard let handle = unsafe handle, let client = unsafe edit_client(handle) else { return nil }
    return unsafe Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
  }

  package func readLine(
    prompt: Prompt,
    from start: LineStart
  ) throws(LineInterrupted) -> InputLine? {
    edit_flush()
    begin(prompt, start)
    let line = readEdited()
    switch ending {
    case nil: break
    case .cancelled: throw LineInterrupted()
    case .closed: return nil
    case .abandoned: return InputLine([], holdsBlock: true)
    }
    guard let (line, onScreen) = line else {
      // Ctrl-D left the cursor behind the prompt.
      write("\n")
      return nil
    }
    blockOnScreen.append(onScreen)
    return InputLine(line.utf8, holdsBlock: holdsBlock)
  }

  private func begin(_ prompt: Prompt, _ start: LineStart) {
    self.prompt = prompt
    self.start = start
    measure()
    hidden = Hidden()
    wasHidden = false
    show(prompt)
    history.beginLine()
    ending = nil
    step = nil
    search = nil
    completed = nil
    queuedKeys = []
    holdsBlock = false
    isTyped = !start.block.isEmpty
    hasSuggestion = false
    if start.block.isEmpty { blockOnScreen = [] }
  }

  /// One turn of libedit in the terminal's raw mode.
  ///
  /// The whole line, and what the screen has of it, with its prompt.
  private func readEdited() -> (line: WideText, onScreen: WideText)? {
    terminal_set_reading(true)
    // Raw before the prompt is drawn: a key in between would be echoed twice.
    unsafe edit_prepare_terminal(handle, 1)
    // A stop of what ran before is over, and nothing is to be drawn again for it.
    _ = terminal_take_continue()
    terminal_bracket_paste(STDOUT_FILENO, true)
    defer {
      edit_flush()
      terminal_bracket_paste(STDOUT_FILENO, false)
      unsafe edit_prepare_terminal(handle, 0)
      terminal_set_reading(false)
      terminal_drain()
    }
    // Only now is it known whether more comes at once, as it does in a paste.
    let indentation = start.indentation.isEmpty || hasMoreInput(within: 5) ? "" : start.indentation
    if !start.text.isEmpty || !indentation.isEmpty {
      request(
        .begin(
          indentation: WideText(decoding: indentation.utf8),
          text: WideText(
            decoding: PastedText.normalised(Array(start.text.utf8), swapsLineEnds: false)
          )
        )
      )
    }
    var count: Int32 = 0
    guard let line = unsafe el_wgets(handle, &count), count > 0 else {
      if ending == .closed {
        write("\n")
      }
      return nil
    }
    // What libedit held, and its line end.
    var read = unsafe WideText(UnsafeBufferPointer(start: line, count: Int(count)))
    if read.last == 10 { read.removeLast() }
    let prompt = hidden.above.isEmpty ? self.prompt : LineEditor.promptBelow
    return (
      (hidden.above + read + hidden.below).asEntered,
      WideText(decoding: prompt.text.utf8) + read.asEntered
    )
  }

  func write(_ text: String) {
    let bytes = Array(text.utf8.map(CChar.init(bitPattern:)))
    unsafe edit_write(bytes, bytes.count)
  }

  /// Makes libedit show a prompt from its next drawing on.
  func show(_ prompt: Prompt) {
    let text = prompt.editorText.unicodeScalars.map { Int32($0.value) } + [0]
    let old = unsafe shownPrompt
    unsafe shownPrompt = .allocate(capacity: text.count)
    _ = unsafe shownPrompt.initialize(from: text)
    unsafe old.deallocate()
  }
}

extension WideText {
  /// Without spaces that nobody typed: those suggested for a last line.
  fileprivate var asEntered: WideText {
    let end = lastIndex { $0 != 32 && $0 != 9 }.map { $0 + 1 } ?? 0
    return end > 0 && self[end - 1] == 10 ? WideText(self[..<end]) : self
  }
}
