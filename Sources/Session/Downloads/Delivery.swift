internal import HTTP
internal import Interpreter
internal import Library
internal import Syntax

/// An answer's body on its way to where a command line sends it: `> FILE`, `>> FILE`, `| PROGRAM`.
///
/// It is made before the request is sent: a file that can't be written is known then.
final class Delivery {
  private let redirection: Redirection
  private let session: Session
  private let file: (any OutputFile)?
  /// How many bytes were delivered.
  private(set) var count = 0

  init(to redirection: Redirection, _ session: Session) throws(Failure) {
    self.redirection = redirection
    self.session = session
    let open = session.world.files.open
    do throws(FileError) {
      switch redirection {
      case .write(let path): file = try open(path.text, false)
      case .append(let path): file = try open(path.text, true)
      case .pipe: file = nil
      }
    } catch {
      // Who left a pipe that nobody reads needs no other reason.
      try raising { () throws(PythonException) in try session.interpreter.checkInterruption() }
      throw Self.failure(error, redirection)
    }
  }

  /// Sends a request so that a download which was broken off goes on.
  func sending<Result>(_ send: () throws(Failure) -> Result) throws(Failure) -> Result {
    session.transport.partial = file?.partial
    defer { session.transport.partial = nil }
    return try send()
  }

  /// Bytes that are there.
  func deliver(_ bytes: [UInt8]) throws(Failure) {
    session.output.flush()
    var status: Int32 = 0
    do throws(FileError) {
      if let file {
        try file.write(bytes)
        try file.finish()
      } else {
        status = try session.world.files.feed(bytes, program)
      }
    } catch {
      throw Self.failure(error, redirection)
    }
    count = bytes.count
    try check(status)
  }

  /// What it prints is a part of what the step prints, unless it has the terminal.
  private var program: FedProgram {
    var program = FedProgram(path, environment: session.world.environment)
    program.isAbandoned = { [session] in
      session.world.endsPrograms() || session.interruptionCause() != nil
    }
    if session.output.keepsWhatProgramsPrint {
      program.keep = { [session] in session.output.writeData($0) }
    } else {
      session.output.noteProgramAtTerminal()
    }
    return program
  }

  /// What a shell says of a program that SIGINT has ended.
  private static let interrupted: Int32 = 130

  private func check(_ status: Int32) throws(Failure) {
    // Who ended the program is not told that it ended.
    if let cause = session.interruptionCause() { throw .command(cause) }
    try raising { () throws(PythonException) in try session.interpreter.checkInterruption() }
    guard status != 0 else { return }
    // At a terminal Ctrl-C is for the program; one that it ends was not meant to be followed by more.
    if status == Self.interrupted { throw .python(.keyboardInterrupt) }
    throw .command(
      CommandError(
        "the program ended with status \(status)",
        at: redirection.range,
        status: .stepFailed
      )
    )
  }

  /// A body that is still to come, as it comes.
  func deliver(_ response: ResponseObject) throws(Failure) {
    session.output.flush()
    guard let file else { return try feedProgram(response) }
    var stream = ArrivingBody(response)
    do throws(FileError) {
      try begin(response, &stream)
      while let bytes = stream.next() { try file.write(bytes) }
      count = stream.count
      if stream.failure == nil { return try file.finish() }
    } catch {
      response.giveUp()
      file.abandon(keeping: nil)
      throw Self.failure(error, redirection)
    }
    try giveUp(stream, file)
  }

  /// To the program, until it has read enough or the body is whole.
  private func feedProgram(_ response: ResponseObject) throws(Failure) {
    var body = ArrivingBody(response)
    // The screen is the program's meanwhile.
    let watcher = session.transport.watcher
    session.transport.watcher = nil
    defer { session.transport.watcher = watcher }
    let status: Int32
    do throws(FileError) {
      status = try session.world.files.stream({ body.next() }, program)
    } catch {
      response.giveUp()
      throw Self.failure(error, redirection)
    }
    if !body.isDone { response.giveUp() }
    count = body.count
    if let exception = body.failure { throw .python(exception) }
    try check(status)
  }

  private func begin(
    _ response: ResponseObject,
    _ stream: inout ArrivingBody
  ) throws(FileError) {
    guard let partial = file?.partial, partial.isOf(response.firstRequest.url),
      response.response.request.fields["If-Range"] == partial.validator
    else { return }
    switch Resumption.outcome(of: response.response, to: partial) {
    case .beginsAnew: return
    case .goesOn:
      try file?.resume()
      stream.start = partial.count
    case .isWhole:
      try file?.resume()
      response.giveUp()
      stream.isDone = true
    case .isStale(let reason):
      file?.forgetPartial()
      throw FileError(path: path, reason: reason + "; the same command begins anew")
    case .fails(let reason):
      throw FileError(path: path, reason: reason + "; \(path).part stays as it is")
    }
  }

  /// The body broke off: what came is kept where that is of use.
  private func giveUp(_ stream: ArrivingBody, _ file: any OutputFile) throws(Failure) {
    guard let exception = stream.failure else { return }
    guard file.abandon(keeping: stream.partial) else { throw .python(exception) }
    let kept = "\(path).part keeps \(stream.count.asSize); the same command gets the rest"
    let hint = exception.hint.map { "\($0) \(kept)" } ?? kept
    throw .python(PythonException(exception.object, at: exception.range, hint: hint))
  }

  private var path: String {
    switch redirection {
    case .write(let path), .append(let path): path.text
    case .pipe(let command, _): command
    }
  }

  private static func failure(_ error: FileError, _ redirection: Redirection) -> Failure {
    .command(CommandError(error.message, at: redirection.range, status: .stepFailed))
  }
}
