internal import Syntax
internal import Values

/// What could stand in a request command: paths, parameters and their values, headers, options.
struct RequestCompletion {
  private let snapshot: CompletionSnapshot
  private let method: String

  init(_ snapshot: CompletionSnapshot, method: String) {
    self.snapshot = snapshot
    self.method = method
  }

  func candidates(for words: TypedWords) -> Candidates {
    let word = words.last
    if let option = words.previous.last, let found = optionValues(option, word) { return found }
    if word.hasPrefix("-") { return options(word) }
    let operands = Self.operands(words.previous)
    if let field = openField(in: word) {
      return PythonCompletion(snapshot).candidates(in: field)
    }
    guard let path = operands.first else { return paths(word) }
    return items(word, path, given: Array(operands[1...]))
  }

  /// The words that are no options and no values of options.
  private static func operands(_ words: [String]) -> [String] {
    var operands: [String] = []
    var isValue = false
    for word in words {
      defer { isValue = RequestOptions.takesValue(word) }
      if !isValue, !word.hasPrefix("--") { operands.append(word) }
    }
    return operands
  }

  /// The Python behind the last `{` of a path that is still open.
  private func openField(in word: String) -> String? {
    guard let brace = word.lastIndex(of: "{"), !word[brace...].contains("}") else { return nil }
    return String(word[word.index(after: brace)...])
  }

  // MARK: - Options

  private func options(_ word: String) -> Candidates {
    .matching(
      word,
      RequestOptions.listed.map {
        Candidate($0.name, .option, $0.summary, ending: " ")
      }
    )
  }

  private func optionValues(_ option: String, _ word: String) -> Candidates? {
    switch option {
    case "--format":
      .matching(
        word,
        Settings.BodyFormat.allCases.map { Candidate($0.rawValue, .value, ending: " ") },
        isSorted: false
      )
    case "--cert", "--key", "--ca": FileCompletion(snapshot.folder).candidates(for: word)
    default: RequestOptions.takesValue(option) ? Candidates.none : nil
    }
  }

  // MARK: - Paths

  /// The paths of the description, up to the next `{name}`, behind which come the ids that were seen.
  ///
  /// `ending` closes what the path stands in.
  func paths(_ word: String, ending: String = " ") -> Candidates {
    let base = snapshot.basePath
    let operations = (snapshot.description?.operations ?? []).filter { $0.method == method }
    var found: [Candidate] = []
    for operation in operations {
      let path =
        operation.path.hasPrefix(base + "/")
        ? String(operation.path.dropFirst(base.count)) : operation.path
      guard path.count < operation.path.count || base.isEmpty else { continue }
      guard let brace = path.firstIndex(of: "{") else {
        found.append(Candidate(path, .path, operation.summary, ending: ending))
        continue
      }
      let stem = String(path[..<brace])
      let isLast = !path[brace...].contains("/")
      if word.hasPrefix(stem) {
        found += seenIDs(stem, path[brace...], operation.summary)
      } else {
        found.append(Candidate(stem, .path, isLast ? operation.summary : ""))
      }
    }
    return .matching(word, found)
  }

  private func seenIDs(
    _ stem: String,
    _ field: Substring,
    _ summary: String
  ) -> [Candidate] {
    let name = field.dropFirst().prefix { $0 != "}" }
    let keys = name.lowercased().contains("uuid") ? ["uuid", "id"] : ["id", "uuid"]
    return seen(keys).map { Candidate(stem + $0, .value, summary, ending: " ") }
  }

  /// The values that items of the last response have under the first of some keys that they have.
  private func seen(_ keys: [String]) -> [String] {
    let items = snapshot.lastItems
    for key in keys {
      let values = items.compactMap { item -> String? in
        switch item[key] {
        case .string(let text)?: text
        case .int?: item[key]?.representation
        default: nil
        }
      }
      if !values.isEmpty { return values }
    }
    return []
  }

  // MARK: - Items

  private func items(_ word: String, _ path: String, given: [String]) -> Candidates {
    let operation = snapshot.description?.operation(method, at: snapshot.basePath + path)
    if let cut = word.firstIndex(where: { "=:@".contains($0) }) {
      return values(of: String(word[..<cut]), String(word[cut...]), word, operation)
    }
    let taken = Set(given.map { $0.prefix { !"=:@".contains($0) } })
    let sendsBody = ["post", "put", "patch"].contains(method)
    let parameters = (operation?.parameters ?? []).filter { !taken.contains($0.name[...]) }
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
    guard !word.isEmpty else { return .matching(word, found) }
    let headers = HeaderFields.sent.keys.filter { !taken.contains($0[...]) }
    found += headers.map { Candidate($0, .header, ending: ":") }
    return .matching(word, found)
  }

  /// Behind the separator: enumerated or seen values, one of a list; files; header values; Python.
  private func values(
    of name: String,
    _ rest: String,
    _ word: String,
    _ operation: APIDescription.Operation?
  ) -> Candidates {
    if rest.hasPrefix(":=") {
      return PythonCompletion(snapshot).candidates(in: String(rest.dropFirst(2)))
    }
    if rest.hasPrefix("@") {
      return FileCompletion(snapshot.folder).candidates(for: String(rest.dropFirst()))
    }
    if rest.hasPrefix(":") {
      let values = HeaderFields.sent.first { $0.key.lowercased() == name.lowercased() }?.value ?? []
      return .matching(
        String(rest.dropFirst()),
        values.map { Candidate($0, .value, ending: " ") },
        isSorted: false
      )
    }
    let list = rest.drop { $0 == "=" }
    let chosen = list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let begun = chosen.last ?? ""
    let parameter = operation?.parameters.first { $0.name == name }
    let known = parameter?.values ?? []
    let all = known.isEmpty && name.isIDLike ? seen([name]) : known
    return .matching(
      begun,
      all.filter { !chosen.dropLast().contains($0) }.map { Candidate($0, .value) },
      isSorted: false
    )
  }
}

extension String {
  /// Whether a name is that of something which tells one object from others.
  fileprivate var isIDLike: Bool {
    let name = lowercased()
    return name == "id" || name == "uuid" || hasSuffix("Id") || hasSuffix("ID")
      || name.hasSuffix("_id") || name.hasSuffix("uuid")
  }
}
