internal import CTerminal
internal import Glibc

/// What a descriptor can show.
package enum TerminalOutput {
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of a terminal, now; nil when there is none or it doesn't know.
  package static func columns(of descriptor: Int32) -> Int? {
    let columns = Int(terminal_columns(descriptor))
    return columns > 0 ? columns : nil
  }

  /// Its rows, now; nil when there is none or it doesn't know.
  package static func rows(of descriptor: Int32) -> Int? {
    let rows = Int(terminal_rows(descriptor))
    return rows > 0 ? rows : nil
  }

  /// Whether a terminal of this name moves its cursor, so that lines can be edited on it.
  ///
  /// Inside Emacs' shell buffers and without `TERM` only plain text is safe.
  package static func canEdit(terminalName: String?) -> Bool {
    switch terminalName {
    case nil, "", "dumb", "unknown", "emacs": false
    default: true
    }
  }
}
