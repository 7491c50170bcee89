internal import Syntax

/// Asks a person before each step (`--step`): on stderr, because stdout is the script's.
package struct StepPrompt {
  private let session: Session

  package init(session: Session) { self.session = session }

  package func choose(_ step: ScriptStep) -> StepChoice {
    show("\(step.source.name):\(step.line):")
    for line in step.text.split(separator: "\n") { show("    \(line)") }
    while true {
      guard let answer = ask("Enter runs, s skips, e edits, c goes on, q leaves: ") else {
        return .quit
      }
      switch answer.filter({ !$0.isWhitespace }) {
      case "": return .run
      case "s": return .skip
      case "c": return .goOn
      case "q": return .quit
      case "e":
        guard let text = edited() else { continue }
        return .replace(text)
      default: continue
      }
    }
  }

  /// A step typed in the place of the other; nil for none.
  private func edited() -> String? {
    guard var text = ask(">>> "), !text.allSatisfy(\.isWhitespace) else { return nil }
    while session.needsMore(text, isBlock: false) {
      guard let line = ask("... ") else { return nil }
      text += "\n" + line
    }
    return text
  }

  private func show(_ line: String) {
    session.output.note(session.redactedForHistory(line), style: .aside)
  }

  private func ask(_ prompt: String) -> String? {
    session.output.writeError(prompt)
    return session.world.readLine("")
  }
}
