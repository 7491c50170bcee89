/// Reads a lesson from its Markdown.
///
///     # Title
///     Introduction.
///     ## Step
///     Instruction.
///     ### Check
///     - sent GET /tasks with state=started,paused
///     ### Hints
///     1. A nudge.
///     ### Command
///         get /tasks state=started,paused
///     ### Python
///         response = …
///     ### Why
///     One sentence.
///
/// Answers stand in fenced or indented code. What is different with a real service stands under
/// `### Live`, `### Live hints`, `### Live command` and `### Live Python`, in the place of the
/// instruction, the hints and the answers; an introduction may have its `### Live`, too. A check with
/// `(practice)` or `(live)` in front holds there alone; what `- true EXPRESSION  # WORDS` asks for is
/// told in those words.
struct LessonReader {
  /// What is wrong with a lesson, and on which line.
  struct Problem: Error, Hashable {
    let line: Int
    let message: String
  }

  private enum Part: String {
    case setup = "Setup"
    case check = "Check"
    case hints = "Hints"
    case command = "Command"
    case python = "Python"
    case why = "Why"
    case live = "Live"
    case liveHints = "Live hints"
    case liveCommand = "Live command"
    case livePython = "Live Python"
  }

  private let name: String
  private let isLive: Bool
  private let lines: [Substring]

  static func read(
    _ text: String,
    name: String,
    isLive: Bool = false
  ) throws(Problem) -> Lesson {
    try LessonReader(name: name, isLive: isLive, text).lesson()
  }

  private init(name: String, isLive: Bool, _ text: String) {
    self.name = name
    self.isLive = isLive
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  private func lesson() throws(Problem) -> Lesson {
    guard let title = lines.first, title.hasPrefix("# ") else {
      throw Problem(line: 1, message: "a lesson begins with `# Title`")
    }
    let starts = lines.indices.filter { lines[$0].hasPrefix("## ") }
    guard let first = starts.first else {
      throw Problem(line: lines.count, message: "a lesson has steps: `## Title`")
    }
    var steps: [Lesson.Step] = []
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : lines.count
      steps.append(try step(start..<end))
    }
    return Lesson(
      name: name,
      title: String(title.dropFirst(2)),
      introduction: introduction(1..<first),
      steps: steps
    )
  }

  /// The text before the first step, or what stands under `### Live` there.
  private func introduction(_ range: Range<Int>) -> String {
    guard let head = range.first(where: { lines[$0] == "### \(Part.live.rawValue)" }) else {
      return Self.trimmed(lines[range])
    }
    return Self.trimmed(lines[isLive ? (head + 1)..<range.upperBound : range.lowerBound..<head])
  }

  private func step(_ range: Range<Int>) throws(Problem) -> Lesson.Step {
    var parts: [Part: Range<Int>] = [:]
    try refuseFencedParts(range)
    let heads = range.filter { lines[$0].hasPrefix("### ") }
    for (place, head) in heads.enumerated() {
      guard let part = Part(rawValue: String(lines[head].dropFirst(4))) else {
        throw Problem(
          line: head + 1,
          message: "a part is Setup, Check, Hints, Command, Python, Why or Live"
        )
      }
      parts[part] = (head + 1)..<(place + 1 < heads.count ? heads[place + 1] : range.upperBound)
    }
    if isLive {
      parts[.hints] = parts[.liveHints] ?? parts[.hints]
      parts[.command] = parts[.liveCommand] ?? parts[.command]
      parts[.python] = parts[.livePython] ?? parts[.python]
    }
    let title = String(lines[range.lowerBound].dropFirst(3))
    let text = (range.lowerBound + 1)..<(heads.first ?? range.upperBound)
    let instruction = Self.trimmed(lines[isLive ? parts[.live] ?? text : text])
    let python = try code(parts[.python])
    let command = try code(parts[.command])
    let checks = try checks(parts[.check])
    guard checks.isEmpty || !(python + command).isEmpty else {
      throw Problem(line: range.lowerBound + 1, message: "a step that is checked has an answer")
    }
    return Lesson.Step(
      title: title,
      instruction: instruction,
      outages: try outages(parts[.setup]),
      checks: checks,
      hints: hints(parts[.hints]),
      command: command.isEmpty ? python : command,
      python: python.isEmpty ? command : python,
      reason: parts[.why].map { Self.trimmed(lines[$0]) } ?? ""
    )
  }

  /// A part in a fence would be read as text.
  private func refuseFencedParts(_ range: Range<Int>) throws(Problem) {
    var isCode = false
    for place in range where lines[place].hasPrefix("```") {
      isCode.toggle()
      let word = lines[place].drop { $0 == "`" }.drop { $0 == " " }.lowercased()
      let parts: [Part] = [.setup, .check, .hints, .why, .live]
      guard isCode, let part = parts.first(where: { $0.rawValue.lowercased() == word }) else {
        continue
      }
      throw Problem(
        line: place + 1,
        message: "a part has a head and stands in no fence: `### \(part.rawValue)`"
      )
    }
  }

  /// `- fault 503 2`.
  private func outages(_ range: Range<Int>?) throws(Problem) -> [Outage] {
    var outages: [Outage] = []
    for place in range ?? 0..<0 where lines[place].hasPrefix("- ") {
      let words = lines[place].dropFirst(2).split(separator: " ")
      guard words.count == 3, words[0] == "fault", let status = Int(words[1]),
        let count = Int(words[2])
      else { throw Problem(line: place + 1, message: "a setup is `fault STATUS COUNT`") }
      outages.append(Outage(status: status, count: count))
    }
    return outages
  }

  private func checks(_ range: Range<Int>?) throws(Problem) -> [Check] {
    var checks: [Check] = []
    for place in range ?? 0..<0 where lines[place].hasPrefix("- ") {
      guard let check = Check(String(lines[place].dropFirst(2))) else {
        throw Problem(line: place + 1, message: "no check: \(lines[place].dropFirst(2))")
      }
      if check.place != (isLive ? .practice : .live) { checks.append(check) }
    }
    return checks
  }

  /// Items of a numbered list, each of which may go on in the next lines.
  private func hints(_ range: Range<Int>?) -> [String] {
    var hints: [String] = []
    for place in range ?? 0..<0 {
      let line = lines[place]
      if let dot = line.firstIndex(of: "."), Int(line[..<dot]) != nil {
        hints.append(String(line[line.index(after: dot)...].drop { $0 == " " }))
      } else if !hints.isEmpty, !line.allSatisfy(\.isWhitespace) {
        hints[hints.count - 1] += " " + line.drop { $0 == " " }
      }
    }
    return hints
  }

  private func code(_ range: Range<Int>?) throws(Problem) -> String {
    guard let range else { return "" }
    let block = lines[range].drop { $0.allSatisfy(\.isWhitespace) }
    guard block.first?.hasPrefix("```") ?? false else {
      return Self.trimmed(block.map { $0.hasPrefix("    ") ? $0.dropFirst(4) : $0 }[...])
    }
    let inner = block.dropFirst()
    guard let end = inner.firstIndex(where: { $0.hasPrefix("```") }) else {
      throw Problem(line: range.lowerBound + 1, message: "the code has no end: ```")
    }
    return inner[..<end].joined(separator: "\n")
  }

  private static func trimmed(_ lines: ArraySlice<Substring>) -> String {
    var lines = lines
    while lines.first?.allSatisfy(\.isWhitespace) ?? false { lines.removeFirst() }
    while lines.last?.allSatisfy(\.isWhitespace) ?? false { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension Check {
  /// Reads `sent GET /tasks with state=a,b`, `answered 200` and their kin, `(practice)` in front of
  /// what depends on the practice data; nil for what is none.
  init?(_ text: String) {
    place = [Place.practice, .live].first { text.hasPrefix($0.mark) }
    let text = text.dropFirst(place?.mark.count ?? 0)
    guard let space = text.firstIndex(of: " ") else { return nil }
    let whole = String(text[text.index(after: space)...])
    let isTrue = text[..<space] == "true"
    let mark = isTrue ? whole.firstRange(of: "  # ") : nil
    words = mark.map { String(whole[$0.upperBound...]) }
    let rest = mark.map { String(whole[..<$0.lowerBound]) } ?? whole
    switch text[..<space] {
    case "sent":
      let words = rest.split(separator: " ").map(String.init)
      guard words.count >= 2, words.count == 2 || words[2] == "with" else { return nil }
      let parameters = words.dropFirst(3).compactMap { word -> Parameter? in
        guard let equals = word.firstIndex(of: "=") else { return nil }
        let values = word[word.index(after: equals)...].split(separator: ",").map(String.init)
        return Parameter(name: String(word[..<equals]), values: values)
      }
      guard parameters.count == max(0, words.count - 3) else { return nil }
      kind = .sent(method: words[0], path: words[1], parameters: parameters)
    case "header": kind = .header(rest)
    case "answered":
      guard let status = Int(rest) else { return nil }
      kind = .answered(status)
    case "seen":
      guard let status = Int(rest) else { return nil }
      kind = .seen(status)
    case "variable":
      guard let equals = rest.firstRange(of: " = ") else { return nil }
      kind = .variable(
        String(rest[..<equals.lowerBound]),
        expression: String(rest[equals.upperBound...])
      )
    case "shown": kind = .shown(rest)
    case "printed": kind = .printed(rest)
    case "true": kind = .holds(rest)
    default: return nil
    }
  }
}
