internal import Interpreter
internal import Values

/// What could stand in a string of Python that is open: keys, paths, parameters, headers, files.
struct StringCompletion {
  private let snapshot: CompletionSnapshot
  private let python: PythonText
  private let string: PythonText.OpenString
  private let context: PythonText?
  private let contents: String

  init(
    _ snapshot: CompletionSnapshot,
    _ python: PythonText,
    _ string: PythonText.OpenString,
    inside context: PythonText?
  ) {
    self.snapshot = snapshot
    self.python = python
    self.string = string
    self.context = context
    contents = python.text(string.contents..<python.end)
  }

  var candidates: Candidates {
    if string.isFormatted, let field = contents.openField {
      guard !PythonText(field).isPastExpression else { return .none }
      guard !field.isEmpty else { return .matching("", PythonCompletion(snapshot).variables()) }
      return PythonCompletion(snapshot, inside: python).candidates(in: field)
    }
    return path ?? dictionary ?? compared ?? argument ?? subscripted ?? .none
  }

  /// What stands before the string.
  private var before: Int { python.withoutBlanks(before: string.start) }

  private func value(_ start: Int, _ end: Int) -> Value? {
    LiveNames(snapshot, python, inside: context).value(of: python.text(start..<end))
  }

  /// Closes the string behind what is whole.
  private func closed(_ candidates: [Candidate]) -> [Candidate] {
    candidates.filter { $0.text.isPlainKey }.map {
      $0.kind == .keyword ? $0 : $0.ending(string.quote)
    }
  }

  // MARK: - Paths

  /// `f'{base_url}/ta`, `base_url + '/ta`: the paths of the description.
  private var path: Candidates? {
    let call = python.open.last.flatMap { RequestCall(snapshot, python, at: $0) }
    if contents.hasPrefix("http") {
      return PathCompletion(snapshot, method: call?.method, ending: string.quote)
        .candidates(for: contents)
    }
    guard
      let url = WrittenURL(
        contents,
        isFormatted: string.isFormatted,
        before: python.text(0..<string.start),
        snapshot
      )
    else { return nil }
    let paths = PathCompletion(
      snapshot,
      method: call?.method,
      base: url.base,
      ending: string.quote
    )
    let found = paths.candidates(for: url.path)
    // Outside of an f-string a variable in braces is none.
    guard !string.isFormatted else { return found }
    return Candidates(replacing: found.replacing, found.all.filter { !$0.text.contains("{") })
  }

  // MARK: - Dictionaries that are being written

  private var dictionary: Candidates? {
    guard let place = DictionaryPlace(python, before: before),
      let role = DictionaryRole(snapshot, python, of: place.brace)
    else { return nil }
    let contents = contents
    switch place.part {
    case .key: return role.keys(contents, given: place.given, closed)
    case .value(let key): return role.values(contents, of: key, given: place.given, closed)
    }
  }

  // MARK: - Comparisons

  /// `task['state'] == 'sta`, `filters['state'] = 'sta`, `in ('sta`: what the description counts
  /// up, and what was seen.
  private var compared: Candidates? {
    guard let key = comparedKey else { return nil }
    let parameters = snapshot.parameters { $0 == .query || $0 == .body }
    let described = ParameterValues(snapshot).candidates(for: key, of: parameters, begun: contents)
    let seen = SeenValues(snapshot).values(of: key).map { Candidate($0, .value) }
    return .matching(contents, closed(described + seen), isSorted: false)
  }

  private var comparedKey: String? {
    var end = before
    if let bracket = python.open.last, "[(".unicodeScalars.contains(python.scalars[bracket]),
      python.elements(behind: bracket).count > 1 || bracket == end - 1
    {
      let word = python.withoutSpaces(before: bracket)
      let start = python.nameStart(before: word)
      if python.text(start..<word) == "in" { end = start }
    }
    if end == before {
      guard end > 0, python.scalars[end - 1] == "=" else { return nil }
      end -= 1
      if end > 0, "=!".unicodeScalars.contains(python.scalars[end - 1]) { end -= 1 }
    }
    end = python.withoutSpaces(before: end)
    guard let bracket = python.opening(ofBracketBefore: end) else { return nil }
    if python.scalars[bracket] == "(" {
      let start = python.nameStart(before: bracket)
      guard python.text(start..<bracket) == "get", start > 0, python.scalars[start - 1] == "."
      else { return nil }
    } else if python.scalars[bracket] != "[" || python.primaryStart(before: bracket) == nil {
      return nil
    }
    let inside = python.text(bracket + 1..<end - 1)
    let first = inside.prefix { $0 != "," }
    guard let quote = first.first, quote == "'" || quote == "\"" else { return nil }
    return String(first).literalContents
  }

  // MARK: - Arguments

  private var argument: Candidates? {
    guard let bracket = python.open.last, bracket == before - 1, python.scalars[bracket] == "("
    else { return nil }
    let name = python.nameStart(before: bracket)
    let isMethod = name > 0 && python.scalars[name - 1] == "."
    switch python.text(name..<bracket) {
    case "open":
      let files = FileCompletion(snapshot.folder, home: nil).candidates(for: "'" + contents)
      return .matching(
        contents,
        closed(files.all.map { Candidate(String($0.text.dropFirst()), .file) }).map {
          $0.text.hasSuffix("/") ? $0.ending("") : $0
        }
      )
    case "getenv": return keys(snapshot.interpreter.completionValue(of: "os.environ"), "")
    case "request" where RequestCall(snapshot, python, at: bracket) != nil:
      return .matching(contents, closed(RequestCall.methods.map { Candidate($0, .value) }))
    case "get" where isMethod, "pop" where isMethod, "setdefault" where isMethod:
      guard let start = python.primaryStart(before: name - 1) else { return nil }
      return keys(value(start, name - 1), "")
    default: return nil
    }
  }

  // MARK: - Keys

  private var subscripted: Candidates? {
    guard let bracket = python.open.last, bracket == before - 1, python.scalars[bracket] == "[",
      let start = python.primaryStart(before: bracket)
    else { return nil }
    let value = value(start, bracket)
    guard let found = keys(value, "]") else { return nil }
    // What is to be sent may get further keys; an answer has those that it has.
    guard case .dict = value,
      let role = DictionaryRole(snapshot, named: python.text(start..<bracket))
    else { return found }
    let known = role.keys(contents, given: []) { closed($0).map { $0.ending($0.ending + "]") } }
    return .matching(contents, found.all + known.all, ignoresCase: role.ignoresCase)
  }

  /// The keys of a value; nil for one that has none.
  private func keys(_ value: Value?, _ bracket: String) -> Candidates? {
    guard let value, let keys = value.textKeys else { return nil }
    var isFields = false
    if case .object = value { isFields = value.type.name == "CaseInsensitiveDict" }
    return .matching(
      contents,
      keys.filter { $0.key.isPlainKey }.map {
        Candidate($0.key, .key, $0.type, ending: string.quote + bracket)
      },
      ignoresCase: isFields
    )
  }
}

extension String {
  /// The Python behind the last `{` that is open, in the text of an f-string.
  fileprivate var openField: String? {
    var starts: [Index] = []
    var place = startIndex
    while place < endIndex {
      let next = index(after: place)
      if self[place] == "{" {
        // Twice it is a brace of the text.
        if starts.isEmpty, next < endIndex, self[next] == "{" {
          place = index(after: next)
          continue
        }
        starts.append(next)
      } else if self[place] == "}" {
        _ = starts.popLast()
      }
      place = next
    }
    return starts.last.map { String(self[$0...]) }
  }

  /// Whether a key can stand between quotes as it is.
  var isPlainKey: Bool {
    !unicodeScalars.contains { "'\"\\\n\r\t".unicodeScalars.contains($0) || $0.value < 32 }
  }
}
