/// How a practice server is started.
package struct SandboxConfiguration: Sendable {
  /// The port to listen on; 0 lets the system choose.
  package var port: Int
  /// The name or address to listen on: the loopback interface, unless someone asks for another.
  package var hostname: String
  /// The seconds since 1970, and the nanoseconds after them, that the server takes for now.
  package var clock: @Sendable () -> (seconds: Int, nanoseconds: Int)
  /// Called after each answer, on one of the server's threads.
  package var log: (@Sendable (LogEntry) -> Void)?
  /// How many tasks there are in all; nil for the walkthrough's.
  package var tasks: Int?
  /// The origin that the server stands in for and names as its own; nil for its address.
  package var publicURL: String?

  package init(
    port: Int = 0,
    hostname: String = "127.0.0.1",
    clock: @escaping @Sendable () -> (seconds: Int, nanoseconds: Int) = SandboxConfiguration
      .systemClock,
    log: (@Sendable (LogEntry) -> Void)? = nil,
    tasks: Int? = nil,
    publicURL: String? = nil
  ) {
    self.port = port
    self.hostname = hostname
    self.clock = clock
    self.log = log
    self.tasks = tasks
    self.publicURL = publicURL
  }

  /// What the system's clock says.
  package static let systemClock: @Sendable () -> (seconds: Int, nanoseconds: Int) = {
    let now = Moment.now
    return (now.seconds, now.nanoseconds)
  }
}

/// A request that the server answered.
///
/// It carries no header and no body, hence no secret.
package struct LogEntry: Sendable, CustomStringConvertible {
  package let method: String
  /// The path and the query, as they were sent.
  package let target: String
  package let status: Int
  /// The body's size in bytes.
  package let size: Int
  package let duration: Duration

  package var description: String { "\(method) \(target) \(status) \(size)" }
}
