import ArgumentParser
import LineEditing
import Sandbox
import Session

/// `apiwalk sandbox`: only the practice server, in the foreground, for other clients.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Run only the practice server, for other clients, until Ctrl-C."
  )

  @Option(help: "The port to listen on; 0 takes a free one.")
  var port: Int = 0

  @OptionGroup var options: CommonOptions
  @ParentCommand var parent: Apiwalk

  func validate() throws {
    guard (0...65535).contains(port) else {
      throw ValidationError("a port is a number from 0 to 65535")
    }
  }

  func run() throws {
    Signals.install()
    var configuration = SandboxConfiguration()
    configuration.port = port
    let sandbox: Sandbox
    do {
      sandbox = try Sandbox.start(configuration)
    } catch {
      throw UsageError(message: error.description)
    }
    var lines = [sandbox.url]
    for client in sandbox.clients {
      lines.append("\(client.name): client id \(client.id), secret \(client.secret)")
    }
    StandardStreams.output.write(lines.joined(separator: "\n") + "\n")
    Signals.waitForEnd()
    sandbox.stop()
  }
}
