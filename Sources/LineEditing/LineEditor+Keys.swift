internal import CLibEdit

/// The keys, and the commands of ours behind them.
extension LineEditor {
  /// A key that libedit knows as one character: a C1 control, which no terminal sends and which what
  /// is read is freed from.
  enum Key: Int32, CaseIterable {
    /// Has ``LineEditor/performStep()`` called.
    case step = 0x80
    /// Ends the line, whatever is in it.
    case finish
    case paste
    case up
    case down
    case left
    case right
    case wordLeft
    case wordRight
    case lineStart
    case lineEnd
    case delete
    case deleteWord
    case openLine
    case mark
    case killRegion
    case undo

    fileprivate var command: String {
      switch self {
      case .step: "shell-step"
      case .finish: "ed-newline"
      case .paste: "shell-paste"
      case .up: "shell-up"
      case .down: "shell-down"
      case .left: "ed-prev-char"
      case .right: "ed-next-char"
      case .wordLeft: "ed-prev-word"
      case .wordRight: "em-next-word"
      case .lineStart: "shell-line-start"
      case .lineEnd: "shell-line-end"
      case .delete: "ed-delete-next-char"
      case .deleteWord: "em-delete-next-word"
      case .openLine: "shell-open-line"
      case .mark: "em-set-mark"
      case .killRegion: "em-kill-region"
      case .undo: "vi-undo"
      }
    }

    /// As libedit writes it.
    fileprivate var name: String { "\\" + String(rawValue, radix: 8) }
  }

  /// The keys whose sequences terminals send, behind their ESC.
  static let sequences: [String: Key] = [
    "[200~": .paste,
    "[A": .up, "OA": .up, "[B": .down, "OB": .down,
    "[C": .right, "OC": .right, "[D": .left, "OD": .left,
    "[H": .lineStart, "OH": .lineStart, "[1~": .lineStart, "[7~": .lineStart,
    "[F": .lineEnd, "OF": .lineEnd, "[4~": .lineEnd, "[8~": .lineEnd,
    "[3~": .delete, "[3;5~": .deleteWord, "[3;3~": .deleteWord,
    "[1;5C": .wordRight, "[1;3C": .wordRight, "[5C": .wordRight, "Oc": .wordRight,
    "[1;5D": .wordLeft, "[1;3D": .wordLeft, "[5D": .wordLeft, "Od": .wordLeft,
    "OM": .finish,
  ]

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
    unsafe edit_add(handle, "shell-enter", "End the input, or open a line") { handle, _ in
      unsafe LineEditor.of(handle)?.enter() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-open-line", "Begin another line of the input") { handle, _ in
      unsafe LineEditor.of(handle)?.openLine() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-end", "End the input, or delete a character") { handle, _ in
      unsafe LineEditor.of(handle)?.endOfInput() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-edit", "Go on in the person's own editor") { handle, _ in
      unsafe LineEditor.of(handle)?.edit() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-search", "Search the history") { handle, _ in
      unsafe LineEditor.of(handle)?.beginSearch() ?? UInt8(CC_ERROR)
    }
    unsafe addMovements(to: handle)
  }

  private static func addMovements(to handle: OpaquePointer) {
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
    unsafe edit_add(handle, "shell-line-start", "Go to the start of the line") { handle, _ in
      unsafe LineEditor.of(handle)?.moveToLineStart() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-line-end", "Go to the end of the line") { handle, _ in
      unsafe LineEditor.of(handle)?.moveToLineEnd() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-kill-line", "Cut to the end of the line") { handle, _ in
      unsafe LineEditor.of(handle)?.killToLineEnd() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-kill-start", "Cut to the start of the line") { handle, _ in
      unsafe LineEditor.of(handle)?.killToLineStart() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-undo", "Take the last change back") { handle, _ in
      unsafe LineEditor.of(handle)?.undo() ?? UInt8(CC_ERROR)
    }
    unsafe edit_add(handle, "shell-backspace", "Delete a character or indentation") { handle, _ in
      unsafe LineEditor.of(handle)?.deleteBackwards() ?? UInt8(CC_ERROR)
    }
  }

  private static let keys = [
    ("^M", "shell-enter"), ("^J", "shell-enter"), ("^C", "shell-cancel"), ("^D", "shell-end"),
    ("^Z", "shell-suspend"), ("\\034", "ed-unassigned"), ("^I", "shell-complete"),
    ("^R", "shell-search"), ("^P", "shell-older"), ("^N", "shell-newer"),
    ("^W", "ed-delete-prev-word"), ("^U", "shell-kill-start"), ("^?", "shell-backspace"),
    ("^H", "shell-backspace"),
  ]

  private static let emacsKeys = [
    ("^A", "shell-line-start"), ("^E", "shell-line-end"), ("^K", "shell-kill-line"),
    ("^X^E", "shell-edit"), ("\\e^M", "shell-open-line"), ("\\e^J", "shell-open-line"),
    ("\\ex", "ed-unassigned"), ("\\eX", "ed-unassigned"),
  ]

  /// What vi's command mode knows.
  private static let viCommandKeys = [
    ("^M", "shell-enter"), ("^J", "shell-enter"), ("^C", "shell-cancel"),
    ("^Z", "shell-suspend"), ("k", "shell-up"), ("j", "shell-down"), ("v", "shell-edit"),
    ("u", "shell-undo"),
    ("0", "shell-line-start"), ("$", "shell-line-end"), ("^R", "shell-search"),
  ]

  static func bindKeys(of handle: OpaquePointer, isVi: Bool) {
    let ours = Key.allCases.map { ($0.name, $0.command) }
    for (key, command) in keys + ours + (isVi ? [] : emacsKeys) {
      unsafe edit_bind(handle, key, command)
    }
    guard isVi else { return }
    for (key, command) in viCommandKeys + ours {
      unsafe edit_bind_alternative(handle, key, command)
    }
  }
}
