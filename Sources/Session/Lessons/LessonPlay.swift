internal import Syntax

/// `tutorial --auto`: the official answers, played in one of the two dialects, step after step.
package struct LessonPlay {
  private let session: Session
  private let inPython: Bool

  package init(_ session: Session, inPython: Bool) {
    self.session = session
    self.inPython = inPython
  }

  /// Plays a lesson, or all of them; stops at the first step that its own answer does not do.
  package func play(_ name: String?, folder: String?, isLive: Bool) -> Outcome {
    do {
      try session.beginTutorial(at: name ?? "1", folder: folder, isLive: isLive)
    } catch {
      return session.report(.command(error), in: SourceText(""))
    }
    guard let tutorial = session.tutorial else { return .success }
    let lesson = tutorial.lessonPlace
    while session.tutorial === tutorial, name == nil || tutorial.lessonPlace == lesson {
      let outcome = play(tutorial)
      guard outcome == .success else { return outcome }
      _ = tutorial.advance()
    }
    session.leaveTutorial()
    return .success
  }

  private func play(_ tutorial: Tutorial) -> Outcome {
    guard !tutorial.step.checks.isEmpty else { return .success }
    let answer = SourceText(tutorial.step.answer(inPython: inPython))
    do {
      for input in try session.parser.parse(answer) {
        let lines = answer[input.range].split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
          session.output.note((number == 0 ? ">>> " : "... ") + line, style: .mirror)
        }
        // A refusal is what some steps are about.
        if case .leave(let status) = session.run(input, of: answer) { return .leave(status) }
      }
    } catch {
      return session.report(.syntax(error), in: answer)
    }
    guard tutorial.isDone else {
      tutorial.tellWhatIsMissing()
      return .failure(.stepFailed)
    }
    return .success
  }
}
