internal import Syntax

extension CommandCall {
  /// The request command that stands in a part of the line: what `explain` and `wait` are about.
  func requestTranslation(in range: SourceRange) throws(Failure) -> RequestTranslation {
    let inner = try innerCall(in: range)
    guard let inner, session.commands[inner.line.name.text] is RequestCommand else {
      throw noRequest(in: range)
    }
    do {
      return try RequestTranslation(inner.line, in: inner.source, session: session)
    } catch {
      throw error.placed(at: range)
    }
  }

  /// The command that stands in a part of the line; nil when that is something else.
  ///
  /// It is read as a text of its own, so that errors in it are told of the whole part.
  func innerCall(in range: SourceRange) throws(Failure) -> CommandCall? {
    let text = SourceText(String(decoding: source.bytes[range.start..<range.end], as: UTF8.self))
    do {
      let inputs = try parsing { () throws(SyntaxError) in try session.parser.parse(text) }
      guard inputs.count == 1, case .command(let line) = inputs[0].kind else { return nil }
      return CommandCall(line: line, source: text, session: session)
    } catch {
      throw error.placed(at: range)
    }
  }

  /// What is said where a request command was expected.
  func noRequest(in range: SourceRange) -> Failure {
    .command(
      CommandError(
        "\(line.name.text) takes a request command",
        at: range,
        hint: "\(line.name.text) get /tasks state=started"
      )
    )
  }
}
