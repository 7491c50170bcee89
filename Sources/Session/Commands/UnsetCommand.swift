internal import Interpreter
internal import Syntax

/// `unset NAME…`: forgets variables.
struct UnsetCommand: Command {
  let name = "unset"
  let usage = "NAME…"
  let summary = "forget variables"
  let operands = Operands.variables

  func run(_ call: CommandCall) throws(Failure) {
    guard !call.line.words.isEmpty else { throw .command(call.misuse(usage)) }
    let globals = call.session.interpreter.globals
    let unknown = try raising { () throws(PythonException) -> Word? in
      for word in call.line.words where try globals.lookUp(word.text) == nil { return word }
      return nil
    }
    if let unknown {
      let near = Suggestion.nearest(to: unknown.text, among: globals.names)
      throw .command(
        CommandError(
          "there is no variable named '\(unknown.text)'",
          at: unknown.range,
          hint: near.map { "did you mean \($0)?" } ?? "`vars` lists the variables",
          status: .stepFailed
        )
      )
    }
    for word in call.line.words { globals[word.text] = nil }
  }
}
