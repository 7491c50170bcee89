internal import Interpreter
internal import Values

/// The paths of the description, and in the places of their fields what was seen.
struct PathCompletion {
  private let snapshot: CompletionSnapshot
  /// nil for a path whose method is not known.
  private let method: String?
  /// What the path is behind: that of `base_url`, mostly.
  private let base: String
  /// What closes that in which the path stands.
  private let ending: String

  init(
    _ snapshot: CompletionSnapshot,
    method: String?,
    base: String? = nil,
    ending: String = " "
  ) {
    self.snapshot = snapshot
    self.method = method
    self.base = base ?? snapshot.basePath
    self.ending = ending
  }

  func candidates(for word: String) -> Candidates {
    if let mark = word.firstIndex(of: "?") {
      return query(String(word[word.index(after: mark)...]), String(word[..<mark]))
    }
    guard snapshot.description != nil else { return past(word) }
    let found = paths(word)
    guard found.all.isEmpty, word.isEmpty || word.hasPrefix("http") else { return found }
    return addresses(word)
  }

  /// Where nothing describes the API: what was asked for before.
  private func past(_ word: String) -> Candidates {
    let paths = snapshot.inputs().compactMap(\.path).filter { $0.hasPrefix(base + "/") }
    return .matching(
      word,
      paths.map { Candidate(String($0.dropFirst(base.count)), .path, ending: ending) }
    )
  }

  private func paths(_ word: String) -> Candidates {
    let seen = SeenValues(snapshot)
    let found = (snapshot.description?.operations ?? []).flatMap { operation -> [Candidate] in
      guard method == nil || operation.method == method, operation.path.hasPrefix(base + "/") else {
        return []
      }
      return continuations(of: word, along: operation, seen)
    }
    return .matching(word, found)
  }

  /// The whole addresses of what is elsewhere at the host of `base_url`: the token endpoint.
  private func addresses(_ word: String) -> Candidates {
    let origin = snapshot.origin
    guard !origin.isEmpty, !base.isEmpty, origin.hasPrefix(word) || word.hasPrefix(origin) else {
      return .none
    }
    let whole = PathCompletion(snapshot, method: method, base: "", ending: ending)
    let found = whole.paths(String(word.dropFirst(origin.count)))
    return .matching(
      word,
      found.all.map { Candidate(origin + $0.text, $0.kind, $0.summary, ending: $0.ending) }
    )
  }

  /// The word with what follows on the way of a path, up to the next field.
  private func continuations(
    of word: String,
    along operation: APIDescription.Operation,
    _ seen: SeenValues
  ) -> [Candidate] {
    var pattern = operation.path.dropFirst(base.count)
    var rest = word[...]
    while true {
      let literal = pattern.prefix { $0 != "{" }
      pattern = pattern[literal.endIndex...]
      guard rest.hasPrefix(literal), !(pattern.isEmpty && rest == literal) else {
        guard literal.hasPrefix(rest) else { return [] }
        let whole = String(word.dropLast(rest.count) + literal)
        if pattern.isEmpty { return [Candidate(whole, .path, operation.summary, ending: ending)] }
        let isLast = !pattern.contains("/")
        return [Candidate(whole, .path, isLast ? operation.summary : "")]
      }
      guard let close = pattern.firstIndex(of: "}") else { return [] }
      let name = String(pattern[..<close].dropFirst())
      pattern = pattern[pattern.index(after: close)...]
      rest = rest[literal.endIndex(in: rest)...]
      let value = rest.prefix { $0 != "/" }
      guard value.endIndex == rest.endIndex else {
        guard !value.isEmpty else { return [] }
        rest = rest[value.endIndex...]
        continue
      }
      let stem = String(word.dropLast(value.count))
      let values = values(name, behind: stem, seen)
      if pattern.isEmpty {
        return values.map { Candidate(stem + $0, .value, operation.summary, ending: ending) }
      }
      guard values.contains(String(value)) else { return [] }
      let next = pattern.prefix { $0 != "{" }
      let isWhole = next.endIndex == pattern.endIndex
      return [
        Candidate(
          word + next,
          .path,
          isWhole ? operation.summary : "",
          ending: isWhole ? ending : ""
        )
      ]
    }
  }

  /// What a field may be: the identifiers that were seen, and the variables that hold one.
  private func values(_ name: String, behind stem: String, _ seen: SeenValues) -> [String] {
    let collection = stem.split(separator: "/").last.map(String.init) ?? ""
    let plain = seen.identifiers(in: collection, named: name).filter(\.isPlainPart)
    let singular = collection.singular
    let variables = snapshot.interpreter.globals.names.filter { variable in
      guard variable.lowercased().hasSuffix("id"), isText(snapshot.interpreter.globals[variable])
      else { return false }
      let letters = variable.lowercased().filter { $0 != "_" }
      return [name.lowercased().filter { $0 != "_" }, singular + "id", singular + "uuid"]
        .contains(letters)
    }
    return plain + variables.map { "{\($0)}" }
  }

  private func isText(_ value: Value?) -> Bool {
    switch value {
    case .string, .int: true
    default: false
    }
  }

  /// `?name=value&`: the parameters of the path before it.
  private func query(_ text: String, _ path: String) -> Candidates {
    let operation = snapshot.description?.operation(method ?? "get", at: base + path)
    let parts = text.split(separator: "&", omittingEmptySubsequences: false).map(String.init)
    let begun = parts.last ?? ""
    let parameters = (operation?.parameters ?? []).filter {
      $0.place == .query && $0.name.isPlainPart
    }
    guard let cut = begun.firstIndex(of: "=") else {
      return .matching(
        begun,
        parameters.map { Candidate($0.name, .parameter, $0.summary, ending: "=") }
      )
    }
    let value = String(begun[begun.index(after: cut)...])
    let found = ParameterValues(snapshot, of: path).candidates(
      for: String(begun[..<cut]),
      of: parameters,
      begun: value
    )
    return .matching(value, found.filter { $0.text.isPlainPart }, isSorted: false)
  }
}

extension String {
  /// Whether it can stand in a path, a query, a word and a string as it is.
  fileprivate var isPlainPart: Bool {
    !isEmpty && !contains { " \t\n'\"\\/?#&{}%,".contains($0) }
  }
}

extension Substring {
  /// The place in a text that begins with this one where that beginning ends.
  fileprivate func endIndex(in text: Substring) -> Index {
    text.index(text.startIndex, offsetBy: count)
  }
}
