/// Takes the prompts off what was copied from a page.
package enum Paste {
  /// Turns a pasted block into input.
  ///
  /// When any of its lines starts with `>>> ` behind the common indentation, only the prompted lines
  /// are input and the others are the page's output. Code without prompts moves to the margin.
  ///
  /// A `>>> ` line ends an open compound statement, because pages don't show the empty line that
  /// would; so an empty line is put before it where the block before was one.
  package static func normalise(_ text: String) -> String {
    let lines = text.linesOfText
    guard holdsPrompt(lines) else { return dedented(lines).joined(separator: "\n") }
    return input(of: lines, keepingPlaces: false).joined(separator: "\n")
  }

  /// The prompted lines of a page; with `keepingPlaces` an empty line stands for every other one, so
  /// that errors name the page's lines.
  static func input(of lines: [String], keepingPlaces: Bool) -> [String] {
    var input: [String] = []
    var isInside = false
    for line in lines {
      let prompted = PromptedLine(line)
      switch prompted.kind {
      case .first:
        if !keepingPlaces, let start = input.last?.first, start == " " || start == "\t" {
          input.append("")
        }
        input.append(prompted.text)
        isInside = true
      case .continuation where isInside: input.append(prompted.text)
      default:
        isInside = false
        if keepingPlaces { input.append("") }
      }
    }
    return input
  }

  /// Whether a line is prompted that is not inside a triple-quoted string of plain code.
  static func holdsPrompt(_ lines: [String]) -> Bool {
    var quote: Substring?
    var hidden = false
    for line in lines {
      if PromptedLine(line).kind == .first {
        if quote == nil { return true }
        hidden = true
      }
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
    // What never ends was no string but a word of prose.
    return hidden && quote != nil
  }

  /// Code from an indented page begins at the margin, as with `textwrap.dedent`.
  private static func dedented(_ lines: [String]) -> [String] {
    var margin: Substring?
    for line in lines {
      let indentation = line.prefix { $0 == " " || $0 == "\t" }
      if indentation.endIndex == line.endIndex { continue }
      margin = margin.map { String($0).commonPrefix(with: indentation) } ?? indentation
    }
    guard let margin, !margin.isEmpty else { return lines }
    return lines.map { $0.hasPrefix(margin) ? String($0.dropFirst(margin.count)) : "" }
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
      let isTab = kind == .continuation && rest.hasPrefix("\t")
      guard rest.isEmpty || rest.hasPrefix(" ") || isTab else { continue }
      self.kind = kind
      let shown = isTab ? rest.expandingTabs(from: indentation + prompt.count) : String(rest)
      text = String(shown.dropFirst())
      return
    }
    kind = .none
    text = line
  }
}

extension Substring {
  /// With the tabs before the text as the spaces that they stand for.
  fileprivate func expandingTabs(from column: Int) -> String {
    let text = drop { $0 == "\t" }
    guard text.startIndex > startIndex else { return String(text) }
    let width = 8 - column % 8 + 8 * (distance(from: startIndex, to: text.startIndex) - 1)
    return String(repeating: " ", count: width) + text
  }
}

extension String {
  fileprivate func commonPrefix(with other: Substring) -> Substring {
    var end = startIndex
    for (mine, theirs) in zip(self, other) {
      if mine != theirs { break }
      end = index(after: end)
    }
    return self[..<end]
  }

  /// The lines, whatever ends them (`\n`, `\r\n`, `\r`).
  var linesOfText: [String] {
    // Swift takes "\r\n" for one character, so one test covers the three.
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .map(String.init)
  }
}
