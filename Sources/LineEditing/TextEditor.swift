internal import Glibc

/// Why an editor gave nothing back, in words for a person.
package struct TextEditorFailure: Error, Hashable, Sendable {
  package let message: String
}

/// The person's own editor: `$VISUAL`, else `$EDITOR`, else the system's `editor`, else `vi`.
///
/// Debian's `sensible-editor` is passed by: where nothing is set it asks which one to use.
package struct TextEditor {
  private let environment: [String: String]

  package init(environment: [String: String]) { self.environment = environment }

  /// The text as the editor left it.
  ///
  /// What it wrote before it failed is kept where the error says. The file is the person's alone
  /// (0600), goes with the edit, and has an ending by which editors tell the language.
  package func edit(_ text: String, ending: String) throws(TextEditorFailure) -> String {
    let path = try makeFile(text, ending: ending)
    let line = choice.map { "\($0.command) \"$1\"" } ?? TextEditor.systemEditor
    let end = ForegroundProgram(shell: line, words: [path], environment: environment).run()
    let edited = contents(of: path)
    guard end == .exit(0), let edited else {
      throw failure(end, edited == nil || edited == text ? remove(path) : path)
    }
    _ = remove(path)
    return edited
  }

  /// The variable that names an editor, and what it says: a command line for the shell.
  private var choice: (variable: String, command: String)? {
    for name in ["VISUAL", "EDITOR"] {
      if let value = environment[name], !value.allSatisfy(\.isWhitespace) { return (name, value) }
    }
    return nil
  }

  private static let systemEditor =
    "editor=$(command -v editor || command -v vi) || exit 127; \"$editor\" \"$1\""

  private func failure(_ end: ForegroundProgram.End, _ path: String?) -> TextEditorFailure {
    let what =
      switch end {
      case .exit(0): "the editor left no text"
      case .exit(127):
        choice.map { "there is no editor \($0.command): set \($0.variable) to one" }
          ?? "there is no editor: set VISUAL or EDITOR to one"
      case .exit(let status): "the editor ended with status \(status)"
      case .signal(let number): "the editor was ended by signal \(number)"
      case .failure(let problem): "the editor did not start: \(reason(problem))"
      }
    return TextEditorFailure(message: what + (path.map { "; what it wrote is in \($0)" } ?? ""))
  }

  private func makeFile(_ text: String, ending: String) throws(TextEditorFailure) -> String {
    let folder = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var template = Array("\(folder)/apiwalk-XXXXXX\(ending)".utf8CString)
    // Made with mode 0600, whatever the umask is.
    let descriptor = unsafe mkstemps(&template, Int32(ending.utf8.count))
    guard descriptor >= 0 else {
      throw TextEditorFailure(message: "cannot make a file in \(folder): \(reason(errno))")
    }
    defer { close(descriptor) }
    let path = String(
      decoding: template.dropLast().map(UInt8.init(bitPattern:)),
      as: UTF8.self
    )
    guard LockedFile.write(Array(text.utf8), to: descriptor) else {
      let problem = errno
      _ = remove(path)
      throw TextEditorFailure(message: "cannot write \(path): \(reason(problem))")
    }
    return path
  }

  /// What the file holds now; an editor may have put another one into its place.
  private func contents(of path: String) -> String? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while bytes.count <= TextEditor.longest {
      guard let more = readAvailable(descriptor, upTo: 1 << 16) else { continue }
      guard !more.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
      bytes += more
    }
    return nil
  }

  /// More than this is no input.
  private static let longest = 64 << 20

  private func remove(_ path: String) -> String? {
    _ = unsafe unlink(path)
    return nil
  }

  private func reason(_ problem: Int32) -> String { unsafe String(cString: strerror(problem)) }
}
