import HTTP
import Sandbox
import Session

/// The embedded practice server: started when first needed, stopped with the process.
final class Practice {
  private static let apiPath = "/api/task_manager/v2"
  private var sandbox: Sandbox?
  private var origin: String?

  /// Starts the server now, to stand in for another origin; gives its own URL.
  func start(as origin: Origin) throws -> String {
    do {
      self.origin = origin.text
      let sandbox = try running()
      return sandbox.url
    } catch {
      throw UsageError(message: error.description)
    }
  }

  /// The server as a session sees it.
  func server() throws(CommandError) -> PracticeServer {
    let sandbox: Sandbox
    do throws(SandboxError) {
      sandbox = try running()
    } catch {
      throw CommandError(error.description, status: .stepFailed)
    }
    guard let client = sandbox.clients.first else {
      throw CommandError("the practice server has no client", status: .stepFailed)
    }
    let guest = sandbox.clients.dropFirst().first
    var server = PracticeServer(
      baseURL: (origin ?? sandbox.url) + Self.apiPath,
      clientID: client.id.copy,
      clientSecret: client.secret.copy,
      issueToken: { sandbox.issueToken(for: client).copy },
      description: Self.description
    )
    server.guestID = guest?.id.copy ?? ""
    server.guestSecret = guest?.secret.copy ?? ""
    server.failNext = { status, count in sandbox.failNext(count, status: status) }
    server.expireTokens = { sandbox.expireTokens() }
    return server
  }

  /// The server's description of itself, which needs no server.
  static func description() -> [UInt8] { Sandbox.description.map { $0 } }

  private func running() throws(SandboxError) -> Sandbox {
    if let sandbox { return sandbox }
    var configuration = SandboxConfiguration()
    configuration.publicURL = origin
    let started = try Sandbox.start(configuration)
    sandbox = started
    return started
  }
}

extension String {
  /// The text with storage of its own: the language counts references for one thread alone, and the
  /// server's threads hold on to theirs.
  fileprivate var copy: String { String(decoding: Array(utf8), as: UTF8.self) }
}
