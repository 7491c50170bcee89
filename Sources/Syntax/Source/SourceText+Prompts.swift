extension SourceText {
  /// Whether this is a page: a text with `>>> ` lines among others.
  package var holdsPrompts: Bool {
    // Most scripts hold no such bytes, and are not cut into lines for it.
    let prompt = Array(">>>".utf8)
    guard bytes.indices.contains(where: { bytes[$0...].starts(with: prompt) }) else { return false }
    return Paste.holdsPrompt(String(decoding: bytes, as: UTF8.self).linesOfText)
  }

  /// A page as a script: its input where it stands, nothing of its prose and its output.
  package var withoutPrompts: SourceText {
    guard holdsPrompts else { return self }
    let lines = String(decoding: bytes, as: UTF8.self).linesOfText
    return SourceText(
      Paste.input(of: lines, keepingPlaces: true).joined(separator: "\n"),
      name: name,
      firstLine: firstLine
    )
  }
}
