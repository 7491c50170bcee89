internal import Syntax

/// `edit`: the last entry, or the last body, in the person's own editor.
struct EditCommand: Command {
  let name = "edit"
  let usage = "[body]"
  let summary = "open the last entry, or the last body, in your editor"
  let isAside = true
  let operands = Operands.words(["body"])
  let details = """
    The editor is $VISUAL, else $EDITOR, else `editor` or `vi`. The entry comes back to the prompt
    as it was left, and Enter runs it. `edit body` opens the body of the last response and shows it
    afterwards; nothing is sent. Ctrl-X Ctrl-E opens the line that is being typed.
    """

  func run(_ call: CommandCall) throws(Failure) {
    guard !call.line.words.isEmpty else { return try editEntry(call) }
    guard try call.onlyWord(usage: usage).text == "body" else { throw .command(call.misuse(usage)) }
    let response = try call.lastResponseObject()
    guard let (text, ending) = ResponsePresenter(session: call.session).editable(response) else {
      throw .command(
        CommandError(
          "the body is no text",
          at: call.line.range,
          hint: "body > FILE",
          status: .stepFailed
        )
      )
    }
    let edited = try edit(text, ending, call)
    guard edited != text else { return call.output.note("nothing was changed") }
    call.output.write(edited.hasSuffix("\n") || edited.isEmpty ? edited : edited + "\n")
  }

  private func editEntry(_ call: CommandCall) throws(Failure) {
    guard let entry = call.session.lastEntry() else {
      throw .command(
        CommandError("there is no entry to edit yet", at: call.line.range, status: .stepFailed)
      )
    }
    let edited = try edit(entry + "\n", ".py", call)
    let lines = edited.reversed().drop(while: \.isNewline).reversed()
    call.session.nextInput = lines.isEmpty ? nil : String(lines)
  }

  private func edit(
    _ text: String,
    _ ending: String,
    _ call: CommandCall
  ) throws(Failure) -> String {
    guard let edit = call.session.world.edit else {
      throw .command(
        CommandError("edit needs a terminal", at: call.line.range, status: .stepFailed)
      )
    }
    call.output.flush()
    return try commanding { () throws(CommandError) in try edit(text, ending) }
  }
}
