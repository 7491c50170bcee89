/// Names of files and folders, as a shell completes them.
struct FileCompletion {
  private let folder: (String) -> [Files.Entry]

  init(_ folder: @escaping (String) -> [Files.Entry]) { self.folder = folder }

  /// `word` may have a folder in front and a quote that is open.
  func candidates(for word: String) -> Candidates {
    let quote = word.first.flatMap { $0 == "'" || $0 == "\"" ? String($0) : nil } ?? ""
    let written = String(word.dropFirst(quote.count))
    let path = quote.isEmpty ? Self.unescaped(written) : written
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let (parent, begun) = (String(path[..<cut]), path[cut...])
    // Hidden ones are shown to who asks for them.
    let entries = folder(parent.isEmpty ? "." : parent).filter {
      $0.name.hasPrefix(begun) && (begun.hasPrefix(".") || !$0.name.hasPrefix("."))
    }
    let found = entries.map { entry -> Candidate in
      let whole = parent + entry.name
      let text = quote.isEmpty ? Self.escaped(whole) : quote + whole
      return entry.isFolder
        ? Candidate(text + "/", .file) : Candidate(text, .file, ending: quote + " ")
    }
    return .matching(quote.isEmpty ? Self.escaped(path) : word, found).replacing(word)
  }

  private static let special: Set<Character> = [
    " ", "\t", "'", "\"", "\\", ">", "|", "{", "}", "#",
  ]

  private static func escaped(_ path: String) -> String {
    path.reduce(into: "") { text, character in
      if special.contains(character) { text.append("\\") }
      text.append(character)
    }
  }

  private static func unescaped(_ path: String) -> String {
    var text = ""
    var isEscaped = false
    for character in path {
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

extension Candidates {
  /// The same in the place of another word.
  fileprivate func replacing(_ word: String) -> Candidates {
    Candidates(replacing: word.unicodeScalars.count, all)
  }
}
