internal import Interpreter
internal import Syntax
internal import Values

/// `expect EXPR`: a promise that the script keeps, or stops at.
struct ExpectCommand: Command {
  let name = "expect"
  let usage = "EXPR | status CODE | header NAME ~ TEXT | time < TIME"
  let summary = "stop unless an expression holds"
  let takesExpression = true
  let operands = Operands.expectation
  let details = """
    expect response.json()['items']       any Python expression that must be true
    expect len(items) == 3 and items[0]   the part that does not hold is told
    expect status 200                     the last response's status; 2xx, or 200,404
    expect header Content-Type ~ json     a field holds a text, whatever the case; !~ == !=
    expect header ETag                    there is such a field
    expect time < 500ms                   how long the last response took; s, or seconds alone

    A comparison that fails shows both sides, and where two dicts or lists differ.
    """

  func check(_ call: CommandCall) throws(Failure) {
    guard ResponseExpectation(call.line.words, isVariable: { _ in false }) == nil else { return }
    _ = try expression(of: call)
  }

  func run(_ call: CommandCall) throws(Failure) {
    let words = call.line.words
    let globals = call.session.interpreter.globals
    let isVariable = { (name: String) in
      switch globals[name] {
      case nil, .object(is Module)?: false
      default: true
      }
    }
    if let expectation = ResponseExpectation(words, isVariable: isVariable) {
      return try expect(expectation.problem(of: try call.lastResponse()), call)
    }
    let expression = try expression(of: call)
    if words.count == 1, Self.subjects.contains(words[0].text), !isVariable(words[0].text) {
      throw .command(call.misuse(usage))
    }
    let expectation = Expectation(interpreter: call.session.interpreter)
    try expect(
      try raising { () throws(PythonException) in try expectation.problem(of: expression) },
      call
    )
  }

  private func expression(of call: CommandCall) throws(Failure) -> Expression {
    let words = call.line.words
    do throws(Failure) {
      if let expression = try call.expression() {
        try refuseTuple(expression, call)
        return expression
      }
    } catch {
      // What is half a form of its own is no Python that is nearly right.
      if case .command = error { throw error }
      guard words.count > 1, Self.subjects.contains(words[0].text) else { throw error }
    }
    throw .command(call.misuse(usage))
  }

  /// A tuple with something in it is always true: `expect x == 1, 'why'` would never fail.
  private func refuseTuple(_ expression: Expression, _ call: CommandCall) throws(Failure) {
    guard case .tuple(let elements) = expression.kind, !elements.isEmpty else { return }
    throw .command(
      CommandError(
        "a tuple is always true: expect takes one expression",
        at: call.line.restRange,
        hint: "a message has no place here; a comparison with a tuple is (1, 2) == x"
      )
    )
  }

  private static let subjects = ["status", "header", "time"]

  private func expect(_ problem: String?, _ call: CommandCall) throws(Failure) {
    guard let problem else { return }
    throw .command(CommandError(problem, at: call.line.range, status: .stepFailed))
  }
}
