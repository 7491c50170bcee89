/// Markdown of a lesson as lines for a screen: paragraphs and lists filled to its width, code as it is.
struct LessonText {
  let columns: Int
  let hasColor: Bool

  /// A line longer than this is hard to read on any screen.
  private static let longestLine = 76
  private static let shortestLine = 20

  private var width: Int { max(Self.shortestLine, min(columns - 2, Self.longestLine)) }

  func lines(of markdown: String) -> [String] {
    var result: [String] = []
    var paragraph: [Substring] = []
    func finish() {
      guard !paragraph.isEmpty else { return }
      result += filled(paragraph.joined(separator: " "))
      paragraph = []
    }
    var isCode = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        finish()
        isCode.toggle()
      } else if isCode || line.hasPrefix("    ") {
        finish()
        result.append(code(isCode ? "    " + line : String(line)))
      } else if line.allSatisfy(\.isWhitespace) {
        finish()
        if result.last?.isEmpty == false { result.append("") }
      } else if line.hasPrefix("- ") {
        finish()
        paragraph = [line]
      } else {
        paragraph.append(line.drop { $0 == " " })
      }
    }
    finish()
    return result
  }

  private func code(_ line: String) -> String {
    hasColor ? "\u{1B}[36m\(line)\u{1B}[0m" : line
  }

  private func filled(_ text: String) -> [String] {
    let lines = wrapped(text)
    return hasColor ? painted(lines) : lines
  }

  /// Words put into lines; the lines of a list's item stand behind its mark.
  func wrapped(_ text: String) -> [String] {
    let indentation = text.hasPrefix("- ") ? "  " : ""
    var lines: [String] = []
    var line = ""
    for word in words(of: text) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = indentation + word
      } else {
        line += (line.isEmpty || line == indentation ? "" : " ") + word
      }
    }
    return lines + [line]
  }

  /// Between spaces; a piece of code that fits a line stays on one.
  private func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isCode = false
    for character in text {
      if character == "`" { isCode.toggle() }
      guard character == " ", !isCode else {
        word.append(character)
        continue
      }
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    if !word.isEmpty { words.append(word) }
    return words.flatMap { word in
      word.count <= width ? [word] : word.split(separator: " ").flatMap(pieces)
    }
  }

  /// What is wider than a line, cut behind a comma where there is one.
  private func pieces(_ word: Substring) -> [String] {
    var pieces: [String] = []
    var rest = word
    while rest.count > width {
      let line = rest.prefix(width)
      let end = line.lastIndex(of: ",").map { line.index(after: $0) } ?? line.endIndex
      pieces.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return pieces + [String(rest)]
  }

  /// Colour in the place of backticks, which may open on one line and close on the next.
  private func painted(_ lines: [String]) -> [String] {
    var isCode = false
    return lines.map { line in
      var result = isCode ? "\u{1B}[36m" : ""
      for character in line {
        guard character == "`" else {
          result.append(character)
          continue
        }
        result += isCode ? "\u{1B}[0m" : "\u{1B}[36m"
        isCode.toggle()
      }
      return isCode ? result + "\u{1B}[0m" : result
    }
  }
}
