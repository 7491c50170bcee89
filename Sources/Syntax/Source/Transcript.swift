/// One step of a page: what is typed, and what the page says comes of it.
package struct TranscriptExample: Hashable, Sendable {
  /// The input, prompts taken off.
  package let source: String
  /// The output the page shows, without the indentation of its prompt.
  package let expected: String
  /// The number of the line with the `>>>`, from 1.
  package let line: Int
  /// The places of the output's lines on the page, from 0.
  package let expectedLines: Range<Int>
  /// Spaces before the prompt.
  package let indentation: Int

  /// The steps of a page, in order; everything else is prose.
  ///
  /// Output ends at a blank line, at a line further left than the prompt, or at the next prompt
  /// (the rule of CPython's `doctest`).
  package static func examples(in page: String) -> [TranscriptExample] {
    examples(in: page.linesOfText)
  }

  /// The steps in the lines of a page, where an empty line stands for what can't be output.
  package static func examples(in lines: [String]) -> [TranscriptExample] {
    var examples: [TranscriptExample] = []
    var place = 0
    while place < lines.count {
      let first = PromptedLine(lines[place])
      guard first.kind == .first else {
        place += 1
        continue
      }
      let start = place
      var input = [first.text]
      place += 1
      while place < lines.count {
        let next = PromptedLine(lines[place])
        guard next.kind == .continuation, next.indentation == first.indentation else { break }
        input.append(next.text)
        place += 1
      }
      let outputStart = place
      while place < lines.count, isOutput(lines[place], indentation: first.indentation) {
        place += 1
      }
      let output = lines[outputStart..<place].map { $0.dropFirst(first.indentation) }
      examples.append(
        TranscriptExample(
          source: input.joined(separator: "\n"),
          expected: output.joined(separator: "\n"),
          line: start + 1,
          expectedLines: outputStart..<place,
          indentation: first.indentation
        )
      )
    }
    return examples
  }

  private static func isOutput(_ line: String, indentation: Int) -> Bool {
    let prompted = PromptedLine(line)
    return prompted.kind != .first && prompted.indentation >= indentation
      && !line.allSatisfy(\.isWhitespace)
  }
}
