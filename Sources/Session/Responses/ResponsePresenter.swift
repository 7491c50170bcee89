internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax
internal import Values

/// Shows an answer: the status line and the body on stdout, what it means on stderr.
struct ResponsePresenter {
  let session: Session
  /// What shows the whole of what was cut at the end of the screen; nil where nothing is to be cut.
  var wholeCommand: String? = "body"

  private var output: Output { session.output }

  /// An answer as a request command shows it; the format is the session's when none is given.
  func present(
    _ response: ResponseObject,
    as format: Settings.BodyFormat?,
    to redirection: Redirection?
  ) throws(Failure) {
    showRequest(of: response)
    showStatus(of: response.response)
    try showBody(of: response, as: format ?? session.settings.bodyFormat, to: redirection)
  }

  /// A value in the place of a body; data when it goes somewhere else than to the screen.
  func show(
    _ value: Value,
    as format: Settings.BodyFormat,
    to redirection: Redirection?
  ) throws(Failure) {
    if let redirection {
      return try Delivery(to: redirection, session).deliver(Array((indented(value) + "\n").utf8))
    }
    show(value, as: format)
  }

  /// The status line, and advice where a code calls for it.
  func showStatus(of response: Response) {
    output.writeStatus("\(response.status) \(response.reason)", response.status)
    guard !session.settings.isQuiet else { return }
    let hint =
      Hints.hint(for: response.request, answered: response.status)
      ?? RefusedCredentials(response: response, session: session).text
      ?? StatusMeaning.text(for: response)
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
    if format == .raw, !output.out.isTerminal { return output.writeData(body) }
    switch BodyContent(of: response) {
    case .value(let value) where format != .raw: show(value, as: format)
    case .data:
      let type = response.response.fields["Content-Type"] ?? "application/octet-stream"
      output.write("<\(body.count.asSize) of \(type); `body > FILE` keeps it>\n")
    case .text(let text): present(text)
    case .value: present((try? response.decodedText()) ?? "")
    }
  }

  private func present(_ text: String) {
    output.present(
      Array(text.utf8) + (text.hasSuffix("\n") ? [] : [UInt8(ascii: "\n")]),
      isValue: false,
      whole: wholeCommand
    )
  }

  /// A value on the screen, or as it is made where there is none.
  private func show(_ value: Value, as format: Settings.BodyFormat) {
    guard format == .pprint else {
      return output.present(
        Array((indented(value) + "\n").utf8),
        isValue: true,
        whole: wholeCommand
      )
    }
    guard output.out.isTerminal else {
      PrettyPrinter().write(value) { output.write($0) }
      return output.write("\n")
    }
    var text: [UInt8] = []
    PrettyPrinter().write(value) { text += $0 }
    output.present(text + [UInt8(ascii: "\n")], isValue: true, whole: wholeCommand)
  }

  /// The body as a text to edit, with the ending of a file that holds such a text; nil for data.
  func editable(_ response: ResponseObject) -> (text: String, ending: String)? {
    switch BodyContent(of: response) {
    case .value(let value): (indented(value) + "\n", ".json")
    case .text(let text): (text, ".txt")
    case .data: nil
    }
  }

  private func indented(_ value: Value) -> String {
    var writer = JSONWriter()
    writer.indent = "  "
    writer.itemSeparator = ","
    writer.ensureASCII = false
    return (try? writer.write(value)) ?? value.representation
  }

  private func redirected(_ response: ResponseObject, as format: Settings.BodyFormat) -> [UInt8] {
    guard format == .json, case .value(let value) = BodyContent(of: response) else {
      return response.response.body
    }
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
