internal import HTTP
internal import Syntax

/// `as curl 3`: a request that was sent, in the words of another program.
struct AsCommand: Command {
  let name = "as"
  let operands = Operands.dialect(RequestDialects.all.map(\.name))
  let usage = "python|curl|httpie|http [N]"
  let summary = "show a request as another program would send it"
  let details = """
    The last request, or that of input N of `history`, ready to paste: variables resolved, secrets
    as variables of the environment. `as python > script.py` and `as curl | sh` work, too.
    """

  func run(_ call: CommandCall) throws(Failure) {
    let words = call.line.words
    guard let first = words.first, words.count <= 2 else { throw .command(call.misuse(usage)) }
    guard let dialect = RequestDialects.all.first(where: { $0.name == first.text }) else {
      let names = RequestDialects.all.map(\.name)
      throw .command(
        CommandError(
          "there is no dialect '\(first.text)'",
          at: first.range,
          hint: Suggestion.nearest(to: first.text, among: names).map { "did you mean \($0)?" }
            ?? "the dialects are " + names.joined(separator: " ")
        )
      )
    }
    let entry = try words.dropFirst().first.map { word throws(Failure) in
      try self.entry(word, call.session)
    }
    let sent = try request(entry, call)
    let spoken = self.spoken(sent, entry, call.session)
    let rendition: Rendition
    do {
      rendition = try dialect.rendition(of: spoken)
    } catch {
      throw .command(CommandError(error.reason, at: first.range, status: .stepFailed))
    }
    try show(rendition, spoken, dialect, call)
  }

  private func entry(_ word: Word, _ session: Session) throws(Failure) -> History.Entry {
    guard let number = Int(word.text), let entry = session.history[number: number] else {
      throw .command(
        CommandError(
          "there is no input \(word.text)",
          at: word.range,
          hint: "`history` lists them with their numbers",
          status: .stepFailed
        )
      )
    }
    return entry
  }

  private func request(
    _ entry: History.Entry?,
    _ call: CommandCall
  ) throws(Failure) -> SentRequest {
    func failure(_ message: String, _ hint: String?) -> Failure {
      .command(CommandError(message, at: call.line.range, hint: hint, status: .stepFailed))
    }
    if let entry, case .python = entry.input.kind, entry.requestCount > 1 {
      throw failure(
        "input \(entry.number) sent \(entry.requestCount) different requests",
        "only one can be said"
      )
    }
    guard let sent = entry == nil ? call.session.history.lastRequest : entry?.request else {
      throw failure(
        entry.map { "input \($0.number) sent no request" } ?? "no request was sent yet",
        entry == nil ? "send a request first: get /tasks" : "`history` lists the inputs"
      )
    }
    if let size = sent.lostBody {
      throw failure("the body of that request (\(size.asSize)) was not kept", nil)
    }
    return sent
  }

  private func spoken(
    _ sent: SentRequest,
    _ entry: History.Entry?,
    _ session: Session
  ) -> SpokenRequest {
    let secrets = SecretsOfRequest(sent.request, known: session.output.redactor.secrets) {
      session.credentials.isPublic($0)
    }
    let entry = entry ?? session.history.lastSender
    let files = entry.map { NamedFiles(of: $0, home: session.home) }
    return SpokenRequest(
      sent,
      placeholders: secrets.placeholders,
      files: files?.contents(session.world.files) ?? [:]
    )
  }

  private func show(
    _ rendition: Rendition,
    _ spoken: SpokenRequest,
    _ dialect: any RequestDialect,
    _ call: CommandCall
  ) throws(Failure) {
    let output = call.output
    if let redirection = call.line.redirection {
      try Delivery(to: redirection, call.session).deliver(rendition.text)
    } else if String(validating: rendition.text, as: UTF8.self) != nil {
      let text = output.out.isTerminal ? rendition.text.filter { $0 != 0x0D } : rendition.text
      output.write(String(decoding: text, as: UTF8.self))
      if output.out.isTerminal, text.last != 0x0A { output.write("\n") }
    } else {
      output.writeData(rendition.text)
    }
    guard !call.session.settings.isQuiet else { return }
    for note in rendition.notes + notes(on: spoken, dialect) {
      output.note("hint: \(note)", style: .hint)
    }
    var seen: Set<String> = []
    let names = rendition.variables.map(\.instruction).filter { seen.insert($0).inserted }
    if !names.isEmpty {
      output.note("hint: set \(names.joined(separator: ", ")) in its environment", style: .hint)
    }
  }

  private func notes(on request: SpokenRequest, _ dialect: any RequestDialect) -> [String] {
    var notes: [String] = []
    if request.options.version != .http1, !(dialect is CurlDialect) {
      notes.append("it was sent by HTTP/2, and this is HTTP/1.1")
    }
    if request.request.fields["Authorization"]?.lowercased().hasPrefix("digest ") == true {
      notes.append("its Digest credentials are good for this one request only")
    }
    return notes
  }
}
