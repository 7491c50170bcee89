/// Names of files and folders, as a shell completes them.
struct FileCompletion {
  private let folder: (String) -> [Files.Entry]
  /// What `~` means; nil where it means nothing, as in a string of Python.
  private let home: String?

  init(_ folder: @escaping (String) -> [Files.Entry], home: String?) {
    self.folder = folder
    self.home = home
  }

  init(_ snapshot: CompletionSnapshot) {
    self.init(snapshot.folder, home: snapshot.environment["HOME"].flatMap { $0.isEmpty ? nil : $0 })
  }

  /// `word` may have a folder in front and a quote that is open.
  func candidates(for word: String) -> Candidates {
    let quote = word.first.flatMap { $0 == "'" || $0 == "\"" ? String($0) : nil } ?? ""
    let written = String(word.dropFirst(quote.count))
    let path = quote.isEmpty ? written.unescaped : written
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let (parent, begun) = (String(path[..<cut]), path[cut...])
    // Hidden ones are shown to who asks for them; a quote in a name would end those around it.
    let entries = folder(place(of: parent, isQuoted: !quote.isEmpty)).filter {
      $0.name.hasPrefix(begun) && (begun.hasPrefix(".") || !$0.name.hasPrefix("."))
        && (quote.isEmpty || !$0.name.contains(quote))
    }
    var found = entries.map { entry -> Candidate in
      let whole = parent + entry.name
      let text = quote.isEmpty ? whole.escaped() : quote + whole
      return entry.isFolder
        ? Candidate(text + "/", .file) : Candidate(text, .file, ending: quote + " ")
    }
    if word == "~", home != nil { found.append(Candidate("~/", .file)) }
    return Candidates.matching(quote.isEmpty ? path.escaped() : word, found).replacing(word)
  }

  /// The folder that is meant: `~` is the home folder unless it is quoted.
  private func place(of parent: String, isQuoted: Bool) -> String {
    if let home, !isQuoted, parent.hasPrefix("~/") { return home + parent.dropFirst() }
    return parent.isEmpty ? "." : parent
  }
}

extension Candidates {
  /// The same in the place of another word.
  fileprivate func replacing(_ word: String) -> Candidates {
    Candidates(replacing: word.unicodeScalars.count, all)
  }
}
