internal import Interpreter
internal import Syntax

/// What could stand at a cursor: commands and what they take, or Python.
package struct Completer {
  let snapshot: CompletionSnapshot

  package init(_ snapshot: CompletionSnapshot) { self.snapshot = snapshot }

  /// The candidates at a cursor that stands behind so many Unicode scalars of the text.
  package func candidates(in text: String, at cursor: Int) -> Candidates {
    let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
    return candidates(behind: before).shown(snapshot.redact)
  }

  private func candidates(behind before: String) -> Candidates {
    guard before.contains("\n") else { return candidates(in: before) }
    return commandLine(of: before).map { candidates(in: $0) }
      ?? PythonCompletion(snapshot).candidates(in: before, isStatement: true)
  }

  /// The last line of several when it is a command's, with what a `\` at a line's end continues.
  private func commandLine(of text: String) -> String? {
    let joined = text.replacing("\\\n", with: " ")
    guard let end = joined.lastIndex(of: "\n") else { return joined }
    let line = String(joined[joined.index(after: end)...])
    let above = PythonText(String(joined[..<end]))
    guard above.open.isEmpty, above.string == nil, line.first?.isWhitespace == false,
      isCommand(line[...])
    else { return nil }
    return line
  }

  private func isCommand(_ line: Substring) -> Bool {
    let variables = Set(snapshot.interpreter.globals.names)
    // `-` or `in` would be an operator; at the cursor it is the beginning of `--all`, of a lesson.
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    if words.count == 2, snapshot.commands[String(words[0])] != nil,
      !variables.contains(String(words[0])), words[1].allSatisfy({ $0.isLetter || $0 == "-" })
    {
      return true
    }
    return Dialect.of(line, commandNames: Set(snapshot.commands.names), variables: variables)
      == .command
  }

  /// The candidates behind one line.
  func candidates(in line: String) -> Candidates {
    let trimmed = line.drop { $0 == " " || $0 == "\t" }
    let isForced = trimmed.hasPrefix(":")
    let rest = isForced ? trimmed.dropFirst() : trimmed
    if rest.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) {
      return firstWord(String(rest), isForced: isForced)
    }
    if trimmed.hasPrefix("!"), !trimmed.contains(" ") {
      return RecallCompletion(snapshot).candidates(for: String(trimmed))
    }
    guard isCommand(trimmed) else {
      return PythonCompletion(snapshot).candidates(in: line, isStatement: true)
    }
    let name = String(rest.prefix { $0 != " " && $0 != "\t" })
    guard let command = snapshot.commands[name], rest.count > name.count else { return .none }
    return CommandCompletion(snapshot, command).candidates(
      in: String(rest.dropFirst(name.count).drop { $0 == " " || $0 == "\t" })
    )
  }

  /// A line may begin with either language; an empty one lists the commands.
  private func firstWord(_ word: String, isForced: Bool) -> Candidates {
    let commands = snapshot.commands.all.map {
      Candidate($0.name, .command, $0.summary, ending: $0.usage.isEmpty ? "" : " ")
    }
    guard !word.isEmpty, !isForced else { return .matching(word, commands, isSorted: isForced) }
    return .matching(word, commands + PythonCompletion(snapshot).names(atStart: true))
  }
}
