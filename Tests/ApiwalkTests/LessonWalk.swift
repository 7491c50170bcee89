import PseudoTerminal
import Testing

@testable import LineEditing
@testable import Sandbox
@testable import Session

/// A learner at a terminal who types the official answers of all lessons, a line after the other.
struct LessonWalk {
  let terminal: PseudoTerminal
  let lessons: [Lesson]
  let inPython: Bool
  /// Whether lines are edited; where they can't be, nothing of a line stands there already.
  var editsLines = true

  /// The lessons with the practice server's own clients in them.
  static func practiceLessons() throws -> [Lesson] {
    let (client, guest) = (PracticeClient.all[0], PracticeClient.all[1])
    return try LessonShelf.embedded { text in
      text.replacing("{{client_id}}", with: client.id)
        .replacing("{{client_secret}}", with: client.secret)
        .replacing("{{guest_id}}", with: guest.id)
        .replacing("{{guest_secret}}", with: guest.secret)
    }.lessons
  }

  /// From the first step, which the terminal shows or is about to, to behind the last.
  ///
  /// `look` gets what was said at each step, answers aside.
  func walk(asking words: [String] = [], _ look: (String) -> Void = { _ in }) throws {
    var shown = try firstPrompt()
    for (number, lesson) in lessons.enumerated() {
      for (place, step) in lesson.steps.enumerated() {
        let name = "\(number + 1).\(place + 1)"
        try #require(shown.contains("\(name)  \(step.title)"), "\(shown.suffix(2_000))")
        look(shown)
        for word in words { look(try enter(word)) }
        if !step.checks.isEmpty {
          if !words.isEmpty { look(try enter("next")) }
          let answered = try answer(step)
          try #require(answered.contains("✓"), "\(name): \(answered.suffix(2_000))")
          #expect(!answered.contains("not yet"), "\(name): \(answered.suffix(2_000))")
          if place == lesson.steps.count - 1 {
            try #require(answered.contains("that was lesson \(number + 1)"), "\(name)")
          }
          look(String(answered[(answered.firstIndex(of: "✓") ?? answered.endIndex)...]))
        }
        shown = try enter("next")
      }
    }
    look(shown)
    #expect(shown.contains("That was the whole way."), "\(shown.suffix(2_000))")
    #expect(shown.contains("save my-first.walk"), "\(shown.suffix(2_000))")
    for lesson in lessons { #expect(shown.contains(lesson.title.prefix(30)), "\(lesson.title)") }
  }

  /// Types the answer of a step; gives all that came.
  private func answer(_ step: Lesson.Step) throws -> String {
    var shown = ""
    var block = ""
    let lines = step.answer(inPython: inPython)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for line in lines {
      let keys = editsLines ? typed(line, below: block) : line
      // At the margin something new begins, but for a bracket that closes.
      let goesOn = line.hasPrefix(" ") || line.hasPrefix("}")
      block = line.isEmpty ? "" : (goesOn ? block : "") + line + "\n"
      shown += try enter(keys, indentation: Indentation.suggested(after: block).count)
    }
    // An empty line ends a compound statement.
    if ["for", "while", "def"].contains(block.prefix { $0 != " " }) { shown += try enter("") }
    return shown
  }

  /// The keys for a line of a block, behind the spaces that the editor began it with.
  private func typed(_ line: String, below block: String) -> String {
    guard !block.isEmpty, !line.isEmpty else { return line }
    let suggested = Indentation.suggested(after: block).count
    let wanted = line.prefix { $0 == " " }.count
    guard wanted < suggested else { return String(line.dropFirst(suggested)) }
    let levels = (suggested - wanted) / Indentation.width
    return String(repeating: Keys.backspace, count: levels) + line.dropFirst(wanted)
  }

  // MARK: - Lines

  func firstPrompt() throws -> String {
    let shown = try terminal.expect(editsLines ? Self.startOfEditing : TerminalSession.prompt)
    if editsLines { try expectCursor(behind: 0) }
    return shown
  }

  /// Types a line; gives what came until the next prompt, behind which so many spaces stand.
  func enter(_ line: String, indentation: Int = 0) throws -> String {
    let start = terminal.output.count
    try terminal.send(line + "\r")
    guard !editsLines else {
      try terminal.expect(TerminalSession.endOfEditing)
      let shown = try terminal.expect(Self.startOfEditing)
      try expectCursor(behind: indentation)
      return shown
    }
    var shown = ""
    try terminal.wait("a prompt behind \(line)") {
      shown = String(decoding: terminal.output[start...], as: UTF8.self)
      guard let end = shown.firstIndex(where: \.isNewline) else { return false }
      shown = String(shown[shown.index(after: end)...])
      return shown.hasSuffix(">>> ") || shown.hasSuffix("... ")
    }
    return shown
  }

  /// Who types before the editor has begun the line seems to paste, and gets no spaces.
  private func expectCursor(behind indentation: Int) throws {
    try terminal.expectScreen("the cursor behind a prompt") { screen in
      guard screen.lines.indices.contains(screen.row) else { return false }
      let row = screen.lines[screen.row]
      return row.hasSuffix(">>>") && screen.column == row.count + 1
        || row.hasSuffix("...") && screen.column == row.count + 1 + indentation
    }
  }

  /// What an editor writes first of a line: bracketed paste on.
  static let startOfEditing = "\u{1b}[?2004h"
}
