internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// Shows an answer: the status line and the body on stdout, what it means on stderr.
struct ResponsePresenter {
  let session: Session

  private var output: Output { session.output }

  /// The status line, and advice where a code calls for it.
  func showStatus(of response: Response) {
    output.write("\(response.status) \(response.reason)\n")
    guard !session.settings.isQuiet else { return }
    let hint =
      Hints.hint(for: response.request, answered: response.status)
      ?? StatusMeaning.advice(for: response.status)
    if let hint { output.note("hint: \(hint)", style: .hint) }
  }

  /// `GET URL  1.3 kB in 12 ms`, for who watches; `count` is how much of a body went elsewhere.
  func showRequest(of response: ResponseObject, count: Int? = nil) {
    guard output.notes.isTerminal, !session.settings.isQuiet else { return }
    let (first, answer) = (response.firstRequest, response.response)
    output.note(
      "\(first.method) \(first.url)  \((count ?? answer.body.count).asSize) in "
        + answer.timing.total.asDuration,
      style: .aside
    )
  }

  /// The body as the format says; data when it goes somewhere else than to the screen.
  func showBody(
    of response: ResponseObject,
    as format: Settings.BodyFormat,
    to redirection: Redirection?
  ) throws(Failure) {
    guard let redirection else { return show(response, as: format) }
    try deliver(response, as: format, by: Delivery(to: redirection, session))
  }

  /// The body for a file or a program: one that is still to come goes there as it comes.
  func deliver(
    _ response: ResponseObject,
    as format: Settings.BodyFormat,
    by delivery: Delivery
  ) throws(Failure) {
    guard response.isLoaded || format == .json else { return try delivery.deliver(response) }
    _ = try raising { () throws(PythonException) in try response.load() }
    try delivery.deliver(redirected(response, as: format))
  }

  private func show(_ response: ResponseObject, as format: Settings.BodyFormat) {
    let body = response.response.body
    guard !body.isEmpty else { return }
    if format == .raw {
      guard output.out.isTerminal else { return output.writeData(body) }
      return showText(of: response)
    }
    guard let value = json(in: response.response) else { return showText(of: response) }
    switch format {
    case .json: output.write(indented(value) + "\n")
    default:
      PrettyPrinter().write(value) { output.write($0) }
      output.write("\n")
    }
  }

  /// A text with its line end, or what kind of data it is when it is none.
  private func showText(of response: ResponseObject) {
    let body = response.response.body
    guard !body.contains(0) else {
      let type = response.response.fields["Content-Type"] ?? "application/octet-stream"
      return output.write("<\(body.count.asSize) of \(type); `body > FILE` keeps it>\n")
    }
    let text = (try? response.decodedText()) ?? ""
    output.write(text.hasSuffix("\n") ? text : text + "\n")
  }

  private func json(in response: Response) -> Value? {
    let type = response.fields["Content-Type"]?.lowercased() ?? ""
    let isJSON = type.contains("json") || response.body.first.map { "[{".utf8.contains($0) } == true
    return isJSON ? try? JSONReader.read(response.body) : nil
  }

  private func indented(_ value: Value) -> String {
    var writer = JSONWriter()
    writer.indent = "  "
    writer.itemSeparator = ","
    writer.ensureASCII = false
    return (try? writer.write(value)) ?? value.representation
  }

  private func redirected(_ response: ResponseObject, as format: Settings.BodyFormat) -> [UInt8] {
    let body = response.response.body
    guard format == .json, let value = json(in: response.response) else { return body }
    return Array((indented(value) + "\n").utf8)
  }
}

extension Redirection {
  var range: SourceRange {
    switch self {
    case .write(let path), .append(let path): path.range
    case .pipe(_, let range): range
    }
  }
}
