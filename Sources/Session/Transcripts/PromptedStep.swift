internal import Syntax

/// A step as a page shows it: the input behind prompts, and below it what came of it.
///
/// What a page can't show so (CPython's `doctest`) is written around: an empty line of output is
/// `<BLANKLINE>`, and a step with output that looks like a prompt is not to be run.
struct PromptedStep {
  let source: String
  /// The lines of output; of an exception its header, dots for the frames, and its message.
  let output: [String]
  /// Whether a page can show what came of it.
  private let isShown: Bool

  init(source: String, printed: String, exception: String?, isKnown: Bool = true) {
    let lines = Self.lines(printed: printed, exception: exception)
    isShown = isKnown && !Self.looksLikeInput(lines)
    self.source = source
    output = isShown ? lines : []
  }

  static func lines(printed: String, exception: String?) -> [String] {
    var text = printed
    while text.last?.isNewline == true { text.removeLast() }
    var lines = text.isEmpty ? [] : text.separateLines
    if let exception {
      lines += [ExceptionText.header, "  ..."] + exception.separateLines
    }
    return lines.map { $0.allSatisfy(\.isWhitespace) ? Directives.blankLine : $0 }
  }

  /// Whether a reader of the page would take output for input.
  static func looksLikeInput(_ lines: [String]) -> Bool {
    lines.contains { $0.isPrompt(">>>") } || lines.first?.isPrompt("...") == true
  }

  var lines: [String] {
    var input = source.separateLines
    if !isShown { input.append("# doctest: +SKIP") }
    let prompted = input.enumerated().map { place, line in
      let prompt = place == 0 ? ">>>" : "..."
      return line.isEmpty ? prompt : "\(prompt) \(line)"
    }
    return prompted + output
  }

  var text: String { lines.joined(separator: "\n") + "\n" }
}

extension String {
  fileprivate func isPrompt(_ prompt: String) -> Bool {
    let line = drop { $0 == " " || $0 == "\t" }
    return line == prompt || line.hasPrefix(prompt + " ")
  }

  /// What line feeds separate: to Swift `\r\n` is one character, to a page it is text and an end.
  var separateLines: [String] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }
}
