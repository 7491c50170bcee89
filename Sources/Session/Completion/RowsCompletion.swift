internal import Values

/// What could stand in `table [EXPR] [COLUMN…]` and `count [EXPR] [by KEY]`: Python, then keys of
/// the items.
struct RowsCompletion {
  private let snapshot: CompletionSnapshot

  init(_ snapshot: CompletionSnapshot) { self.snapshot = snapshot }

  /// `keyword` stands before a key; without one, keys follow the expression.
  func candidates(in rest: String, keyword: String?) -> Candidates {
    let words = TypedWords(rest)
    guard let keyword else { return columns(words, rest) }
    if words.previous.last == keyword {
      return .matching(words.last, keys(words.previous.dropLast()))
    }
    let python = PythonCompletion(snapshot).candidates(in: rest)
    guard keyword.hasPrefix(words.last) else { return python }
    let by = Candidate(keyword, .keyword, "a key of the items", ending: " ")
    let own = words.last.isEmpty ? PythonCompletion(snapshot).variables() : python.all
    return .matching(words.last, words.previous.isEmpty ? [by] + own : [by])
  }

  private func columns(_ words: TypedWords, _ rest: String) -> Candidates {
    let names = words.last.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let begun = names.last ?? ""
    let given = Set(names.dropLast() + words.previous.flatMap { $0.components(at: ",") })
    let isName = begun.unicodeScalars.allSatisfy { $0.isNameScalar || $0 == "." }
    guard isName else { return PythonCompletion(snapshot).candidates(in: rest) }
    let expression = words.previous.first.map { [$0][...] } ?? []
    let columns = keys(expression).filter { !given.contains($0.text) }
    guard words.previous.isEmpty, names.count == 1 else { return .matching(begun, columns) }
    let python = PythonCompletion(snapshot).candidates(in: rest)
    guard python.replacing == begun.unicodeScalars.count else { return python }
    let variables = PythonCompletion(snapshot).variables()
    return .matching(begun, columns + (begun.isEmpty ? variables : python.all))
  }

  /// The keys of the items of an expression, or of the last response: scalars, `result.code` for
  /// one inside another.
  private func keys(_ expression: ArraySlice<String>) -> [Candidate] {
    var items: [Dict] = []
    if let value = snapshot.interpreter.completionValue(of: expression.joined(separator: " ")) {
      items = value.items
    }
    if items.isEmpty { items = snapshot.lastItems }
    var seen: Set<String> = []
    var found: [Candidate] = []
    for item in items.prefix(50) {
      for (key, value) in item.textEntries {
        if case .dict(let inner) = value {
          for (part, value) in inner.textEntries where seen.insert("\(key).\(part)").inserted {
            found.append(Candidate("\(key).\(part)", .key, value.typeName))
          }
        } else if seen.insert(key).inserted {
          found.append(Candidate(key, .key, value.typeName))
        }
      }
    }
    return found.filter { $0.text.escaped(TypedText.specialInValues) == $0.text }
  }
}

extension String {
  fileprivate func components(at mark: Character) -> [String] {
    split(separator: mark).map(String.init)
  }
}

extension Value {
  /// The dictionaries of a list, or of the list under `items`.
  fileprivate var items: [Dict] {
    switch self {
    case .list(let list):
      list.elements.prefix(50).compactMap { if case .dict(let item) = $0 { item } else { nil } }
    case .dict(let fields): fields["items"]?.items ?? [fields]
    default: []
    }
  }
}

extension Dict {
  fileprivate var textEntries: [(String, Value)] {
    (0..<count).compactMap { place in
      let entry = entry(at: place)
      guard case .string(let key) = entry.key else { return nil }
      return (key, entry.value)
    }
  }
}
