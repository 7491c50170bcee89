internal import HTTP
internal import Interpreter
internal import Syntax
internal import Values

/// `expect EXPR`: a promise that the script keeps, or stops at.
struct ExpectCommand: Command {
  let name = "expect"
  let usage = "EXPR | status CODE"
  let summary = "stop unless an expression holds"
  let takesExpression = true
  let details = """
    expect response.json()['items']     any Python expression that must be true
    expect status 200                   the last response's status
    """

  func run(_ call: CommandCall) throws(Failure) {
    if let word = call.line.words.first, word.text == "status", call.line.words.count > 1 {
      return try expectStatus(call)
    }
    guard let expression = try call.expression() else { throw .command(call.misuse(usage)) }
    let interpreter = call.session.interpreter
    if case .comparison(let left, let links) = expression.kind, links.count == 1 {
      return try expectComparison(left, links[0], call)
    }
    let value = try raising { () throws(PythonException) in try interpreter.evaluate(expression) }
    guard !value.isTrue else { return }
    throw .command(failure(call, "expected something true, got \(value.representation)"))
  }

  private func expectStatus(_ call: CommandCall) throws(Failure) {
    guard call.line.words.count == 2, let expected = Int(call.line.words[1].text) else {
      throw .command(call.misuse("status CODE"))
    }
    let response = try call.lastResponse()
    guard response.status != expected else { return }
    throw .command(
      failure(call, "expected status \(expected), got \(response.status) \(response.reason)")
    )
  }

  /// A failed comparison shows both sides, each evaluated once.
  private func expectComparison(
    _ left: Expression,
    _ link: ComparisonLink,
    _ call: CommandCall
  ) throws(Failure) {
    let interpreter = call.session.interpreter
    let (first, second, holds) = try raising {
      () throws(PythonException) -> (Value, Value, Bool) in
      let first = try interpreter.evaluate(left)
      let second = try interpreter.evaluate(link.operand)
      return (first, second, try interpreter.compare(link.comparison, first, second).isTrue)
    }
    guard !holds else { return }
    throw .command(
      failure(
        call,
        "expected \(Unparser.source(of: left)) \(link.comparison.rawValue) "
          + "\(second.representation), got \(first.representation)"
      )
    )
  }

  private func failure(_ call: CommandCall, _ message: String) -> CommandError {
    CommandError(message, at: call.line.range, status: .stepFailed)
  }
}
