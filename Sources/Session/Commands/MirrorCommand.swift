internal import Syntax

/// `mirror on|off`: whether request commands show the Python line that they are.
struct MirrorCommand: Command {
  let name = "mirror"
  let usage = "on|off"
  let summary = "show or hide the Python line that each request command is"
  let isAside = true
  let operands = Operands.words(["on", "off"])

  func run(_ call: CommandCall) throws(Failure) {
    guard !call.line.words.isEmpty else {
      call.output.write(call.session.settings.showsMirror ? "on\n" : "off\n")
      return
    }
    switch try call.onlyWord(usage: usage).text {
    case "on": call.session.settings.showsMirror = true
    case "off": call.session.settings.showsMirror = false
    default: throw .command(call.misuse(usage))
    }
  }
}
