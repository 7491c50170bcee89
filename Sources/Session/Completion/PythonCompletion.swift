internal import Interpreter
internal import Syntax
internal import Values

/// What could stand in a line of Python: names, attributes, keys, keyword arguments, modules.
struct PythonCompletion {
  private let snapshot: CompletionSnapshot
  private var interpreter: Interpreter { snapshot.interpreter }
  /// The text around, when this is the field of an f-string.
  private let context: PythonText?

  init(_ snapshot: CompletionSnapshot, inside context: PythonText? = nil) {
    self.snapshot = snapshot
    self.context = context
  }

  /// `isStatement` says whether the text may begin as a statement does.
  func candidates(in text: String, isStatement: Bool = false) -> Candidates {
    let python = PythonText(text)
    guard !python.endsInComment else { return .none }
    if let string = python.string {
      return StringCompletion(snapshot, python, string, inside: context).candidates
    }
    let start = python.nameStart(before: python.end)
    let word = python.text(start..<python.end)
    guard !(word.unicodeScalars.first?.properties.numericType != nil) else { return .none }
    if start > 0, python.scalars[start - 1] == "." {
      return attributes(word, before: start - 1, python)
    }
    if word.isEmpty, let found = keys(before: start, python) { return found }
    let line = python.text((lineStart(python))..<start)
    if let found = imports(line, word) { return found }
    guard !Self.definers.contains(line.split(separator: " ").last ?? "") else { return .none }
    let isStart = isStatement && line.allSatisfy { $0 == " " || $0 == "\t" }
    if word.isEmpty, isStart || isBehindValue(start, python) { return .none }
    let keywords = keywordArguments(word, start, python)
    // With nothing to go by, what is one's own and what belongs here is enough.
    if word.isEmpty {
      let own = keywords + variables()
      return .matching(word, own.isEmpty ? names(atStart: isStart) : own)
    }
    return .matching(word, keywords + names(atStart: isStart))
  }

  /// What a name that needs no import is.
  private func summary(ofName name: String) -> String {
    interpreter.builtin(named: name).map(interpreter.completionSummary) ?? ""
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
  /// Behind these comes a name that is new.
  private static let definers: Set<Substring> = ["as", "def"]
  private static let operators = [
    "and", "as", "else", "for", "if", "in", "is", "lambda", "not", "or",
  ]

  /// The names that an expression or, at the start of a line, a statement may begin with.
  func names(atStart: Bool = false) -> [Candidate] {
    let keywords = (atStart ? Self.statements : []) + Self.operators
    return variables()
      + Session.importedModules.map { Candidate($0, .module, "module") }
      + interpreter.builtinNames.map { Candidate($0, .name, summary(ofName: $0)) }
      + keywords.map { Candidate($0, .name) }
  }

  func variables(ending: String = "") -> [Candidate] {
    interpreter.globals.names.map { name in
      let value = interpreter.globals[name]
      return Candidate(name, .variable, value?.typeName ?? "", ending: ending)
    }
  }

  private func value(of text: String, _ python: PythonText) -> Value? {
    LiveNames(snapshot, python, inside: context).value(of: text)
  }

  // MARK: - Attributes

  private func attributes(_ word: String, before dot: Int, _ python: PythonText) -> Candidates {
    // `1.` begins a float.
    guard let start = python.primaryStart(before: dot),
      !python.scalars[start..<dot].allSatisfy(\.isDigit),
      let value = value(of: python.text(start..<dot), python)
    else { return .none }
    let names = interpreter.attributeNames(of: value).filter {
      !$0.hasPrefix("_") || word.hasPrefix("_")
    }
    return Candidates.matching(word, names.map { Candidate($0, .attribute) }).described {
      guard value.isAtHand($0.text) else { return nil }
      return (value.standIn(for: $0.text) ?? (try? interpreter.attribute($0.text, of: value)))
        .map(interpreter.completionSummary)
    }
  }

  /// `response.cookies[`: the keys with their quotes; nil where none can stand.
  private func keys(before place: Int, _ python: PythonText) -> Candidates? {
    guard let bracket = python.open.last, python.scalars[bracket] == "[", bracket == place - 1,
      let start = python.primaryStart(before: bracket),
      let keys = value(of: python.text(start..<bracket), python)?.textKeys, !keys.isEmpty
    else { return nil }
    // The quote of the f-string around would end it.
    let quote = context?.string?.quote.first == "'" ? "\"" : "'"
    let plain = keys.filter { $0.key.isPlainKey }
    return .matching(
      "",
      plain.map { Candidate(quote + $0.key + quote, .key, $0.type, ending: "]") }
    )
  }

  // MARK: - Imports

  private func imports(_ line: String, _ word: String) -> Candidates? {
    let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "," })
    guard words.last != "as" else { return nil }
    switch words.first {
    case "import":
      return .matching(word, snapshot.interpreter.moduleNames.map { Candidate($0, .module) })
    case "from" where words.count == 1:
      return .matching(
        word,
        snapshot.interpreter.moduleNames.map { Candidate($0, .module, ending: " import ") }
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
      let function = value(of: python.text(callee..<bracket), python)
    else { return [] }
    let given = python.elements(behind: bracket).map { element in
      python.text(element).drop(while: \.isWhitespace).prefix { $0 != "=" && $0 != " " }
    }
    return interpreter.keywordNames(of: function).filter { !given.dropLast().contains($0[...]) }
      .map { Candidate($0, .keyword, ending: "=") }
  }
}
