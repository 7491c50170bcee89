internal import Interpreter
internal import Syntax
internal import Values

/// `source FILE [NAME=VALUE…]`: runs a script in this session.
struct SourceCommand: Command {
  let name = "source"
  let usage = "FILE [NAME=VALUE…]"
  let summary = "run a script file here"
  let operands = Operands.script
  let details = """
    The path is relative to the file that the line stands in. Each NAME is set to its text before;
    variables that the script sets stay. The first failure ends it.
    """

  func run(_ call: CommandCall) throws(Failure) {
    guard let word = call.line.words.first, !word.text.isEmpty else {
      throw .command(call.misuse(usage))
    }
    let session = call.session
    let settings = try call.line.words.dropFirst().map { (word) throws(Failure) in
      try setting(word)
    }
    let source = try read(word, call)
    for (name, value) in settings {
      if SecretNames.isSecret(name) { session.learn(value, as: .hidden) }
      session.interpreter.globals[name] = .string(value)
    }
    let showedPlaces = session.showsPlaces
    session.showsPlaces = true
    session.files.push(source.name)
    defer {
      session.files.pop()
      session.showsPlaces = showedPlaces
    }
    switch session.run(source) {
    case .success: return
    case .leave(let status): throw .leave(status)
    case .failure(let status):
      if showedPlaces {
        let line = call.source.position(of: call.line.range.start).line
        session.output.note("\(call.source.name):\(line): in source \(word.text)", style: .failure)
      }
      throw .reported(status)
    }
  }

  private func setting(_ word: Word) throws(Failure) -> (name: String, value: String) {
    let parts = word.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2,
      case .name? = try? PythonParser.parseExpression(
        SourceText(String(parts[0]))
      ).kind
    else {
      throw .command(
        CommandError("a variable is set by NAME=VALUE, not '\(word.text)'", at: word.range)
      )
    }
    return (String(parts[0]), String(parts[1]))
  }

  private func read(_ word: Word, _ call: CommandCall) throws(Failure) -> SourceText {
    let session = call.session
    let path = FileStack.resolve(word.fileName(home: session.home), beside: call.source.name)
    if let cycle = session.files.cycle(to: path) {
      throw .command(
        CommandError(
          "\(path) is being run already: \(cycle.joined(separator: " → "))",
          at: word.range,
          status: .stepFailed
        )
      )
    }
    guard !session.files.isTooDeep else {
      throw .command(
        CommandError("files source each other too deeply", at: word.range, status: .stepFailed)
      )
    }
    do throws(FileError) {
      let bytes = try session.world.files.read(path)
      return SourceText(bytes.withoutMark, name: path).withoutPrompts
    } catch {
      throw .command(CommandError(error.message, at: word.range, status: .stepFailed))
    }
  }
}

extension [UInt8] {
  /// Without a byte order mark (RFC 3629 §6).
  package var withoutMark: [UInt8] {
    starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self
  }
}
