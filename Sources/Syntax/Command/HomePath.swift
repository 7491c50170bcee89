extension Sequence<Word.Piece> {
  /// The name of a file: `~` before a slash, or alone, is the home folder unless it is quoted (POSIX
  /// Shell Command Language §2.6.1).
  package func fileName(home: String?) -> String {
    let pieces = Array(self)
    let text = pieces.map(\.text).joined()
    guard let first = pieces.first, !first.isQuoted, let home,
      first.text.hasPrefix("~/") || first.text == "~" && pieces.count == 1
    else { return text }
    return home + text.dropFirst()
  }
}

extension Word {
  package func fileName(home: String?) -> String { pieces.fileName(home: home) }

  /// What stands behind the first so many letters, which are not quoted.
  package func dropFirst(_ count: Int) -> [Piece] {
    guard let first = pieces.first else { return [] }
    return [Piece(String(first.text.dropFirst(count)), isQuoted: first.isQuoted)]
      + pieces.dropFirst()
  }

  /// The same file, its home folder written out.
  package func atHome(_ home: String?) -> Word {
    Word(pieces: [Piece(fileName(home: home), isQuoted: true)], range: range)
  }
}

extension CommandLine {
  /// The same line with the home folder written out in where its output goes.
  package func redirecting(at home: String?) -> CommandLine {
    let redirection: Redirection? =
      switch redirection {
      case .write(let path): .write(path: path.atHome(home))
      case .append(let path): .append(path: path.atHome(home))
      case .pipe, nil: redirection
      }
    return CommandLine(
      name: name,
      words: words,
      rest: rest,
      restRange: restRange,
      redirection: redirection,
      range: range
    )
  }
}
