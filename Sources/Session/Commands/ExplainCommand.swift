internal import HTTP
internal import Interpreter
internal import Syntax
internal import Values

/// `explain COMMAND`: what a request command would send, and where each part comes from.
struct ExplainCommand: Command {
  let name = "explain"
  let usage = "COMMAND"
  let summary = "show what a request command would send; nothing is sent"
  let takesExpression = true

  func run(_ call: CommandCall) throws(Failure) {
    do {
      try explain(call)
    } catch {
      // The explained line is a text of its own; here it stands behind `explain`.
      throw error.placed(at: call.line.restRange)
    }
  }

  private func explain(_ call: CommandCall) throws(Failure) {
    let session = call.session
    let inputs = try parsing { () throws(SyntaxError) in
      try session.parser.parse(SourceText(call.line.rest, name: call.source.name))
    }
    guard inputs.count == 1, case .command(let line) = inputs[0].kind,
      session.commands[line.name.text] is RequestCommand
    else {
      throw .command(
        CommandError(
          "explain takes a request command",
          at: call.line.restRange,
          hint: "explain get /tasks state=started"
        )
      )
    }
    let source = SourceText(call.line.rest, name: call.source.name)
    let translation = try RequestTranslation(line, in: source, session: session)
    let request = try prepare(translation, session)
    call.output.write(Unparser.source(of: translation.statement) + "\n\n")
    call.output.write(text(request, translation))
  }

  /// The request as it would be sent, stopped at the last moment: by construction the same.
  private func prepare(
    _ translation: RequestTranslation,
    _ session: Session
  ) throws(Failure) -> Request {
    session.transport.holdsRequests = true
    session.transport.heldRequest = nil
    defer { session.transport.holdsRequests = false }
    do {
      _ = try session.interpreter.evaluate(translation.call)
    } catch {
      guard session.transport.heldRequest != nil else { throw .python(error) }
    }
    guard let request = session.transport.heldRequest else {
      throw .command(CommandError("nothing would be sent", status: .stepFailed))
    }
    return request
  }

  private func text(_ request: Request, _ translation: RequestTranslation) -> String {
    var rows: [(what: String, source: String)] = []
    rows.append(("\(request.method) \(request.url)", "the path, base_url"))
    let own = Set(translation.line.parameters.map(\.name))
    for (name, value) in Query.pairs(in: request.url) {
      rows.append(("  \(name)=\(value)", own.contains(name) ? "this line" : "filters"))
    }
    let headers = Set(translation.line.headers.map { $0.name.lowercased() })
    for field in request.fields.all {
      let name = field.name.lowercased()
      let source =
        headers.contains(name)
        ? "this line" : name == "authorization" && translation.usesAuth ? "auth" : "requests"
      rows.append(("\(field.name): \(field.value)", source))
    }
    var text = rows.map { "\($0.what)  ← \($0.source)\n" }.joined()
    if let body = request.body, !body.isEmpty {
      text += "\n" + String(decoding: body, as: UTF8.self) + "\n"
    }
    return text
  }
}
