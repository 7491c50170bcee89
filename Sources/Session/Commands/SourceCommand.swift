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
    let settings = try settings(of: call)
    let source = try read(word, call)
    for setting in settings { session.set(setting) }
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

  /// Known before anything runs, as far as it does not depend on files.
  func check(_ call: CommandCall) throws(Failure) {
    guard let word = call.line.words.first, !word.text.isEmpty else {
      throw .command(call.misuse(usage))
    }
    _ = try settings(of: call)
  }

  private func settings(of call: CommandCall) throws(Failure) -> [VariableSetting] {
    try call.line.words.dropFirst().map { (word) throws(Failure) in
      guard let setting = VariableSetting(word.text) else {
        throw .command(
          CommandError("a variable is set by NAME=VALUE, not '\(word.text)'", at: word.range)
        )
      }
      return setting
    }
  }

  private func read(_ word: Word, _ call: CommandCall) throws(Failure) -> SourceText {
    let session = call.session
    let path = FileStack.resolve(word.fileName(home: session.home), beside: call.source.name)
    if let error = Self.cycle(to: path, at: word.range, session) { throw .command(error) }
    guard !session.files.isTooDeep else {
      throw .command(
        CommandError("files source each other too deeply", at: word.range, status: .stepFailed)
      )
    }
    do throws(FileError) {
      return try Self.file(at: path, session)
    } catch {
      try raising { () throws(PythonException) in try session.interpreter.checkInterruption() }
      throw .command(CommandError(error.message, at: word.range, status: .stepFailed))
    }
  }

  /// Why a file can't be run by those that are, being one of them; nil when it can.
  static func cycle(
    to path: String,
    at range: SourceRange?,
    _ session: Session
  ) -> CommandError? {
    guard let cycle = session.files.cycle(to: path) else { return nil }
    return CommandError(
      "\(path) is being run already: \(cycle.joined(separator: " → "))",
      at: range,
      status: .stepFailed
    )
  }

  /// The file that a line would run; nil when it names none.
  static func file(
    of line: CommandLine,
    in source: SourceText,
    _ session: Session
  ) throws(FileError) -> SourceText? {
    guard let word = line.words.first, !word.text.isEmpty else { return nil }
    let path = FileStack.resolve(word.fileName(home: session.home), beside: source.name)
    return try file(at: path, session)
  }

  private static func file(at path: String, _ session: Session) throws(FileError) -> SourceText {
    SourceText(try session.world.files.read(path).withoutMark, name: path).withoutPrompts
  }
}

extension [UInt8] {
  /// Without a byte order mark (RFC 3629 §6).
  package var withoutMark: [UInt8] {
    starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self
  }
}
