internal import Interpreter
internal import Syntax
internal import Values

/// What could stand in a line of Python: names, attributes, keys, keyword arguments, modules.
struct PythonCompletion {
  private let snapshot: CompletionSnapshot
  private var interpreter: Interpreter { snapshot.interpreter }

  init(_ snapshot: CompletionSnapshot) { self.snapshot = snapshot }

  func candidates(in text: String) -> Candidates {
    let python = PythonText(text)
    guard !python.endsInComment else { return .none }
    if let string = python.string { return inString(string, python) }
    let start = python.nameStart(before: python.end)
    let word = python.text(start..<python.end)
    guard !(word.unicodeScalars.first?.properties.numericType != nil) else { return .none }
    if start > 0, python.scalars[start - 1] == "." {
      return attributes(word, before: start - 1, python)
    }
    let line = python.text((lineStart(python))..<start)
    if let found = imports(line, word) { return found }
    let isStart = line.allSatisfy { $0 == " " || $0 == "\t" }
    if word.isEmpty, isStart || isBehindValue(start, python) { return .none }
    let found = keywordArguments(word, start, python) + names(atStart: isStart)
    return word.isEmpty && found.count > 200
      ? .matching(word, keywordArguments(word, start, python)) : .matching(word, found)
  }

  /// Whether a value stands before: what comes there is an operator.
  private func isBehindValue(_ place: Int, _ python: PythonText) -> Bool {
    let end = python.withoutSpaces(before: place)
    guard end > 0 else { return false }
    let start = python.nameStart(before: end)
    let word = python.text(start..<end)
    guard word.isEmpty else { return !(Self.statements + Self.operators).contains(word) }
    return ")]}'\"".unicodeScalars.contains(python.scalars[end - 1])
  }

  private func lineStart(_ python: PythonText) -> Int {
    (python.scalars.lastIndex(of: "\n") ?? -1) + 1
  }

  // MARK: - Names

  private static let statements = [
    "assert", "break", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from",
    "global", "if", "import", "nonlocal", "pass", "raise", "return", "try", "while", "with",
  ]
  private static let operators = [
    "and", "as", "else", "for", "if", "in", "is", "lambda", "not", "or",
  ]

  /// The names that an expression or, at the start of a line, a statement may begin with.
  func names(atStart: Bool) -> [Candidate] {
    let keywords = (atStart ? Self.statements : []) + Self.operators
    return variables()
      + Session.importedModules.map { Candidate($0, .module) }
      + interpreter.builtinNames.map { Candidate($0, .name) }
      + keywords.map { Candidate($0, .name) }
  }

  func variables(ending: String = "") -> [Candidate] {
    interpreter.globals.names.map { name in
      let value = interpreter.globals[name]
      return Candidate(name, .variable, value?.typeName ?? "", ending: ending)
    }
  }

  // MARK: - Attributes

  private func attributes(_ word: String, before dot: Int, _ python: PythonText) -> Candidates {
    guard let start = python.primaryStart(before: dot),
      let value = interpreter.completionValue(of: python.text(start..<dot))
    else { return .none }
    let names = interpreter.attributeNames(of: value).filter {
      !$0.hasPrefix("_") || word.hasPrefix("_")
    }
    return .matching(word, names.map { Candidate($0, .attribute) })
  }

  // MARK: - Imports

  private func imports(_ line: String, _ word: String) -> Candidates? {
    let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "," })
    switch words.first {
    case "import":
      return .matching(word, snapshot.moduleNames.map { Candidate($0, .module) })
    case "from" where words.count == 1:
      return .matching(
        word,
        snapshot.moduleNames.map { Candidate($0, .module, ending: " import ") }
      )
    case "from" where words.count == 2:
      return .matching(word, [Candidate("import", .name, ending: " ")])
    case "from" where words.count > 2 && words[2] == "import":
      guard let module = try? interpreter.importModule(String(words[1])) else {
        return Candidates.none
      }
      let names = interpreter.attributeNames(of: .object(module)).filter { !$0.hasPrefix("_") }
      return .matching(word, names.map { Candidate($0, .attribute) })
    default: return nil
    }
  }

  // MARK: - Calls

  /// The keyword arguments of the function whose call is open, without those that are given.
  private func keywordArguments(_ word: String, _ start: Int, _ python: PythonText) -> [Candidate] {
    guard let bracket = python.open.last, python.scalars[bracket] == "(" else { return [] }
    let before = python.withoutSpaces(before: start)
    guard before > 0, [",", "("].contains(python.scalars[before - 1]),
      let callee = python.primaryStart(before: bracket),
      let function = interpreter.completionValue(of: python.text(callee..<bracket))
    else { return [] }
    let given = python.text(bracket..<start)
    return interpreter.keywordNames(of: function).filter { !given.contains("\($0)=") }
      .map { Candidate($0, .keyword, ending: "=") }
  }

  // MARK: - Strings

  private func inString(_ string: PythonText.OpenString, _ python: PythonText) -> Candidates {
    let contents = python.text(string.contents..<python.end)
    if string.isFormatted {
      if let field = contents.openField { return candidates(in: field) }
      if let found = path(contents, string, python) { return found }
    }
    let before = python.withoutSpaces(before: string.start)
    guard before > 0, let bracket = python.open.last, bracket == before - 1 else { return .none }
    switch python.scalars[bracket] {
    case "[":
      return keys(of: bracket, contents, ending: string.quote + "]", python)
    case "(":
      let name = python.nameStart(before: bracket)
      let method = python.text(name..<bracket)
      if method == "open" {
        return FileCompletion(snapshot.folder).candidates(for: contents)
      }
      guard ["get", "pop", "setdefault"].contains(method), name > 0,
        python.scalars[name - 1] == "."
      else { return .none }
      return keys(of: name - 1, contents, ending: string.quote, python)
    default: return .none
    }
  }

  /// The keys of the dictionary that the text before a place stands for.
  private func keys(
    of place: Int,
    _ begun: String,
    ending: String,
    _ python: PythonText
  ) -> Candidates {
    guard let start = python.primaryStart(before: place),
      case .dict(let fields)? = interpreter.completionValue(of: python.text(start..<place))
    else { return .none }
    let found = (0..<fields.count).compactMap { place -> Candidate? in
      let entry = fields.entry(at: place)
      guard case .string(let key) = entry.key, key.isPlainKey else { return nil }
      return Candidate(key, .key, entry.value.typeName, ending: ending)
    }
    return .matching(begun, found)
  }

  /// `requests.get(f'{base_url}/ta`: the paths of the description.
  private func path(
    _ contents: String,
    _ string: PythonText.OpenString,
    _ python: PythonText
  ) -> Candidates? {
    guard contents.hasPrefix("{base_url}"), let bracket = python.open.last,
      let callee = python.primaryStart(before: bracket)
    else { return nil }
    let function = python.text(callee..<bracket)
    guard function.hasPrefix("requests.") else { return nil }
    let words = TypedWords(String(contents.dropFirst("{base_url}".count)))
    let method = String(function.dropFirst("requests.".count))
    return RequestCompletion(snapshot, method: method).paths(words.last, ending: string.quote)
  }
}

extension String {
  /// The Python behind the last `{` that is open, in the text of an f-string.
  fileprivate var openField: String? {
    var depth = 0
    var start = startIndex
    var place = startIndex
    while place < endIndex {
      let next = index(after: place)
      if self[place] == "{" {
        // Twice it is a brace of the text.
        if depth == 0, next < endIndex, self[next] == "{" {
          place = index(after: next)
          continue
        }
        depth += 1
        start = next
      } else if self[place] == "}" {
        depth = Swift.max(0, depth - 1)
      }
      place = next
    }
    return depth > 0 ? String(self[start...]) : nil
  }

  /// Whether a key can stand between quotes as it is.
  fileprivate var isPlainKey: Bool {
    !unicodeScalars.contains { "'\"\\\n\r\t".unicodeScalars.contains($0) || $0.value < 32 }
  }
}
