internal import Syntax

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
    let words = TypedWords(rest)
    if !command.takesExpression, words.previous.last == ">" || words.previous.last == ">>" {
      return FileCompletion(snapshot.folder).candidates(for: words.last)
    }
    switch command.operands {
    case .nothing: return .none
    case .request:
      return RequestCompletion(snapshot, method: command.name).candidates(for: words)
    case .requestCommand: return nested(rest)
    case .requestUntil(let word):
      if let place = rest.lastRange(ofWord: word) {
        return PythonCompletion(snapshot).candidates(in: String(rest[place.upperBound...]))
      }
      let found = nested(rest)
      guard words.previous.count > 1, !words.last.isEmpty, word.hasPrefix(words.last) else {
        return found
      }
      return .matching(words.last, found.all + [Candidate(word, .keyword, ending: " ")])
    case .expression: return PythonCompletion(snapshot).candidates(in: rest)
    case .variables:
      return .matching(words.last, PythonCompletion(snapshot).variables(ending: " "))
    case .commands:
      return .matching(
        words.last,
        snapshot.commands.all.map { Candidate($0.name, .topic, $0.summary) }
          + HelpTopic.all.map { Candidate($0.name, .topic, $0.summary) }
      )
    case .files: return FileCompletion(snapshot.folder).candidates(for: words.last)
    case .words(let choices):
      guard words.previous.isEmpty else { return .none }
      return .matching(words.last, choices.map { Candidate($0, .value) }, isSorted: false)
    }
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

/// The words of a command's line as far as it is typed: a quote may be open.
struct TypedWords {
  /// As written, quotes included.
  private(set) var previous: [String] = []
  /// The word at the cursor, as written; empty behind a space.
  private(set) var last = ""

  init(_ text: String) {
    var quote: Character?
    var word = ""
    var depth = 0
    var isEscaped = false
    for character in text {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "{" || character == "[" || character == "(" {
        depth += 1
      } else if character == "}" || character == "]" || character == ")" {
        depth = max(0, depth - 1)
      } else if character == " " || character == "\t", depth == 0 {
        if !word.isEmpty { previous.append(word) }
        word = ""
        continue
      }
      word.append(character)
    }
    last = word
  }
}

extension String {
  /// The last place where a word stands between spaces, the second of which may be the end.
  fileprivate func lastRange(ofWord word: String) -> Range<String.Index>? {
    ranges(of: " \(word) ").last
  }
}
