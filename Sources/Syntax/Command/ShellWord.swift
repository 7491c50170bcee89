/// A word as a POSIX shell reads it: quotes taken off, variables not yet replaced.
package struct ShellWord: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    /// Bytes: `$'\xff'` need not be UTF-8.
    case text([UInt8])
    /// `$NAME` or `${NAME}`.
    case variable(String, SourceRange)
  }

  package let pieces: [Piece]
  package let range: SourceRange
  /// Whether it begins with an unquoted `~` that is the home folder.
  package internal(set) var isAtHome = false

  /// The text with its variables as they are written.
  var written: String {
    pieces.map { piece in
      switch piece {
      case .text(let bytes): String(decoding: bytes, as: UTF8.self)
      case .variable(let name, _): "$\(name)"
      }
    }.joined()
  }

  /// As a word of a command: nothing in it separates any more.
  var word: Word {
    let rest = Word.Piece(String(written.dropFirst(isAtHome ? 2 : 0)), isQuoted: true)
    let home = isAtHome ? [Word.Piece(written == "~" ? "~" : "~/", isQuoted: false)] : []
    return Word(pieces: home + (isAtHome && rest.text.isEmpty ? [] : [rest]), range: range)
  }
}

/// One simple command of a shell: its words, and where its output goes.
package struct ShellLine: Hashable, Sendable {
  package internal(set) var words: [ShellWord] = []
  package internal(set) var redirection: Redirection?
  /// Where the words end.
  var wordsEnd: Int
  /// Behind the line end.
  var end: Int
}
