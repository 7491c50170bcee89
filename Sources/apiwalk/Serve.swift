import ArgumentParser
import LineEditing
import Sandbox
import Session

/// `apiwalk sandbox`: only the practice server, in the foreground, for other clients.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Run only the practice server, for other clients, until Ctrl-C.",
    discussion: """
      Standard output gets the server's URL, and the id and the secret of each practice client; \
      standard error gets a line for each request, which never holds a token or a secret.
      """
  )

  /// How long responses may take to be sent; after that the process ends with them.
  private static let farewell = 700

  @Option(help: "The port to listen on; 0 takes a free one.")
  var port: Int = 0

  @Option(
    help: ArgumentHelp(
      "The address to listen on; other machines can use the server if it isn't a loopback address.",
      valueName: "address"
    )
  )
  var bind: String = "127.0.0.1"

  @Option(help: "How requests are logged: text, json or off.")
  var log: LogFormat = .text

  @OptionGroup(title: "Practice") var practice: PracticeOptions
  @OptionGroup var options: CommonOptions
  @ParentCommand var parent: Apiwalk

  func validate() throws {
    guard (0...65535).contains(port) else {
      throw ValidationError("a port is a number from 0 to 65535")
    }
  }

  func run() throws {
    Signals.install()
    OpenFiles.raiseLimit()
    var configuration = SandboxConfiguration()
    configuration.port = port
    configuration.hostname = bind
    configuration.log = log.sink
    practice.apply(to: &configuration)
    let sandbox: Sandbox
    do {
      sandbox = try Sandbox.start(configuration)
    } catch {
      StandardStreams.error.write("apiwalk: \(error.description)\n")
      throw ExitCode(ExitStatus.stepFailed.rawValue)
    }
    if !configuration.isLoopback {
      StandardStreams.error.write(
        """
        apiwalk: listening on \(bind): every machine that reaches this one can use the practice \
        server. Its data is made up, but its secrets are known to everyone, nothing is encrypted, \
        and whatever is sent to it can be read on the way.\n
        """
      )
    }
    var lines = [sandbox.url]
    for client in sandbox.clients {
      lines.append("\(client.name): client id \(client.id), secret \(client.secret)")
    }
    StandardStreams.output.write(lines.joined(separator: "\n") + "\n")
    Signals.waitForEnd()
    sandbox.settle(within: Serve.farewell)
  }
}

enum LogFormat: String, WordChoice {
  case text, json, off

  /// What gets the entries; nil when nothing does.
  var sink: (@Sendable (LogEntry) -> Void)? {
    switch self {
    case .text: { StandardStreams.error.write($0.text + "\n") }
    case .json: { StandardStreams.error.write($0.json + "\n") }
    case .off: nil
    }
  }
}
