extension SourceText {
  /// Whether this is a page: a text with `>>> ` lines among others.
  package var holdsPrompts: Bool {
    // Most scripts hold no such bytes, and are not cut into lines for it.
    guard holdsPromptMark else { return false }
    return Paste.holdsPrompt(String(decoding: bytes, as: UTF8.self).linesOfText)
  }

  private var holdsPromptMark: Bool {
    var length = 0
    for byte in bytes {
      length = byte == UInt8(ascii: ">") ? length + 1 : 0
      if length == 3 { return true }
    }
    return false
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
