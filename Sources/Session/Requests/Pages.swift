internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// `--all`: page after page, each by the Python that asks for it, the items in one list.
struct Pages {
  let call: CommandCall
  let translation: RequestTranslation
  let limit: Int

  private var session: Session { call.session }
  private var run: RequestRun { RequestRun(session: session, options: translation.line.options) }

  /// Fetches the pages and shows the list; an answer without one is shown as it is.
  func fetch() throws(Failure) {
    let presenter = ResponsePresenter(session: session)
    var response = try run.send(translation.statement)
    presenter.showRequest(of: response)
    guard (200..<300).contains(response.response.status), let items = PageItems(in: response) else {
      session.output.note("there is no list in this answer to go on with", style: .hint)
      return try present(response, presenter)
    }
    let first = Self.assignment(of: items.expression)
    var shown: Set<String> = []
    mirror(first, unlessIn: &shown)
    try execute(first)
    var seen: Set<String> = []
    var (pages, count) = (1, items.count)
    defer { session.output.showProgress(nil) }
    while let next = NextPage(after: response) {
      guard seen.insert(next.key).inserted else {
        throw failure("page \(pages + 1) is one that came before: the server goes in a circle")
      }
      guard pages < limit else {
        session.output.note(
          "stopped after \(pages.counted("page")), \(count.counted("item")); there are more: "
            + "--all=PAGES goes on",
          style: .hint
        )
        break
      }
      try checkOrigin(next, response)
      let request = translation.statement(following: next.step)
      mirror(request, unlessIn: &shown)
      response = try run.send(request)
      guard (200..<300).contains(response.response.status), let more = PageItems(in: response)
      else {
        presenter.showRequest(of: response)
        presenter.showStatus(of: response.response)
        throw failure("page \(pages + 1) did not come; `items` holds those before it")
      }
      let addition = Statement(
        .augmentedAssignment(target: Self.items, .add, value: more.expression)
      )
      mirror(addition, unlessIn: &shown)
      try execute(addition)
      pages += 1
      count += more.count
      showProgress(pages, count)
    }
    presenter.showStatus(of: response.response)
    guard let all = session.interpreter.globals["items"] else { return }
    try presenter.show(all, as: format, to: call.line.redirection)
    session.output.note(
      "\(pages.counted("page")), \(count.counted("item")), in `items`",
      style: .aside
    )
  }

  /// Where a terminal is, a line that the next takes the place of.
  private func showProgress(_ pages: Int, _ count: Int) {
    guard !session.settings.isQuiet else { return }
    session.output.showProgress("\(pages.counted("page")), \(count.counted("item"))")
  }

  private var format: Settings.BodyFormat {
    translation.line.options.format ?? session.settings.bodyFormat
  }

  private func present(
    _ response: ResponseObject,
    _ presenter: ResponsePresenter
  ) throws(Failure) {
    presenter.showStatus(of: response.response)
    try presenter.showBody(of: response, as: format, to: call.line.redirection)
  }

  /// `auth` and what else the request says are for one origin.
  private func checkOrigin(_ next: NextPage, _ response: ResponseObject) throws(Failure) {
    guard let address = next.address, Origin(address) != Origin(response.response.url) else {
      return
    }
    throw failure(
      "the next page is at another origin, \(Origin(address)?.text ?? address)",
      hint: "get \(address)"
    )
  }

  private func failure(_ message: String, hint: String? = nil) -> Failure {
    .command(CommandError(message, at: call.line.range, hint: hint, status: .stepFailed))
  }

  // MARK: - Python

  private static let items = Expression(.name("items"))

  private static func assignment(of value: Expression) -> Statement {
    Statement(.assignment(targets: [items], value: value))
  }

  private func execute(_ statement: Statement) throws(Failure) {
    try raising { () throws(PythonException) in try session.interpreter.execute([statement]) }
  }

  /// The lines of one page are those of the next, and one page shows what is done.
  private func mirror(_ statement: Statement, unlessIn shown: inout Set<String>) {
    guard shown.insert(Unparser.source(of: statement)).inserted else { return }
    session.mirror(statement)
  }
}
