import ArgumentParser
import HTTP
import Interpreter
import Library
import LineEditing
import Sandbox
import Session
import Syntax
import Values

/// The pieces put together: streams, signals, transport, practice server, session.
final class Shell {
  let options: CommonOptions
  let output: Output
  let world: World
  let session: Session
  private let practice: Practice

  private let recording: Recording?

  /// Several sessions may write to one output, a page after the other.
  init(_ options: CommonOptions, output shared: Output? = nil) throws {
    Signals.install()
    let environment = Process.environment
    self.options = options
    output = shared ?? Self.makeOutput(options, environment)
    practice = Practice()
    let recording = try Recording(options)
    self.recording = recording

    let curl = CurlTransport(
      wakeDescriptor: Signals.wakeDescriptor,
      isInterrupted: Signals.isInterrupted
    )
    var transport: any Transport = curl
    if let text = options.sandboxAs {
      guard let origin = Origin(text) else {
        throw UsageError(
          message: "--sandbox-as takes an origin such as https://host, not '\(text)'"
        )
      }
      // What is replayed needs no server.
      let server =
        recording?.isReplay == true ? origin.text : try practice.start(as: origin)
      guard let target = Origin(server) else { throw UsageError(message: "no practice server") }
      transport = RoutedTransport(origin: origin, to: target, inner: curl, isExclusive: true)
    }
    var world = World(
      transport: recording?.transport(around: transport) ?? transport,
      clock: .system,
      environment: environment,
      isInterrupted: Signals.isInterrupted,
      clearInterruption: Signals.clear,
      readLine: { [output] prompt in
        output.write(prompt)
        output.flush()
        let line = TypedLine.read()
        if line != nil, TerminalOutput.isTerminal(0) { output.noteTypedLine() }
        return line
      },
      readSecret: { SecretAnswer(promptedBy: $0) }
    )
    if let tape = recording?.cassette.clock {
      world.clock = tape.clock(around: .system)
      world.stopwatch = tape.stopwatch(around: .system)
    }
    world.files = Files(isInterrupted: Signals.isInterrupted)
    world.endsPrograms = {
      Signals.termination != nil || Signals.isInterrupted() && !TerminalOutput.isTerminal(0)
    }
    world.interruptLater = { Alarm.set(seconds: $0) }
    loans = Loans()
    if isInteractive { Self.lendTerminal(to: &world, loans) }
    if options.baseUrl == nil {
      world.practice = { [practice, recording] () throws(CommandError) in
        guard let recording else { return try practice.server() }
        return try recording.practice(practice)
      }
    }
    self.world = world
    session = Session(
      world: world,
      output: output,
      settings: Settings(
        showsMirror: output.notes.isTerminal && !options.quiet,
        bodyFormat: options.format?.setting ?? .pprint,
        revealsSecrets: options.reveal,
        isQuiet: options.quiet
      )
    )
    recording?.cassette.attach(to: session)
    setVariables()
    // Only who sits at the keyboard can turn a page.
    if isInteractive, let pager = Pager(world) { output.out.page = pager.show }
  }

  /// Runs the script on standard input, which may be without end.
  func runStandardInput(
    _ options: ScriptOptions = ScriptOptions(),
    _ log: RunLog? = nil
  ) throws -> Outcome {
    let script = ScriptStream(
      session: session,
      name: "<stdin>",
      options: options,
      log: log,
      read: StandardInput.next
    )
    do throws(FileError) {
      return try script.run()
    } catch {
      throw UsageError(message: error.message)
    }
  }

  /// Writes what is written at the end, and says how the process ends.
  func end(_ outcome: Outcome) throws -> ExitCode {
    let wasEnded = Signals.termination != nil || outcome == .failure(.interrupted)
    do throws(FileError) {
      try session.recorder?.finish()
      try recording?.finish(isComplete: !wasEnded)
    } catch {
      throw UsageError(message: error.message)
    }
    // As a shell reports a process that a signal ended.
    if wasEnded, let signal = Signals.termination { return ExitCode(128 + signal) }
    return ExitCode(outcome.exitStatus)
  }

  let isInteractive = TerminalOutput.isTerminal(0) && TerminalOutput.isTerminal(1)

  /// `base_url` where it is not the practice server's; nil there.
  var remoteURL: String? {
    guard case .string(let url)? = session.interpreter.globals["base_url"],
      let origin = Origin(url)
    else { return nil }
    if let stand = options.sandboxAs { return origin == Origin(stand) ? nil : url }
    // Only this machine's own addresses can be the practice server's.
    guard origin.isLoopback, let server = try? session.credentials.practice() else { return url }
    return origin == Origin(server.baseURL) ? nil : url
  }

  /// Has the terminal's cursor at the start of a row, wherever a program left it.
  func startRow() {
    guard loans.wasMade, let columns = TerminalOutput.columns(of: 1) else { return }
    loans.wasMade = false
    // From the start of a row they fill it, from further on they reach into the next one.
    StandardStreams.output.write(String(repeating: " ", count: columns) + "\r")
  }

  /// Whether a program had the terminal since this was last asked.
  private final class Loans {
    var wasMade = false
  }

  private let loans: Loans

  /// Programs get the terminal as it was found, the person's editor among them.
  private static func lendTerminal(to world: inout World, _ loans: Loans) {
    let stream = world.files.stream
    world.files.stream = { next, program throws(FileError) in
      loans.wasMade = true
      return try TerminalLoan.during(.program) { () throws(FileError) in
        try stream({ TerminalLoan.sharingInterruptions(next) }, program)
      }
    }
    let editor = TextEditor(environment: world.environment)
    world.edit = { text, ending throws(CommandError) in
      loans.wasMade = true
      do throws(TextEditorFailure) {
        return try editor.edit(text, ending: ending)
      } catch {
        throw CommandError(error.message, status: .stepFailed)
      }
    }
  }

  /// The bytes of a script or page; `-` is standard input.
  func read(_ path: String) throws -> SourceText {
    SourceText(try readBytes(path).withoutMark, name: Self.name(of: path))
  }

  /// The bytes of a file as they are.
  func readBytes(_ path: String) throws -> [UInt8] {
    let bytes: [UInt8]?
    do throws(FileError) {
      bytes = path == "-" ? try StandardInput.all() : try world.files.read(path)
    } catch {
      guard !Signals.isInterrupted() else { throw try end(.failure(.interrupted)) }
      throw UsageError(message: error.message)
    }
    guard let bytes else { throw try end(.failure(.interrupted)) }
    return bytes
  }

  static func name(of path: String) -> String { path == "-" ? "<stdin>" : path }

  private func setVariables() {
    if let url = options.baseUrl {
      session.interpreter.globals["base_url"] = .string(url.withoutTrailingSlash)
    }
    for setting in options.var.compactMap(VariableSetting.init) { session.set(setting) }
  }

  private static func makeOutput(
    _ options: CommonOptions,
    _ environment: [String: String]
  ) -> Output {
    func sink(_ stream: StandardStreams) -> Output.Sink {
      let hasColor =
        switch options.color ?? .auto {
        case .always: true
        case .never: false
        case .auto:
          stream.isTerminal && environment["NO_COLOR", default: ""].isEmpty
            && environment["TERM"] != "dumb"
        }
      var sink = Output.Sink(
        isTerminal: stream.isTerminal,
        hasColor: hasColor,
        columns: { TerminalOutput.columns(of: stream.descriptor) ?? 80 },
        write: { stream.write($0) }
      )
      sink.rows = { TerminalOutput.rows(of: stream.descriptor) }
      return sink
    }
    return Output(out: sink(.output), notes: sink(.error))
  }
}

extension SecretAnswer {
  /// Asks on the terminal, wherever standard input and output go.
  fileprivate init(promptedBy prompt: String) {
    do throws(HiddenInputFailure) {
      self = try HiddenInput.read(prompt: prompt).map { .typed($0) } ?? .ended
    } catch {
      self = error == .noTerminal ? .noTerminal : .interrupted
    }
  }
}

extension String {
  fileprivate var withoutTrailingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
