internal import Glibc

/// Chooses the line source that fits the process.
package enum LineSources {
  /// An editor on a terminal, lines with prompts on one that can't edit, otherwise the stream.
  ///
  /// - Parameters:
  ///   - program: the name that `.editrc` knows the program by.
  ///   - environment: where `TERM` is looked up.
  ///   - history: what can be recalled, for an editor.
  package static func make(
    program: String,
    environment: [String: String],
    history: HistoryFile?
  ) -> any LineSource {
    let isInteractive =
      TerminalOutput.isTerminal(STDIN_FILENO) && TerminalOutput.isTerminal(STDOUT_FILENO)
    if isInteractive, TerminalOutput.canEdit(terminalName: environment["TERM"]),
      let editor = LineEditor(program: program, historyFile: history)
    {
      return editor
    }
    return StreamLines(descriptor: STDIN_FILENO, showsPrompts: isInteractive)
  }
}
