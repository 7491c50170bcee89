/// A command as typed: its name, its words, and where its output goes.
package struct CommandLine: Hashable, Sendable {
  package let name: Word
  package let words: [Word]
  /// Everything after the name, before any redirection, as written: for commands that take an
  /// expression or another command.
  package let rest: String
  package let restRange: SourceRange
  package let redirection: Redirection?
  package let range: SourceRange

  package init(
    name: Word,
    words: [Word],
    rest: String,
    restRange: SourceRange,
    redirection: Redirection?,
    range: SourceRange
  ) {
    self.name = name
    self.words = words
    self.rest = rest
    self.restRange = restRange
    self.redirection = redirection
    self.range = range
  }
}

/// A word of a command, quotes and escapes taken off but remembered.
package struct Word: Hashable, Sendable {
  package struct Piece: Hashable, Sendable {
    package let text: String
    /// Quoted or escaped text never separates: `'a,b'` is one value.
    package let isQuoted: Bool

    package init(_ text: String, isQuoted: Bool) {
      self.text = text
      self.isQuoted = isQuoted
    }
  }

  package let pieces: [Piece]
  package let range: SourceRange

  package init(pieces: [Piece], range: SourceRange) {
    self.pieces = pieces
    self.range = range
  }

  package var text: String { pieces.map(\.text).joined() }
}

/// Where a command's output goes instead of the screen.
package enum Redirection: Hashable, Sendable {
  case write(path: Word)
  case append(path: Word)
  /// The program and its arguments as written, for `/bin/sh -c`.
  case pipe(command: String, range: SourceRange)
}
