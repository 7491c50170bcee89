internal import Syntax

/// The steps of a session that came to their end, for `save`.
///
/// The last ones are kept: a script without end must not fill the memory.
package final class WorkedSteps {
  struct Step {
    let text: String
    /// The Python that a command is; nil for Python, and for commands that are none.
    let translation: Statement?
    let isCommand: Bool
    let name: String
  }

  private(set) var steps: [Step] = []
  private(set) var dropped = 0
  private static let limit = 10_000

  func append(_ input: Input, of source: SourceText, _ translation: Statement?) {
    var name = ""
    if case .command(let line) = input.kind { name = line.name.text }
    steps.append(
      Step(
        text: input.text(in: source),
        translation: name.isEmpty ? nil : translation,
        isCommand: !name.isEmpty,
        name: name
      )
    )
    guard steps.count >= Self.limit * 2 else { return }
    dropped += steps.count - Self.limit
    steps.removeFirst(steps.count - Self.limit)
  }
}
