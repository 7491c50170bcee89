internal import Syntax

extension CommandCall {
  /// The request command that stands in a part of the line: what `explain` and `wait` are about.
  ///
  /// It is read as a text of its own, so that errors in it are told of the whole part.
  func requestTranslation(in range: SourceRange) throws(Failure) -> RequestTranslation {
    let text = SourceText(String(decoding: source.bytes[range.start..<range.end], as: UTF8.self))
    do {
      let inputs = try parsing { () throws(SyntaxError) in try session.parser.parse(text) }
      guard inputs.count == 1, case .command(let line) = inputs[0].kind,
        session.commands[line.name.text] is RequestCommand
      else {
        throw Failure.command(
          CommandError(
            "\(self.line.name.text) takes a request command",
            at: range,
            hint: "\(self.line.name.text) get /tasks state=started"
          )
        )
      }
      return try RequestTranslation(line, in: text, session: session)
    } catch let failure as Failure {
      throw failure.placed(at: range)
    } catch {
      throw .command(CommandError("\(error)", at: range))
    }
  }
}
