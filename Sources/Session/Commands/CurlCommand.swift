internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax

/// A pasted `curl …` line: the Python that it is, sent and answered as `post …` is.
struct CurlCommand: Command {
  let name = "curl"
  let usage = "[OPTION…] URL"
  let summary = "send the request of a curl line and show the answer"
  var details: String {
    """
    A line as documentation and browsers (Copy as cURL) give it, in a shell's quotes, over several
    lines if it is. Variables of the environment ($TOKEN) are replaced.

    \(CurlOption.list)
    """
  }
  let isShellLine = true
  let operands = Operands.shellLine

  func run(_ call: CommandCall) throws(Failure) {
    let session = call.session
    let line = try line(of: call)
    var delivery: Delivery?
    let output = line.output.map { Redirection.write(path: Self.word($0)) }
    if let redirection = call.line.redirection ?? output {
      delivery = try Delivery(to: redirection, session)
    }
    let format = session.settings.bodyFormat
    let translation = try translation(
      of: line,
      session,
      streams: delivery != nil && format != .json
    )
    session.mirror(translation.statement)
    if line.retries > 0, !translation.mayBeRepeated {
      session.output.note("--retry is left out: this is sent once", style: .hint)
    }
    if line.redirectLimit != nil, line.follows {
      session.output.note(
        "--max-redirs is left out: requests follows 30 redirects at most",
        style: .hint
      )
    }
    let options = RequestOptions(
      retries: translation.mayBeRepeated ? line.retries : 0,
      asksForHTTP2: line.asksForHTTP2
    )
    try RequestRun(session: session, options: options).present(
      translation.statement,
      as: format,
      by: delivery
    )
  }

  /// What the line says.
  func line(of call: CommandCall) throws(Failure) -> CurlLine {
    let line = try CurlLine(CurlArguments(words(of: call)), at: call.line.range)
    if let range = line.netrc, !call.session.usesNetrc {
      throw .command(
        CommandError(
          "a .netrc is read only where the variable NETRC names it; nothing was sent",
          at: range,
          hint: "start with NETRC=~/.netrc apiwalk, or write -u NAME:PASSWORD"
        )
      )
    }
    return line
  }

  /// The Python that a line is.
  func translation(
    of line: CurlLine,
    _ session: Session,
    streams: Bool = false
  ) throws(Failure) -> CurlTranslation {
    try CurlTranslation(
      line,
      files: session.world.files,
      streams: streams,
      keepsNetrcOut: line.netrc == nil && session.usesNetrc
    )
  }

  /// The words of the line, read once more for what quotes and variables they had.
  private func words(of call: CommandCall) throws(Failure) -> [CurlWord] {
    guard !call.line.words.isEmpty else { return [] }
    let line = try parsing { () throws(SyntaxError) in
      var reader = ShellReader(call.source, call.line.restRange)
      return try reader.read()
    }
    var words: [CurlWord] = []
    for word in line.words {
      words.append(try CurlWord(word, call.session.world.environment))
    }
    return words
  }

  private static func word(_ path: CurlWord) -> Word {
    Word(pieces: [Word.Piece(path.text, isQuoted: true)], range: path.range)
  }
}
