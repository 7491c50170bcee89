internal import Glibc

/// Chooses the line source that fits the process.
package enum LineSources {
  /// An editor on a terminal, lines with prompts on one that can't edit, otherwise the stream.
  ///
  /// `.editrc` knows the program by its name. `TERM` is looked up in the environment. The history
  /// is for an editor.
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
