internal import Syntax

/// `record FILE`, `record off`: a transcript of the session.
struct RecordCommand: Command {
  let name = "record"
  let usage = "FILE | off"
  let summary = "write a transcript of what follows"
  let isAside = true
  let operands = Operands.file(or: ["off"])
  let details = """
    The file is a page with >>> lines that `apiwalk check FILE` replays and compares. Secrets are
    written as they are shown. `record` alone says what is being written.
    """

  func run(_ call: CommandCall) throws(Failure) {
    let session = call.session
    guard !call.line.words.isEmpty else {
      let path = session.recorder?.file.path
      return session.output.note(path.map { "recording to \($0)" } ?? "nothing is being recorded")
    }
    let word = try call.onlyWord(usage: usage)
    do throws(FileError) {
      try session.recorder?.finish()
      session.recorder = nil
      guard word.text != "off" else { return }
      let recorder = TranscriptRecorder(path: word.fileName(home: session.home), session: session)
      // Now, so that a file that can't be written is told of at once.
      try recorder.file.save()
      session.recorder = recorder
    } catch {
      throw .command(CommandError(error.message, at: word.range, status: .stepFailed))
    }
  }
}
