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

    package init(
      isTerminal: Bool = false,
      hasColor: Bool = false,
      write: @escaping ([UInt8]) -> Void
    ) {
      self.write = write
      self.isTerminal = isTerminal
      self.hasColor = hasColor
    }
  }

  // Both are replaced while a transcript is checked, so that what a step prints can be compared.
  package var out: Sink
  package var notes: Sink
  package var redactor = Redactor()
  package var revealsSecrets = false
  /// True when the last byte on stdout was a line end, or nothing was written yet.
  package private(set) var isAtLineStart = true
  private var buffer: [UInt8] = []
  /// How many columns a line that is not to stay takes on the terminal.
  private var passingWidth = 0
  private static let capacity = 1 << 16

  package init(out: Sink, notes: Sink) {
    self.out = out
    self.notes = notes
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

  /// Bytes that a person asked to have as they are, to a file or a program: neither redacted nor
  /// escaped.
  package func writeData(_ bytes: [UInt8]) {
    flush()
    out.write(bytes)
    isAtLineStart = bytes.last.map { $0 == UInt8(ascii: "\n") } ?? isAtLineStart
  }

  /// Writes out everything, also what might have been the beginning of a secret.
  package func flush() {
    erasePassing()
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

  private func deliver(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    erasePassing()
    let visible = revealsSecrets || redactor.isEmpty ? bytes : redactor.redact(bytes)
    out.write(out.isTerminal ? visible.escapedForTerminal : visible)
  }

  // MARK: - stderr

  /// Shows a line that is there for the moment, on a terminal.
  ///
  /// The next one takes its place, and whatever else is written wipes it away. The text is our own, of one column a character, and short enough for a narrow terminal.
  package func showPassing(_ text: String) {
    guard notes.isTerminal else { return }
    if passingWidth == 0 { flush() }
    let padding = String(repeating: " ", count: max(0, passingWidth - text.count))
    notes.write(Array("\r\(text)\(padding)".utf8))
    passingWidth = max(text.count, passingWidth)
  }

  package func erasePassing() {
    guard passingWidth > 0 else { return }
    notes.write(Array("\r\(String(repeating: " ", count: passingWidth))\r".utf8))
    passingWidth = 0
  }

  /// Text of a program's own for `sys.stderr`, as it is.
  package func writeError(_ text: String) {
    flush()
    let bytes = Array((revealsSecrets ? text : redactor.redact(text)).utf8)
    notes.write(notes.isTerminal ? bytes.escapedForTerminal : bytes)
  }

  /// A line about the output: the mirror, the request, a hint, an error.
  package func note(_ text: String, style: Style = .plain) {
    flush()
    let shown = revealsSecrets ? text : redactor.redact(text)
    let safe = Array(shown.utf8).escapedForTerminal
    let line = String(decoding: safe, as: UTF8.self)
    notes.write(Array((notes.hasColor ? style.apply(to: line) : line).utf8) + [UInt8(ascii: "\n")])
  }
}
