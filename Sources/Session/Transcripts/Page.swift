internal import Syntax

/// A text with `>>>` lines among others: Markdown, reStructuredText, HTML, or plain.
///
/// Each line is kept as it stands in the file, beside the text that a reader sees of it, so that
/// output can be written back and nothing else changes.
package struct Page {
  package let name: String
  private let lines: [Line]
  private let isHTML: Bool

  struct Line {
    /// The line with its end, as it stands in the file: its text may be in another encoding.
    let raw: ArraySlice<UInt8>
    /// What a reader sees; empty for what can't be a part of a step.
    var text: String
    /// The markup before the first and behind the last thing that a reader sees.
    var lead = ""
    var tail = ""

    var end: String {
      guard raw.last == UInt8(ascii: "\n") else { return "" }
      return raw.dropLast().last == UInt8(ascii: "\r") ? "\r\n" : "\n"
    }

    /// The line without its end.
    var bytes: ArraySlice<UInt8> { raw.dropLast(end.utf8.count) }
    var content: Substring { Substring(decoding: bytes, as: UTF8.self) }
  }

  package init(_ bytes: [UInt8], name: String) {
    self.name = name
    let raw = Self.lines(of: bytes)
    isHTML = Self.isHTML(bytes, name)
    lines = isHTML ? MarkupReader.lines(raw) : Self.readable(raw)
  }

  package init(_ text: String, name: String) { self.init(Array(text.utf8), name: name) }

  var examples: [TranscriptExample] {
    TranscriptExample.examples(in: lines.map(\.text))
  }

  package var holdsSteps: Bool { !examples.isEmpty }

  /// Whether output can be written back so that all else stays as it is: markup is put together
  /// anew, for which it has to be understood.
  package var canBeRewritten: Bool {
    !isHTML || lines.allSatisfy { String(validating: $0.raw, as: UTF8.self) != nil }
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for place in bytes.indices where bytes[place] == UInt8(ascii: "\n") {
      lines.append(bytes[start...place])
      start = place + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func isHTML(_ bytes: [UInt8], _ name: String) -> Bool {
    let name = name.lowercased()
    if [".html", ".htm", ".xhtml"].contains(where: { name.hasSuffix($0) }) { return true }
    let start = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
    return start.drop { $0.isWhitespace }.hasPrefix("<!doctype html")
      || start.drop { $0.isWhitespace }.hasPrefix("<html")
  }

  /// Lines as they stand; the marks of a fenced block (CommonMark §4.5) are no output.
  private static func readable(_ raw: [ArraySlice<UInt8>]) -> [Line] {
    var fence: (mark: Character, length: Int)?
    return raw.map { raw in
      var line = Line(raw: raw, text: "")
      // A byte order mark (RFC 3629 §6) is kept, and is no part of the text.
      line.text = String(line.content.drop { $0 == "\u{FEFF}" })
      let text = line.text.drop { $0 == " " || $0 == "\t" }
      guard let mark = text.first, mark == "`" || mark == "~" else { return line }
      let length = text.prefix { $0 == mark }.count
      guard length >= 3 else { return line }
      let rest = text.dropFirst(length)
      if let open = fence {
        guard mark == open.mark, length >= open.length, rest.allSatisfy(\.isWhitespace) else {
          return line
        }
        fence = nil
      } else {
        guard mark == "~" || !rest.contains("`") else { return line }
        fence = (mark, length)
      }
      line.text = ""
      return line
    }
  }

  // MARK: - Writing back

  /// The page with other output below some of its steps, everything else as it was.
  func replacing(_ outputs: [(example: TranscriptExample, lines: [String])]) -> [UInt8] {
    var bytes: [UInt8] = []
    var place = 0
    for (example, output) in outputs {
      let old = example.expectedLines
      // The line above is the end of the input: of markup behind it the output moves in front.
      let above = old.lowerBound - 1
      guard above >= place, above < lines.count else { continue }
      for line in lines[place..<above] { bytes += line.raw }
      bytes += written(output, old, indentation: example.indentation)
      place = old.upperBound
    }
    for line in lines[place...] { bytes += line.raw }
    return bytes
  }

  private func written(_ output: [String], _ old: Range<Int>, indentation: Int) -> [UInt8] {
    let input = lines[old.lowerBound - 1]
    let margin = String(input.text.prefix(indentation))
    let end = input.end.isEmpty ? "\n" : input.end
    let lastEnd = old.isEmpty ? input.end : lines[old.upperBound - 1].end
    let lead = isHTML && !old.isEmpty ? lines[old.lowerBound].lead : ""
    let tail = isHTML ? (old.isEmpty ? input.tail : lines[old.upperBound - 1].tail) : ""
    var first = input.bytes
    if isHTML, old.isEmpty || output.isEmpty { first.removeLast(input.tail.utf8.count) }
    if output.isEmpty, isHTML { first += (old.isEmpty ? input.tail : tail.onlyClosing(lead)).utf8 }
    var written = Array(first)
    for (place, line) in output.enumerated() {
      var shown = isHTML ? line.escapedForHTML : String(line)
      if !line.isEmpty { shown = margin + shown }
      if place == 0 { shown = lead + shown }
      if place == output.count - 1 { shown += tail }
      written += (end + shown).utf8
    }
    return written + Array(lastEnd.utf8)
  }
}

extension String {
  fileprivate var escapedForHTML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// What is left of closing markup when the opening markup before the text is gone, too.
  fileprivate func onlyClosing(_ lead: String) -> String {
    let opened = lead.count { $0 == "<" }
    var rest = self[...]
    for _ in 0..<opened {
      guard let end = rest.firstIndex(of: ">") else { break }
      rest = rest[rest.index(after: end)...]
    }
    return String(rest)
  }
}
