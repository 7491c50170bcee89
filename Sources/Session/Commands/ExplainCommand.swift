internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// `explain COMMAND`: what a request command would send, and where each part comes from.
struct ExplainCommand: Command {
  let name = "explain"
  let usage = "COMMAND"
  let summary = "show what a request command would send; nothing is sent"
  let isAside = true
  let operands = Operands.requestCommand
  let takesExpression = true

  func run(_ call: CommandCall) throws(Failure) {
    let session = call.session
    let translation = try call.requestTranslation(in: call.line.restRange)
    do {
      let request = try prepare(translation, session)
      call.output.write(Unparser.source(of: translation.statement) + "\n\n")
      call.output.write(text(request, translation, call.session))
    } catch {
      throw error.placed(at: call.line.restRange)
    }
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

  private func text(
    _ request: Request,
    _ translation: RequestTranslation,
    _ session: Session
  ) -> String {
    let line = translation.line
    var rows: [(what: String, source: String)] = []
    rows.append(("\(request.method) \(request.url)", origin(of: translation.url)))
    let own = Set(line.parameters.map(\.name))
    for (name, value) in Query.pairs(in: request.url) {
      let source =
        own.contains(name) ? "this line" : translation.usesFilters ? "filters" : "the path"
      rows.append(("  \(name)=\(value)", source))
    }
    let isFromNetrc = usesNetrc(request, translation, session)
    let headers = Set(line.headers.map { $0.name.lowercased() })
    for field in request.fields.all {
      let name = field.name.lowercased()
      let isOwn = headers.contains(name)
      let source =
        switch name {
        case "authorization" where isFromNetrc: "netrc"
        case _ where isOwn: "this line"
        case "authorization" where translation.auth.place != .nowhere: "auth"
        case "content-type": "the body"
        case "cookie": translation.sender
        default: "requests"
        }
      rows.append(("\(field.name): \(field.value)", source))
    }
    if let origin = translation.auth.withheldFrom {
      rows.append(("(no auth: it is not for \(origin))", "--auth sends it"))
    }
    return rows.map { "\($0.what)  ← \($0.source)\n" }.joined() + bodyText(request)
  }

  /// The variables that the URL is made of, and the path.
  private func origin(of url: Expression) -> String {
    guard case .formatted(let parts) = url.kind else { return "this line" }
    var names: [String] = []
    for case .field(let field, _, _, _) in parts {
      let name = Unparser.source(of: field)
      if !names.contains(name) { names.append(name) }
    }
    return (names + ["the path"]).joined(separator: ", ")
  }

  private func bodyText(_ request: Request) -> String {
    guard let body = request.body, !body.isEmpty else { return "" }
    guard let text = String(validating: body, as: UTF8.self), !text.contains("\0") else {
      return "\n<\(body.count.asSize) that are no text>\n"
    }
    return "\n" + text + (text.hasSuffix("\n") ? "" : "\n")
  }
}
