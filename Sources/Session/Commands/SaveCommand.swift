internal import Syntax

/// `save FILE [--python]`: a script of what worked.
struct SaveCommand: Command {
  let name = "save"
  let usage = "FILE [--python]"
  let summary = "write a script of the steps that worked"
  let isAside = true
  let operands = Operands.file()
  let details = """
    The script holds the steps as they were typed, those that failed left out; `apiwalk run FILE`
    replays it. With --python it is a Python program. Secrets are written as '***'.
    """

  func run(_ call: CommandCall) throws(Failure) {
    let words = call.line.words
    let isPython = words.contains { $0.text == "--python" }
    let paths = words.filter { $0.text != "--python" }
    guard paths.count == 1, !paths[0].text.hasPrefix("-") else {
      throw .command(call.misuse(usage))
    }
    let script = SavedScript(session: call.session, isPython: isPython)
    let path = paths[0].fileName(home: call.session.home)
    do throws(FileError) {
      try call.session.world.files.save(Array(script.text.utf8), path)
    } catch {
      throw .command(CommandError(error.message, at: paths[0].range, status: .stepFailed))
    }
  }
}
