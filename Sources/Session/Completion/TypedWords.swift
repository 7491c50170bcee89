/// The words of a command's line as far as it is typed: a quote may be open.
struct TypedWords {
  /// Where the output of the command goes.
  enum Redirection {
    case file
    case program
  }

  /// As written, quotes included.
  private(set) var previous: [String] = []
  /// The word at the cursor, as written; empty behind a space.
  private(set) var last = ""
  /// What the words stand behind; nil for those of the command itself.
  private(set) var redirection: Redirection?
  /// Whether the cursor is in a comment.
  private(set) var endsInComment = false

  /// `isRedirected` says whether `>` and `|` end the command.
  init(_ text: String, isRedirected: Bool = false) {
    var scan = QuoteScan()
    var word = ""
    var depth = 0
    for character in text {
      if !scan.isPlain(character) {
        word.append(character)
        continue
      }
      if character == "#", depth == 0, word.isEmpty {
        endsInComment = true
        break
      } else if character == "{" || character == "[" || character == "(" {
        depth += 1
      } else if character == "}" || character == "]" || character == ")" {
        depth = max(0, depth - 1)
      } else if isRedirected, depth == 0, character == ">" || character == "|" {
        redirection = character == ">" ? .file : .program
        (previous, word) = ([], "")
        continue
      } else if character == " " || character == "\t", depth == 0 {
        if !word.isEmpty { previous.append(word) }
        word = ""
        continue
      }
      word.append(character)
    }
    last = word
  }
}

extension String {
  /// The quote that a word begins with and that is still open, and what stands behind it.
  var openQuote: (quote: String, rest: String)? {
    guard let first, first == "'" || first == "\"" else { return nil }
    let rest = dropFirst()
    return rest.contains(first) ? nil : (String(first), String(rest))
  }

  /// The text as a word of a command, every letter of it as it is.
  func escaped(_ special: Set<Character> = TypedText.special) -> String {
    reduce(into: "") { text, character in
      if special.contains(character) { text.append("\\") }
      text.append(character)
    }
  }

  /// The place of the first separator that is not escaped: the name stands before it.
  var nameEnd: Index? {
    var isEscaped = false
    return indices.first { place in
      guard !isEscaped else {
        isEscaped = false
        return false
      }
      isEscaped = self[place] == "\\"
      return TypedText.separators.contains(self[place])
    }
  }

  /// A word without its escapes.
  var unescaped: String {
    var text = ""
    var isEscaped = false
    for character in self {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        text.append(character)
        isEscaped = false
      }
    }
    return text
  }
}

/// What means something in a word of a command.
enum TypedText {
  static let special: Set<Character> = [" ", "\t", "'", "\"", "\\", ">", "|", "{", "}", "#"]
  /// In a value a comma parts it from the next one.
  static let specialInValues = special.union([","])
  /// In a path braces are around Python.
  static let specialInPaths = special.subtracting(["{", "}"])
  /// What parts a name from its value.
  static let separators: Set<Character> = ["=", ":", "@"]
}
