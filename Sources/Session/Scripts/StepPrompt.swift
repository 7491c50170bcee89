internal import Syntax

/// Asks a person before each step (`--step`): on stderr, because stdout is the script's.
package struct StepPrompt {
  private let session: Session
  private let editor: (_ text: String) -> EditedStep

  /// The editor is one that a text can stand in, where there is such a one.
  package init(
    session: Session,
    editor: @escaping (_ text: String) -> EditedStep = { _ in .noEditor }
  ) {
    self.session = session
    self.editor = editor
  }

  package func choose(_ step: ScriptStep) -> StepChoice {
    show("\(step.source.name):\(step.line):")
    for line in step.text.separateLines { show("    \(line)") }
    while true {
      guard let answer = ask("Enter runs, s skips, e edits, c goes on, q leaves: ") else {
        session.output.writeError("\n")
        return .quit
      }
      switch answer.filter({ !$0.isWhitespace }) {
      case "": return .run
      case "s": return .skip
      case "c": return .goOn
      case "q": return .quit
      case "e":
        guard let text = edited(step) else { continue }
        return text == step.text ? .run : .replace(text)
      default: continue
      }
    }
  }

  // MARK: - Editing

  /// The step as a person changed it, understood; nil for none.
  private func edited(_ step: ScriptStep) -> String? {
    var text = step.text
    if !session.output.revealsSecrets, session.redactedForHistory(text) != text {
      session.output.note("the step holds a secret: write it anew, or use --reveal", style: .aside)
      text = ""
    }
    while true {
      switch editor(text) {
      case .unchanged: return nil
      case .noEditor:
        guard let typed = typed() else { return nil }
        text = typed
      case .text(let edited): text = edited
      }
      guard !text.allSatisfy(\.isWhitespace) else { return nil }
      // A slip of the finger is no failure of the run.
      let source = SourceText(text, name: step.source.name, firstLine: step.line)
      session.learnSecrets(in: source)
      do {
        _ = try session.parser.parse(source)
        return text
      } catch {
        _ = session.report(.syntax(error), in: source)
      }
    }
  }

  /// A step typed in the place of the other; nil for none.
  private func typed() -> String? {
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
    session.output.flush()
    session.output.writeError(prompt)
    return session.world.readLine("")
  }
}

/// What came of giving a person a step to change.
package enum EditedStep: Hashable, Sendable {
  case text(String)
  /// Ctrl-C or Ctrl-D: the step stays what it was.
  case unchanged
  /// There is none that a text can stand in.
  case noEditor
}
