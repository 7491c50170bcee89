internal import Interpreter
internal import Syntax
internal import Values

/// What could stand behind a command's name.
struct CommandCompletion {
  private let snapshot: CompletionSnapshot
  private let command: any Command

  init(_ snapshot: CompletionSnapshot, _ command: any Command) {
    self.snapshot = snapshot
    self.command = command
  }

  /// `rest` is everything between the name and the cursor.
  func candidates(in rest: String) -> Candidates {
    let words = TypedWords(rest, isRedirected: !command.takesExpression && !command.isShellLine)
    guard !words.endsInComment else { return .none }
    if let found = RedirectionCompletion(snapshot).candidates(for: words) { return found }
    switch command.operands {
    case .nothing: return .none
    case .request:
      return RequestCompletion(snapshot, method: command.name).candidates(for: words)
    case .requestCommand: return nested(rest)
    case .requestUntil(let word): return until(word, words, rest)
    case .expectation: return ExpectationCompletion(snapshot).candidates(in: rest)
    case .rows(let keyword):
      return RowsCompletion(snapshot).candidates(in: rest, keyword: keyword)
    case .expression where rest.isEmpty:
      return .matching("", PythonCompletion(snapshot).variables())
    case .expression: return PythonCompletion(snapshot).candidates(in: rest)
    case .shellLine: return CurlCompletion(snapshot).candidates(for: words)
    case .lessons(let others, let takesFolder):
      return LessonCompletion(snapshot).candidates(
        for: words,
        others: others,
        takesFolder: takesFolder
      )
    default: return simple(words)
    }
  }

  /// Words of one kind.
  private func simple(_ words: TypedWords) -> Candidates {
    let word = words.last
    let isFirst = words.previous.isEmpty
    switch command.operands {
    case .variables: return .matching(word, PythonCompletion(snapshot).variables(ending: " "))
    case .commands:
      return .matching(
        word,
        snapshot.commands.all.map { Candidate($0.name, .topic, $0.summary) }
          + HelpTopic.all.map { Candidate($0.name, .topic, $0.summary) }
      )
    case .file(let others) where isFirst:
      let files = FileCompletion(snapshot).candidates(for: word)
      guard !others.isEmpty, word.unicodeScalars.count == files.replacing else { return files }
      return .matching(word, files.all + others.map { Candidate($0, .value) })
    case .script where isFirst: return FileCompletion(snapshot).candidates(for: word)
    case .script:
      guard !word.contains("=") else { return .none }
      return .matching(word, PythonCompletion(snapshot).variables(ending: "="))
    case .address where isFirst:
      return .matching(word, addresses + [Candidate("--login", .option, ending: " ")])
    case .dialect(let names) where isFirst:
      return .matching(word, names.map { Candidate($0, .value, ending: " ") }, isSorted: false)
    case .dialect where words.previous.count == 1:
      return .matching(word, senders, isSorted: false)
    case .words(let choices) where isFirst:
      return .matching(word, choices.map { Candidate($0, .value) }, isSorted: false)
    default: return .none
    }
  }

  /// The variables' values that are addresses and can be typed as they are.
  private var addresses: [Candidate] {
    snapshot.interpreter.globals.names.compactMap { name in
      guard case .string(let text)? = snapshot.interpreter.globals[name],
        text.hasPrefix("http://") || text.hasPrefix("https://"), !SecretNames.isSecret(name),
        text.escaped() == text, !text.contains("@")
      else { return nil }
      return Candidate(text, .value, name)
    }
  }

  /// The numbers of the last inputs that sent something.
  private var senders: [Candidate] {
    snapshot.inputs().filter(\.sentRequest).reversed().prefix(20).map {
      Candidate("\($0.number)", .topic, $0.text.firstLine)
    }
  }

  /// A request command, a word, Python, and how long.
  private func until(_ word: String, _ words: TypedWords, _ rest: String) -> Candidates {
    guard let place = rest.lastRange(ofWord: word) else {
      let found = nested(rest)
      guard words.previous.count > 1, !words.last.isEmpty, word.hasPrefix(words.last) else {
        return found
      }
      return .matching(words.last, found.all + [Candidate(word, .keyword, ending: " ")])
    }
    let condition = String(rest[place.upperBound...])
    let python = PythonCompletion(snapshot).candidates(in: condition)
    let behind = TypedWords(condition)
    guard !behind.previous.isEmpty, !["every", "max"].contains(behind.previous.last),
      python.replacing == behind.last.unicodeScalars.count
    else { return python }
    let limits = [
      Candidate("every", .keyword, "seconds between two requests", ending: " "),
      Candidate("max", .keyword, "seconds in all", ending: " "),
    ].filter { $0.text.hasPrefix(behind.last) && !behind.previous.contains($0.text) }
    // Behind a value comes no name.
    let isValueBefore = python.all.isEmpty || behind.isBehindValue
    return .matching(behind.last, limits + (isValueBefore ? [] : python.all))
  }

  /// A command in the command: only those that send requests.
  private func nested(_ rest: String) -> Candidates {
    let name = String(rest.prefix { $0 != " " })
    guard rest.count > name.count else {
      let requests = snapshot.commands.all.filter { $0 is RequestCommand }
      return .matching(
        name,
        requests.map { Candidate($0.name, .command, $0.summary, ending: " ") }
      )
    }
    guard let inner = snapshot.commands[name], inner is RequestCommand else { return .none }
    return CommandCompletion(snapshot, inner).candidates(
      in: String(rest.dropFirst(name.count).drop { $0 == " " })
    )
  }
}

extension TypedWords {
  /// Whether the word before ends a value and is no operator of Python's.
  fileprivate var isBehindValue: Bool {
    guard let word = previous.last, let last = word.last else { return false }
    return !["and", "or", "not", "in", "is", "if", "else"].contains(word)
      && (last.isLetter || last.isNumber || "_'\")]}".contains(last))
  }
}

extension String {
  /// The last place where a word stands between spaces, the second of which may be the end.
  fileprivate func lastRange(ofWord word: String) -> Range<String.Index>? {
    ranges(of: " \(word) ").last
  }
}
