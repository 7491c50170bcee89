import Glibc
import Hummingbird
import HummingbirdCore
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
    guard DescriptorLimit.hasRoom else { throw .tooFewDescriptors(DescriptorLimit.needed) }
    guard ThreadLimit.hasRoom else { throw .tooFewThreads(ThreadLimit.needed) }
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

  /// Lets the next requests to the Task Manager fail with a status; those to the identity provider
  /// are served.
  ///
  /// A 429 names the seconds to wait; another status does when `retryAfter` is given.
  package func failNext(_ count: Int = 1, status: Int, retryAfter: Int? = nil) {
    service.faults.failNext(count, status: status, retryAfter: retryAfter)
  }

  /// Forgets the failures that were asked for and did not come yet.
  package func clearFaults() { service.faults.clear() }

  /// Lets every token that was issued so far expire, but for refresh tokens.
  package func expireTokens() { service.identity.tokens.endAll() }

  /// Blocks until every response that was begun is on its way, or until so many milliseconds have
  /// passed; for a process that ends then.
  ///
  /// Nothing is closed: NIO traps when a connection comes while who takes them is stopped.
  package func settle(within milliseconds: Int) {
    service.traffic.settle(within: milliseconds)
  }

  /// Closes every connection and blocks until the server no longer listens, or until so many
  /// milliseconds have passed.
  ///
  /// Returns whether it has come to its end.
  @discardableResult
  package func stop(within milliseconds: Int? = nil) -> Bool {
    running.cancel()
    return closed.wait(milliseconds: milliseconds) != nil
  }

  /// The service as an application of Hummingbird.
  static func application(
    of service: Service,
    whenListening: @escaping @Sendable (Int?) -> Void = { _ in }
  ) -> Application<Responder> {
    let configuration = service.configuration
    // The terminal belongs to the shell: what happens goes to the configuration's log.
    let logger = Logger(label: "sandbox") { _ in SwiftLogNoOpLogHandler() }
    let limits = configuration.limits.allowing(latency: configuration.latency?.upperBound ?? 0)
    return Application(
      responder: Responder(service: service),
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [ConnectionWatch(limits, service.traffic)],
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: limits.headSize,
            maxHeaderListSize: limits.headSize,
            maxHeaderFieldCount: limits.fieldCount
          )
        )
      ),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.hostname, port: configuration.port),
        serverName: "apiwalk-sandbox",
        availableConnectionsDelegate: .maximum(limits.possibleConnections, logger: logger)
      ),
      onServerRunning: { channel in whenListening(channel.localAddress?.port) },
      logger: logger
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
