import LineEditing
import Session

/// The line editor with a step of a script in it, ready to be changed.
///
/// An editor has the terminal for itself as long as it lives, which is for one step: the questions
/// between steps, and what the script itself asks, are the terminal's own lines.
struct StepEditor {
  private let session: Session
  private let environment: [String: String]
  private static let prompt: Prompt = ">>> "
  private static let continuation: Prompt = "... "

  init(_ session: Session, environment: [String: String]) {
    self.session = session
    self.environment = environment
  }

  func edit(_ text: String) -> EditedStep {
    let lines = LineSources.make(program: "apiwalk", environment: environment, history: nil)
    guard lines is LineEditor else { return .noEditor }
    lines.completer = { [session] in Completion(of: $0, at: $1, in: session) }
    lines.needsMore = { [session] in session.needsMore($0, isBlock: $1) }
    do throws(LineInterrupted) {
      return try read(lines, from: text).map { .text($0) } ?? .unchanged
    } catch {
      Signals.clear()
      return .unchanged
    }
  }

  /// The step as it was left; nil for Ctrl-D.
  private func read(
    _ lines: any LineSource,
    from text: String
  ) throws(LineInterrupted) -> String? {
    guard let first = try lines.readLine(prompt: Self.prompt, from: LineStart(text: text)) else {
      return nil
    }
    var text = first.text
    var isBlock = first.isBlock
    while session.needsMore(text, isBlock: isBlock) {
      let start = LineStart(
        block: text,
        blockPrompt: Self.prompt,
        indentation: Indentation.suggested(after: text)
      )
      guard let next = try lines.readLine(prompt: Self.continuation, from: start) else {
        return nil
      }
      text = next.holdsBlock ? next.text : text + "\n" + next.text
      isBlock = next.holdsBlock && next.isBlock
    }
    return text
  }
}
