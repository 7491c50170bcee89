import Glibc
import Hummingbird
import Logging
import NIOCore

/// A practice server that runs in this process, beside whoever started it.
///
/// It runs on its own threads; everything here may be called from a synchronous program. The
/// calling thread must not be one of Swift's concurrency, because some calls block it.
package final class Sandbox: Sendable {
  /// The server's own description of its API: OpenAPI 3 as JSON.
  package static var description: [UInt8] { OpenAPI.bytes }

  /// The server's URL: `http://`, the address and the port.
  package let url: String
  private let service: Service
  private let running: Task<Void, Never>
  private let closed: Eventual<Void>

  private init(
    url: String,
    service: Service,
    running: Task<Void, Never>,
    closed: Eventual<Void>
  ) {
    self.url = url
    self.service = service
    self.running = running
    self.closed = closed
  }

  /// Starts a server and returns once it listens.
  package static func start(
    _ configuration: SandboxConfiguration = SandboxConfiguration()
  ) throws(SandboxError) -> Sandbox {
    guard 0...65_535 ~= configuration.port else { throw .invalidPort(configuration.port) }
    let service = Service(configuration)
    let listening = Eventual<Result<Int, SandboxError>>()
    let closed = Eventual<Void>()
    let running = Task.detached {
      let application = application(of: service) { port in
        listening.fulfill(.success(port ?? configuration.port))
      }
      do {
        try await application.run()
      } catch {
        listening.fulfill(.failure(SandboxError(error, configuration)))
      }
      closed.fulfill(())
    }
    let port = try listening.wait().get()
    // RFC 3986 wants brackets around an address of IPv6.
    let host =
      configuration.hostname.contains(":") ? "[\(configuration.hostname)]" : configuration.hostname
    let url = "http://\(host):\(port)"
    service.identity.tokens.url = configuration.publicURL ?? url
    service.prepare()
    return Sandbox(url: url, service: service, running: running, closed: closed)
  }

  /// The clients that the server knows: the first may read tasks, the second may not.
  package var clients: [PracticeClient] { service.identity.tokens.clients }

  /// The server's own OpenAPI description as JSON text.
  package static var openAPI: String { String(decoding: OpenAPI.bytes, as: UTF8.self) }

  /// Makes an access token for a client as the token endpoint does, without a request.
  ///
  /// Blocks until the server's keys are there, shortly after its start. The text is empty when the
  /// system could not make keys at all.
  package func issueToken(for client: PracticeClient) -> String {
    let tokens = service.identity.tokens
    let claims = tokens.claims(for: client, tenant: PracticeClient.tenant)
    return tokens.keys.access.wait()?.sign(.object(claims.members)) ?? ""
  }

  /// Closes every connection and blocks until the server no longer listens.
  package func stop() {
    running.cancel()
    closed.wait()
  }

  /// The service as an application of Hummingbird.
  static func application(
    of service: Service,
    whenListening: @escaping @Sendable (Int?) -> Void = { _ in }
  ) -> Application<Responder> {
    Application(
      responder: Responder(service: service),
      configuration: ApplicationConfiguration(
        address: .hostname(service.configuration.hostname, port: service.configuration.port),
        serverName: "apiwalk-sandbox"
      ),
      onServerRunning: { channel in whenListening(channel.localAddress?.port) },
      // The terminal belongs to the shell: what happens goes to the configuration's log.
      logger: Logger(label: "sandbox") { _ in SwiftLogNoOpLogHandler() }
    )
  }
}

extension SandboxError {
  /// Says in words of this program what the operating system answered.
  fileprivate init(_ error: any Error, _ configuration: SandboxConfiguration) {
    let (hostname, port) = (configuration.hostname, configuration.port)
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE: self = .portInUse(port)
    case EACCES: self = .notAllowed(hostname: hostname, port: port)
    default: self = .cannotListen(hostname: hostname, reason: "\(error)")
    }
  }
}
