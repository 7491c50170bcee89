/// Takes the prompts off what was copied from a page.
package enum Paste {
  /// A pasted block as input: when any of its lines starts with `>>> ` behind the common
  /// indentation, only the prompted lines are input and the others are the page's output.
  ///
  /// A `>>> ` line ends an open compound statement, because pages don't show the empty line that
  /// would; so an empty line is put before it where the block before was one.
  package static func normalise(_ text: String) -> String {
    let lines = text.linesOfText
    guard holdsPrompt(lines) else { return lines.joined(separator: "\n") }
    var input: [String] = []
    var isInside = false
    for line in lines {
      let prompted = PromptedLine(line)
      switch prompted.kind {
      case .first:
        if let start = input.last?.first, start == " " || start == "\t" { input.append("") }
        input.append(prompted.text)
        isInside = true
      case .continuation where isInside: input.append(prompted.text)
      default: isInside = false
      }
    }
    return input.joined(separator: "\n")
  }

  /// Whether a line is prompted that is not inside a triple-quoted string of plain code.
  private static func holdsPrompt(_ lines: [String]) -> Bool {
    var quote: Substring?
    for line in lines {
      if quote == nil, PromptedLine(line).kind == .first { return true }
      var rest = line[...]
      while !rest.isEmpty {
        let three = rest.prefix(3)
        if let open = quote, three == open {
          quote = nil
          rest = rest.dropFirst(3)
        } else if quote == nil, three == "\"\"\"" || three == "'''" {
          quote = three
          rest = rest.dropFirst(3)
        } else {
          rest = rest.dropFirst()
        }
      }
    }
    return false
  }

  /// One line of a raw paste: its `>>> ` or `... ` taken off.
  package static func stripPrompt(_ line: String) -> String {
    let prompted = PromptedLine(line)
    return prompted.kind == .none ? line : prompted.text
  }
}

/// A line of a page, with its prompt recognised.
struct PromptedLine {
  enum Kind {
    /// `>>> `
    case first
    /// `... `, or a bare `...`
    case continuation
    case none
  }

  let kind: Kind
  /// The line behind the prompt.
  let text: String
  /// Spaces before the prompt, or before the text.
  let indentation: Int

  init(_ line: String) {
    let content = line.drop { $0 == " " || $0 == "\t" }
    indentation = line.count - content.count
    for (prompt, kind) in [(">>>", Kind.first), ("...", Kind.continuation)] {
      guard content.hasPrefix(prompt) else { continue }
      let rest = content.dropFirst(prompt.count)
      guard rest.isEmpty || rest.hasPrefix(" ") else { continue }
      self.kind = kind
      text = String(rest.dropFirst())
      return
    }
    kind = .none
    text = line
  }
}

extension String {
  /// The lines, whatever ends them (`\n`, `\r\n`, `\r`).
  var linesOfText: [String] {
    // Swift takes "\r\n" for one character, so one test covers the three.
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map(String.init)
  }
}
