/// A request's path: the text of an f-string, without its quotes.
package enum PathTemplate {
  /// Reads `/tasks/{task_id}` as text and fields; `{{` and `}}` are braces.
  ///
  /// Quotes protect from the splitting into words, not from this.
  package static func parse(
    _ word: Word,
    in source: SourceText
  ) throws(SyntaxError) -> [FormatPart] {
    let isVerbatim = source[word.range] == word.text
    let text = isVerbatim ? source : aligned(word, in: source)
    let end = isVerbatim ? word.range.end : text.bytes.count
    var parser = FormatStringParser(text, word.range.start..<end, isRaw: true)
    var parts: [FormatPart] = []
    do throws(SyntaxError) {
      try parser.parse(into: &parts)
      if let postponed = parser.postponed { throw postponed }
    } catch {
      throw worded(error)
    }
    return parts
  }

  /// The word without its quotes, at the place of the word: so that errors point near theirs.
  private static func aligned(_ word: Word, in source: SourceText) -> SourceText {
    let before = [UInt8](repeating: UInt8(ascii: " "), count: word.range.start)
    return SourceText(before + word.text.utf8, name: source.name, firstLine: source.firstLine)
  }

  private static func worded(_ error: SyntaxError) -> SyntaxError {
    let prefix = ["f-string: ", "f-string "].first { error.message.hasPrefix($0) } ?? ""
    let message = String(error.message.dropFirst(prefix.count))
    return SyntaxError(
      message,
      at: error.range,
      category: error.category,
      hint: error.hint ?? (message.contains("single '}'") ? "write }} for a brace" : nil)
    )
  }
}
