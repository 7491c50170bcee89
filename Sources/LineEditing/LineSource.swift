/// Where the loop gets its input from: a terminal, a stream, or a test.
package protocol LineSource: AnyObject {
  /// Whether a person sits at the other end, and prompts are shown.
  var isInteractive: Bool { get }

  /// Waits for the next input; nil at the end of input.
  ///
  /// The end is not for ever on a terminal: Ctrl-D ends one read, and the next one asks again.
  /// However it returns, the terminal's cursor is at the start of a row.
  func readLine(prompt: Prompt, from start: LineStart) throws(LineInterrupted) -> InputLine?

  /// What Tab asks, where there is a Tab.
  var completer: Completer? { get set }

  /// What Enter asks in a block, where blocks are edited.
  var needsMore: NeedsMore? { get set }

  /// What opens the person's own editor on a text, where there is a key for it.
  var textEditor: ((String) -> String?)? { get set }

  /// Keeps an entry for recall, with secrets already taken out by the caller.
  func remember(_ entry: String)

  /// The entry that is so old, the newest being 0; nil beyond the oldest.
  func entry(_ age: Int) -> String?

  /// What befell the entries that are kept for the next session, until it was told.
  func takeProblem() -> String?
}

extension LineSource {
  package func readLine(prompt: Prompt) throws(LineInterrupted) -> InputLine? {
    try readLine(prompt: prompt, from: LineStart())
  }

  package func takeProblem() -> String? { nil }
}

/// Whether a text is only the beginning of an input; a pasted or recalled block ends as a file does,
/// a typed one with an empty line.
package typealias NeedsMore = (_ text: String, _ isBlock: Bool) -> Bool

/// What there is before the first key.
package struct LineStart: Hashable, Sendable {
  /// Text that stands in the line already.
  package var text: String
  /// The lines of the input that were read before, and the prompt of the first of them.
  package var block: String
  package var blockPrompt: Prompt
  /// Spaces that a person may want the line to begin with, and a paste does not.
  package var indentation: String

  package init(
    text: String = "",
    block: String = "",
    blockPrompt: Prompt = Prompt(),
    indentation: String = ""
  ) {
    self.text = text
    self.block = block
    self.blockPrompt = blockPrompt
    self.indentation = indentation
  }
}

/// One input without its final line end: a line, or a pasted or recalled block of several.
package struct InputLine: Hashable, Sendable {
  /// What was read, UTF-8 or not.
  package let bytes: [UInt8]
  /// Whether the lines that were read before are in it, changed perhaps.
  package let holdsBlock: Bool

  package init(_ bytes: [UInt8], holdsBlock: Bool = false) {
    self.bytes = bytes
    self.holdsBlock = holdsBlock
  }

  package init(_ text: String) {
    self.init(Array(text.utf8))
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
