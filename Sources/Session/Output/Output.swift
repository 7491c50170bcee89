/// The one place where text leaves the session: redacted, escaped for a terminal, in order.
///
/// stdout carries what the Python walkthrough would have printed, stderr everything about it. Before
/// anything goes to stderr, stdout is written out, so that a terminal shows them as they happened.
package final class Output {
  /// Where text goes and what is there.
  package struct Sink {
    package var write: ([UInt8]) -> Void
    package var isTerminal: Bool
    package var hasColor: Bool
    /// How many columns a terminal has now; 80 elsewhere.
    package var columns: () -> Int
    /// How many rows it has; nil when there is no screen.
    package var rows: () -> Int? = { nil }
    /// Shows a long text page by page; false when it can't.
    package var page: (([UInt8]) -> Bool)?

    package init(
      isTerminal: Bool = false,
      hasColor: Bool = false,
      columns: @escaping () -> Int = { 80 },
      write: @escaping ([UInt8]) -> Void
    ) {
      self.write = write
      self.isTerminal = isTerminal
      self.hasColor = hasColor
      self.columns = columns
    }
  }

  // Both are replaced while a transcript is checked, so that what a step prints can be compared.
  package var out: Sink
  package var notes: Sink
  package var redactor = Redactor()
  /// Told of everything that goes to stdout, before anything in it is redacted.
  package var onWrite: ([UInt8]) -> Void = { _ in }
  package var revealsSecrets = false
  /// True when the last byte on stdout was a line end, or nothing was written yet.
  package private(set) var isAtLineStart = true
  private var buffer: [UInt8] = []
  /// The columns that a line of progress fills, which goes before anything else is written.
  private var progressWidth = 0
  /// Whether nothing was written since it went.
  private var isRowWiped = false
  private static let capacity = 1 << 16
  private var captures: [Capture] = []

  /// What went to stdout since, before anything was taken out of it.
  package final class Capture {
    package fileprivate(set) var bytes: [UInt8] = []
    /// Whether there was more, which went to the terminal by itself.
    package fileprivate(set) var isPart = false
  }

  package init(out: Sink, notes: Sink) {
    self.out = out
    self.notes = notes
  }

  // MARK: - Captures

  /// Begins to keep what goes to stdout, beside writing it.
  package func capture() -> Capture {
    flush()
    let capture = Capture()
    captures.append(capture)
    return capture
  }

  /// Ends a capture; what it holds is redacted, as everything that is kept.
  package func end(_ capture: Capture) -> String {
    flush()
    captures.removeAll { $0 === capture }
    return String(decoding: redactor.redact(capture.bytes), as: UTF8.self)
  }

  /// Whether what a program prints has to come this way: somebody keeps it, and it has no terminal.
  package var keepsWhatProgramsPrint: Bool { !captures.isEmpty && !out.isTerminal }

  /// A program prints on the terminal by itself.
  func noteProgramAtTerminal() {
    for capture in captures { capture.isPart = true }
  }

  // MARK: - stdout

  package func write(_ text: String) {
    guard !text.isEmpty else { return }
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  package func write(_ bytes: UnsafeRawBufferPointer) {
    guard let last = bytes.last else { return }
    buffer.append(contentsOf: bytes)
    isAtLineStart = last == UInt8(ascii: "\n")
    if buffer.count >= Self.capacity || (out.isTerminal && isAtLineStart) { release() }
  }

  /// A person has ended a line on the terminal, which went to the next row by itself.
  package func noteTypedLine() {
    if out.isTerminal { isAtLineStart = true }
  }

  /// Lines for stdout, each in a style where there is color.
  package func write(lines: [(text: String, style: Style)]) {
    flush()
    for (text, style) in lines {
      eraseProgress()
      let shown = Array((revealsSecrets ? text : redactor.redact(text)).utf8)
      let line = String(
        decoding: out.isTerminal ? shown.escapedForTerminal : shown,
        as: UTF8.self
      )
      out.write(Array(((out.hasColor ? style.apply(to: line) : line) + "\n").utf8))
    }
    isAtLineStart = true
  }

  /// Bytes that a person asked to have as they are, to a file or a program: neither redacted nor
  /// escaped.
  package func writeData(_ bytes: [UInt8]) {
    flush()
    eraseProgress()
    for capture in captures { capture.bytes += bytes }
    out.write(bytes)
    isAtLineStart = bytes.last.map { $0 == UInt8(ascii: "\n") } ?? isAtLineStart
  }

  /// Writes out everything, also what might have been the beginning of a secret.
  package func flush() {
    let rest = buffer
    buffer.removeAll(keepingCapacity: true)
    deliver(rest)
  }

  /// Writes what is surely whole: neither a character nor a secret is cut in two.
  private func release() {
    let kept = max(
      revealsSecrets ? 0 : redactor.heldBack(at: buffer),
      buffer.unfinishedCharacterLength
    )
    let whole = Array(buffer[..<(buffer.count - kept)])
    buffer.removeFirst(buffer.count - kept)
    deliver(whole)
  }

  /// Bytes that are redacted, escaped and perhaps coloured already.
  func writeScreen(_ bytes: [UInt8]) {
    guard let last = bytes.last else { return }
    eraseProgress()
    out.write(bytes)
    isAtLineStart = last == UInt8(ascii: "\n")
  }

  /// Gives what is written to those who keep it, as it was before the screen changed it.
  func keep(_ bytes: [UInt8]) {
    onWrite(bytes)
    for capture in captures { capture.bytes += bytes }
  }

  private func deliver(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    eraseProgress()
    keep(bytes)
    let visible = revealsSecrets || redactor.isEmpty ? bytes : redactor.redact(bytes)
    out.write(out.isTerminal ? visible.escapedForTerminal : visible)
  }

  // MARK: - stderr

  /// Text of a program's own for `sys.stderr`, as it is.
  package func writeError(_ text: String) {
    flush()
    eraseProgress()
    let bytes = Array((revealsSecrets ? text : redactor.redact(text)).utf8)
    notes.write(notes.isTerminal ? bytes.escapedForTerminal : bytes)
  }

  /// A line about the output: the mirror, the request, a hint, an error.
  package func note(_ text: String, style: Style = .plain) {
    flush()
    eraseProgress()
    notes.write(Array((painted(text, style) + "\n").utf8))
  }

  /// A sentence in as many lines as the screen needs; a line where there is none.
  package func noteSentence(_ text: String, style: Style = .plain) {
    guard notes.isTerminal else { return note(text, style: style) }
    let shown = revealsSecrets ? text : redactor.redact(text)
    for line in LessonText(columns: notes.columns(), hasColor: false).wrapped(shown) {
      note(line, style: style)
    }
  }

  /// Text of a lesson, laid out for the screen.
  package func noteLesson(_ markdown: String) {
    flush()
    eraseProgress()
    let text = LessonText(columns: notes.columns(), hasColor: notes.hasColor)
    for line in text.lines(of: markdown) { notes.write(Array((line + "\n").utf8)) }
  }

  /// A line about what is going on, in place of the one before; nil takes it away.
  ///
  /// Only a terminal shows it: what is written next replaces it. Where there is none, each becomes a
  /// line of its own if it shall be a line elsewhere.
  package func showProgress(_ text: String?, isLineElsewhere: Bool = false) {
    guard notes.isTerminal else {
      if let text, isLineElsewhere { note(text) }
      return
    }
    flush()
    let wasShown = progressWidth > 0
    eraseProgress()
    guard let text else {
      isRowWiped = wasShown
      return
    }
    // A line that wraps cannot be taken away.
    let limit = max(1, min(notes.columns() - 1, 80) - Self.interruptKey.count)
    let line = String(text.prefix(limit))
    notes.write(Array(painted(line, .aside).utf8))
    progressWidth = line.unicodeScalars.count
  }

  /// Ends the row in which a terminal has shown the key that interrupted.
  package func endInterruptedRow() {
    flush()
    guard notes.isTerminal else { return }
    // It went with the progress that it stood behind.
    let isWiped = isRowWiped || progressWidth > 0
    eraseProgress()
    notes.write(Array((isWiped ? "\r\(Self.interruptKey)\n" : "\n").utf8))
  }

  /// As terminals show Ctrl-C.
  private static let interruptKey = "^C"

  private func eraseProgress() {
    isRowWiped = false
    guard progressWidth > 0 else { return }
    let blank = String(repeating: " ", count: progressWidth + Self.interruptKey.count)
    progressWidth = 0
    notes.write(Array("\r\(blank)\r".utf8))
  }

  private func painted(_ text: String, _ style: Style) -> String {
    let shown = revealsSecrets ? text : redactor.redact(text)
    let line = String(decoding: Array(shown.utf8).escapedForTerminal, as: UTF8.self)
    return notes.hasColor ? style.apply(to: line) : line
  }
}
