/// Follows a command's line through quotes and backslashes, character by character.
struct QuoteScan {
  private var quote: Character?
  private var isEscaped = false

  /// Whether the next character stands for itself: not in quotes, no quote, and nothing that a
  /// backslash is before.
  mutating func isPlain(_ character: Character) -> Bool {
    if isEscaped {
      isEscaped = false
    } else if character == "\\" {
      isEscaped = true
    } else if let open = quote {
      if character == open { quote = nil }
    } else if character == "'" || character == "\"" {
      quote = character
    } else {
      return true
    }
    return false
  }
}
