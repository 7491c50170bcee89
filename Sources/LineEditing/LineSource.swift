/// Where the loop gets its input from: a terminal, a stream, or a test.
package protocol LineSource: AnyObject {
  /// Whether a person sits at the other end, and prompts are shown.
  var isInteractive: Bool { get }

  /// Waits for the next input; nil at the end of input.
  ///
  /// The end is not for ever on a terminal: Ctrl-D ends one read, and the next one asks again.
  /// However it returns, the terminal's cursor is at the start of a row.
  func readLine(prompt: Prompt) throws(LineInterrupted) -> InputLine?

  /// What Tab asks, where there is a Tab.
  var completer: Completer? { get set }

  /// Keeps an entry for recall, with secrets already taken out by the caller.
  func remember(_ entry: String)
}

extension LineSource {
  package func remember(_ entry: String) {}
}

/// One input without its final line end: a line, or a pasted or recalled block of several.
package struct InputLine: Hashable, Sendable {
  /// What was read, UTF-8 or not.
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The bytes as text, with U+FFFD where they are no UTF-8.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether several lines came as one input.
  package var isBlock: Bool { bytes.contains(UInt8(ascii: "\n")) }
}

/// Thrown when Ctrl-C, or SIGINT, discards the line that is being read.
package struct LineInterrupted: Error, Hashable, Sendable {
  package init() {}
}
