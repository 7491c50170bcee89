internal import Syntax

/// Writes a transcript of a session: what was typed and what came of it, secrets taken out.
///
/// `check` accepts it.
package final class TranscriptRecorder {
  package let file: GrowingFile
  private let session: Session
  private let content: Content

  private final class Content {
    var steps: [String] = []
  }

  init(path: String, session: Session) {
    let content = Content()
    self.content = content
    self.session = session
    file = GrowingFile(path: path, files: session.world.files, clock: session.world.realClock) {
      // What became known as a secret later is taken out of earlier steps, too.
      Array(session.output.redactor.redact(content.steps.joined()).utf8)
    }
  }

  /// Keeps a step.
  ///
  /// Of one whose program had the terminal it is not known what it printed: `check` passes over it.
  func note(
    _ input: Input,
    of source: SourceText,
    printed: String,
    isPart: Bool,
    _ report: Report?
  ) {
    let printed = UnsteadyText(session: session).opened(printed, of: input)
    keep(input.text(in: source), printed, report?.message, isShown: !isPart)
  }

  /// Keeps a text that could not be understood.
  func note(unread source: SourceText, _ report: Report?) {
    keep(String(decoding: source.bytes, as: UTF8.self), "", report?.message)
  }

  private func keep(
    _ source: String,
    _ printed: String,
    _ message: String?,
    isShown: Bool = true
  ) {
    let step = PromptedStep(
      source: session.redactedForHistory(source.withoutOuterSpace),
      printed: printed,
      exception: message.map { session.output.redactor.redact($0) },
      isKnown: isShown
    )
    content.steps.append(step.text)
    file.noteChange()
    do throws(FileError) {
      try file.saveInTime()
    } catch {
      session.output.note("the recording ends here: \(error.message)", style: .failure)
      session.recorder = nil
    }
  }

  /// Writes what was not written yet.
  package func finish() throws(FileError) { try file.saveChanges() }
}

extension String {
  fileprivate var withoutOuterSpace: String {
    var text = drop { $0.isNewline }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
