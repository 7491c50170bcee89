internal import Syntax

/// `exit [STATUS]`: leaves the shell.
struct ExitCommand: Command {
  let name = "exit"
  let usage = "[STATUS]"
  let summary = "leave the shell (Ctrl-D does, too)"
  let isAside = true

  func run(_ call: CommandCall) throws(Failure) {
    guard !call.line.words.isEmpty else { throw .leave(0) }
    let word = try call.onlyWord(usage: usage)
    guard let status = Int32(word.text), (0...255).contains(status) else {
      throw .command(
        CommandError("an exit status is a number from 0 to 255", at: word.range)
      )
    }
    throw .leave(status)
  }
}
