/// A lesson of the tutorial: data, read from Markdown by ``LessonReader``.
struct Lesson: Sendable {
  /// What it is called in a file and on the command line: `in-progress`.
  let name: String
  let title: String
  let introduction: String
  let steps: [Step]

  struct Step: Sendable {
    let title: String
    /// Markdown, paragraphs apart.
    let instruction: String
    /// What the practice server does meanwhile: answers of a status, and how many.
    let outages: [Outage]
    /// What has to be so; a step without checks is only to be read.
    let checks: [Check]
    /// A nudge, the shape with blanks, the line.
    let hints: [String]
    /// The official answer, a line an input.
    let command: String
    let python: String
    /// One sentence about why it worked.
    let reason: String

    /// The answer in a dialect; most answers are the same in both.
    func answer(inPython: Bool) -> String { inPython ? python : command }
  }
}

/// Answers that the practice server gives in the place of its own.
struct Outage: Sendable, Hashable {
  let status: Int
  let count: Int
}

/// Something that must have happened, or must be so: an effect, not a text that was typed.
struct Check: Sendable, Hashable {
  /// Where a check holds, when not everywhere.
  enum Place: String, Sendable, Hashable {
    /// It depends on the data of the practice server.
    case practice
    /// It stands in for such a one elsewhere.
    case live

    /// As it stands in front of a check.
    var mark: String { "(\(rawValue)) " }
  }

  enum Kind: Sendable, Hashable {
    /// A request of the step was answered so, whatever came later.
    case seen(Int)
    /// A request went out: its method, its path, and values of parameters, `*` for any.
    case sent(method: String, path: String, parameters: [Parameter])
    /// The last such request had a header field.
    case header(String)
    /// The last such request was answered so; 0 for no answer at all.
    case answered(Int)
    /// A variable has a value, given as a Python expression; lists in any order.
    case variable(String, expression: String)
    /// The value of an expression was printed.
    case shown(String)
    /// A text was printed.
    case printed(String)
    /// A Python expression is true.
    case holds(String)
  }

  struct Parameter: Sendable, Hashable {
    let name: String
    let values: [String]
  }

  let kind: Kind
  let place: Place?
  /// What is to be done, for a learner to whom the expression would say nothing.
  let words: String?
}
