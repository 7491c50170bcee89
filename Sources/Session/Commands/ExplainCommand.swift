internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// `explain COMMAND`: what a request command would send, and where each part comes from.
struct ExplainCommand: Command {
  let name = "explain"
  let usage = "COMMAND"
  let summary = "show what a request command or a curl line would send; nothing is sent"
  let isAside = true
  let operands = Operands.requestCommand
  let takesExpression = true

  func run(_ call: CommandCall) throws(Failure) {
    let session = call.session
    let range = call.line.restRange
    if let inner = try call.innerCall(in: range),
      let curl = session.commands[inner.line.name.text] as? CurlCommand
    {
      do {
        let line = try curl.line(of: inner)
        let statement = try curl.translation(of: line, session).statement
        return try explain(statement, call) { _ in RequestSources(line) }
      } catch {
        throw error.placed(at: range)
      }
    }
    let translation = try call.requestTranslation(in: range)
    do {
      try explain(translation.statement, call) { request in
        RequestSources(
          translation,
          authFields: authFields(session),
          isAuthorizedByNetrc: usesNetrc(request, translation, session)
        )
      }
    } catch {
      throw error.placed(at: range)
    }
  }

  private func explain(
    _ statement: Statement,
    _ call: CommandCall,
    by sources: (Request) -> RequestSources
  ) throws(Failure) {
    let request = try prepare(statement, call.session)
    call.output.write(Unparser.source(of: statement) + "\n\n")
    call.output.write(text(request, sources(request)))
  }

  /// The request as it would be sent, stopped at the last moment: by construction the same.
  private func prepare(_ statement: Statement, _ session: Session) throws(Failure) -> Request {
    session.transport.holdsRequests = true
    session.transport.heldRequest = nil
    defer { session.transport.holdsRequests = false }
    guard case .assignment(_, let call) = statement.kind else { throw Self.nothing }
    do {
      try session.interpreter.evaluate(call)
    } catch {
      guard session.transport.heldRequest != nil else { throw .python(error) }
    }
    guard let request = session.transport.heldRequest else { throw Self.nothing }
    return request
  }

  private static var nothing: Failure {
    .command(CommandError("nothing would be sent", status: .stepFailed))
  }

  /// The header fields in `auth`; anything else there is for `Authorization`.
  private func authFields(_ session: Session) -> Set<String> {
    guard case .dict(let fields)? = session.interpreter.globals["auth"] else {
      return ["authorization"]
    }
    return Set(fields.keys.map { $0.text.lowercased() })
  }

  /// Whether a `.netrc` has the last word: for `requests` it stands above every header.
  private func usesNetrc(
    _ request: Request,
    _ translation: RequestTranslation,
    _ session: Session
  ) -> Bool {
    session.usesNetrc && translation.line.options.sendsAuth != false
      && translation.auth.place != .argument
      && NetrcFile.credentials(for: request.url, in: session.world.environment) != nil
  }

  private func text(_ request: Request, _ sources: RequestSources) -> String {
    var rows = [("\(request.method) \(request.url)", sources.url)]
    for (name, value) in Query.pairs(in: request.url) {
      rows.append(("  \(name)=\(value)", sources.parameter(name)))
    }
    for field in request.fields.all {
      rows.append(("\(field.name): \(field.value)", sources.header(field.name.lowercased())))
    }
    if let origin = sources.withheldFrom {
      rows.append(("(no auth: it is not for \(origin))", "--auth sends it"))
    }
    return rows.map { "\($0)  ← \($1)\n" }.joined() + bodyText(request)
  }

  private func bodyText(_ request: Request) -> String {
    guard let body = request.body, !body.isEmpty else { return "" }
    guard let text = String(validating: body, as: UTF8.self), !text.contains("\0") else {
      return "\n<\(body.count.asSize) that are no text>\n"
    }
    return "\n" + text + (text.hasSuffix("\n") ? "" : "\n")
  }
}
