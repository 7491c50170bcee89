internal import Syntax

/// `format pprint|json|raw`: how commands show a body.
struct FormatCommand: Command {
  let name = "format"
  let usage = "pprint|json|raw"
  let summary = "choose how a body is shown"
  let operands = Operands.words(["pprint", "json", "raw"])
  let details = """
    pprint  as the walkthrough prints it (the default)
    json    indented JSON, in the order the server sent
    raw     the bytes as received
    """

  func run(_ call: CommandCall) throws(Failure) {
    guard !call.line.words.isEmpty else {
      call.output.write(call.session.settings.bodyFormat.rawValue + "\n")
      return
    }
    let word = try call.onlyWord(usage: usage)
    guard let format = Settings.BodyFormat(rawValue: word.text) else {
      throw .command(call.misuse(usage))
    }
    call.session.settings.bodyFormat = format
  }
}
