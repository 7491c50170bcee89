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
    guard isInteractive else { return StreamLines(descriptor: STDIN_FILENO) }
    let name = environment["TERM"]
    var problem = name?.isEmpty ?? true ? "lines can't be edited here: TERM is not set" : nil
    if TerminalOutput.canEdit(terminalName: name) {
      do throws(LineEditorRefusal) {
        return try LineEditor(program: program, historyFile: history)
      } catch {
        problem = error.description(terminalName: name ?? "")
      }
    }
    return StreamLines(descriptor: STDIN_FILENO, showsPrompts: true, problem: problem)
  }
}

extension LineEditorRefusal {
  /// What is lost, in words for a person; nil for what the person asked for.
  fileprivate func description(terminalName name: String) -> String? {
    switch self {
    case .noUnicode: "lines can't be edited here: there is no UTF-8 locale"
    case .noCursor: "lines can't be edited here: no terminal is known as TERM=\(name)"
    case .turnedOff: nil
    }
  }
}
