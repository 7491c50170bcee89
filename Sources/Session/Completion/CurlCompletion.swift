/// What could stand in a line of curl: its options and what they take.
struct CurlCompletion {
  private let snapshot: CompletionSnapshot

  init(_ snapshot: CompletionSnapshot) { self.snapshot = snapshot }

  func candidates(for words: TypedWords) -> Candidates {
    let word = words.last
    if let option = words.previous.last.flatMap(Self.option), option.takesValue {
      return values(of: option, word)
    }
    guard word.hasPrefix("-") else { return .none }
    guard !word.hasPrefix("--"), word.count > 1 else {
      return .matching(
        word,
        CurlOption.allCases.map { option in
          let short = option.short.map { "-\($0)" } ?? ""
          return Candidate("--\(option.long)", .option, short, ending: " ")
        }
      )
    }
    return .none
  }

  private static func option(_ word: String) -> CurlOption? {
    if word.hasPrefix("--") { return .long(String(word.dropFirst(2))) }
    guard word.hasPrefix("-"), let letter = word.last, word.count > 1 else { return nil }
    return .short(letter)
  }

  private func values(of option: CurlOption, _ word: String) -> Candidates {
    switch option {
    case .request:
      return .matching(
        word,
        RequestCall.methods.map { Candidate($0, .value, ending: " ") }
      )
    case .header: return header(word)
    case .output, .cacert, .capath, .cert, .key:
      return FileCompletion(snapshot).candidates(for: word)
    case .data, .dataASCII, .dataBinary, .json, .form:
      guard let mark = word.firstIndex(of: "@") else { return .none }
      return FileCompletion(snapshot).candidates(for: String(word[word.index(after: mark)...]))
    default: return .none
    }
  }

  private func header(_ word: String) -> Candidates {
    let (quote, text) = word.openQuote ?? ("", word)
    guard let colon = text.firstIndex(of: ":") else {
      let ending = quote.isEmpty ? ":" : ": "
      return .matching(text, HeaderFields.candidates(ending: ending), ignoresCase: true)
    }
    let value = text[text.index(after: colon)...].drop { $0 == " " }
    return .matching(
      String(value),
      HeaderFields.values(of: String(text[..<colon])).map {
        Candidate($0, .value, ending: quote + " ")
      },
      isSorted: false
    )
  }
}
