internal import Interpreter
internal import Values

/// `reveal EXPR`: a value on the screen with its secrets whole.
struct RevealCommand: Command {
  let name = "reveal"
  let usage = "EXPR"
  let summary = "show a value with its secrets whole"
  let isAside = true
  let takesExpression = true

  func run(_ call: CommandCall) throws(Failure) {
    guard let expression = try call.expression() else { throw .command(call.misuse(usage)) }
    let value = try raising { () throws(PythonException) in
      try call.session.interpreter.evaluate(expression)
    }
    call.output.flush()
    let before = call.output.revealsSecrets
    call.output.revealsSecrets = true
    call.output.write(value.representation + "\n")
    call.output.flush()
    call.output.revealsSecrets = before
  }
}
