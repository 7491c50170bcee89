/// What could stand behind the path of a request command: parameters, fields, headers, files.
struct ItemCompletion {
  private let snapshot: CompletionSnapshot
  private let method: String
  private let operation: APIDescription.Operation?
  /// The names that have a value already.
  private let taken: Set<String>

  init(
    _ snapshot: CompletionSnapshot,
    method: String,
    path: String,
    given: ArraySlice<String>
  ) {
    self.snapshot = snapshot
    self.method = method
    let path = path.prefix { $0 != "?" }
    operation = snapshot.description?.operation(method, at: snapshot.basePath + path)
    taken = Set(
      given.map { word in
        let word = String(word.drop { "'\"".contains($0) })
        return String(word[..<(word.nameEnd ?? word.endIndex)]).unescaped
      }
    )
  }

  func candidates(for word: String) -> Candidates {
    // Quotes around the whole, as a shell has them.
    guard let (quote, rest) = word.openQuote else { return candidates(word, quote: "") }
    return candidates(rest, quote: quote).map { candidate in
      let isWhole = candidate.ending == " " || candidate.kind == .value && candidate.ending.isEmpty
      return isWhole ? candidate.ending(quote + " ") : candidate
    }
  }

  private func candidates(_ word: String, quote: String) -> Candidates {
    guard let cut = word.nameEnd else { return names(word, quote: quote) }
    return values(of: String(word[..<cut]).unescaped, String(word[cut...]), quote: quote)
  }

  // MARK: - Names

  private func names(_ word: String, quote: String) -> Candidates {
    let sendsBody = ["post", "put", "patch"].contains(method)
    let parameters = (operation?.parameters ?? []).filter { !taken.contains($0.name) }
    var found: [Candidate] = []
    for parameter in parameters {
      switch parameter.place {
      case .query:
        let ending = sendsBody ? "==" : "="
        found.append(Candidate(parameter.name, .parameter, parameter.summary, ending: ending))
      case .body:
        found.append(Candidate(parameter.name, .parameter, parameter.summary, ending: "="))
      case .header:
        found.append(Candidate(parameter.name, .header, parameter.summary, ending: ":"))
      case .path, .cookie: break
      }
    }
    found = found.compactMap { $0.asName(in: quote) }
    guard !word.isEmpty else { return .matching(word, found) }
    found += HeaderFields.candidates(ending: ":").filter { !taken.contains($0.text) }
    return .matching(word, found, ignoresCase: true)
  }

  // MARK: - Values

  /// Behind the separator: enumerated or seen values, one of a list; files; header values; Python.
  private func values(of name: String, _ rest: String, quote: String) -> Candidates {
    if rest.hasPrefix(":=") {
      return PythonCompletion(snapshot).candidates(in: String(rest.dropFirst(2)))
    }
    if rest.hasPrefix("@") {
      return FileCompletion(snapshot).candidates(for: String(rest.dropFirst()))
    }
    if rest.hasPrefix(":") {
      let begun = rest.dropFirst().drop { $0 == " " && !quote.isEmpty }
      return .matching(
        String(begun),
        HeaderFields.values(of: name).map { Candidate($0, .value, ending: " ") },
        isSorted: false
      )
    }
    let written = String(rest.drop { $0 == "=" })
    guard quote.isEmpty else { return list(of: name, begun: written, chosen: [], quote: quote) }
    let list = written.cutAtCommas
    let begun = list.last ?? ""
    let chosen = Set(list.dropLast().map(\.unescaped))
    guard let (quote, inside) = begun.openQuote else {
      return self.list(of: name, begun: begun, chosen: chosen, quote: "")
    }
    return self.list(of: name, begun: inside, chosen: chosen, quote: quote).map {
      $0.kind == .keyword ? $0 : $0.ending(quote)
    }
  }

  /// The values of a parameter, without those that are chosen.
  private func list(
    of name: String,
    begun: String,
    chosen: Set<String>,
    quote: String
  ) -> Candidates {
    let parameters = (operation?.parameters ?? []).filter { $0.name == name }
    let all = ParameterValues(snapshot, of: operation?.path ?? "").candidates(
      for: name,
      of: parameters,
      begun: begun
    )
    let free = all.filter { !chosen.contains($0.text) }
    guard quote.isEmpty else {
      return .matching(begun, free.filter { !$0.text.contains(quote) }, isSorted: false)
    }
    let escaped = free.map {
      Candidate($0.text.escaped(TypedText.specialInValues), $0.kind, $0.summary)
    }
    return .matching(begun, escaped, isSorted: false)
  }
}

extension Candidate {
  /// A name as it is written before its value; nil where quotes around it leave no way.
  fileprivate func asName(in quote: String) -> Candidate? {
    let isPlain = !text.contains { TypedText.separators.contains($0) || quote.contains($0) }
    guard quote.isEmpty || isPlain else { return nil }
    let special = TypedText.special.union(TypedText.separators)
    let written = quote.isEmpty ? text.escaped(special) : text
    return Candidate(written, kind, summary, ending: ending)
  }
}

extension String {
  /// The values of a list as they are written, cut at the commas that mean one.
  fileprivate var cutAtCommas: [String] {
    var values = [""]
    var scan = QuoteScan()
    for character in self {
      if scan.isPlain(character), character == "," {
        values.append("")
      } else {
        values[values.count - 1].append(character)
      }
    }
    return values
  }
}
