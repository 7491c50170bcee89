/// How a practice server is started.
package struct SandboxConfiguration: Sendable {
  /// What the practice data does.
  package enum Scenario: String, CaseIterable, Sendable {
    /// The guide's data, which stands still.
    case walkthrough
    /// The guide's data, and tasks that move through their states as time passes.
    case busy
  }

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
  package var scenario = Scenario.walkthrough
  /// What fails on purpose; the probabilities add up to 1 at most.
  package var faults: [Fault] = []
  /// How long every answer is held back, in milliseconds.
  package var latency: ClosedRange<Int>?
  /// How long an access token lives, in seconds.
  package var tokenLifetime = 7_200
  package var limits = Limits()

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

  /// The most tasks that a server makes.
  package static let largestTaskCount = World.largestTaskCount

  /// Tells whether no other machine can reach the server.
  package var isLoopback: Bool {
    let isAddress = hostname.allSatisfy { $0.isNumber || $0 == "." }
    return hostname == "localhost" || hostname == "::1" || hostname.hasPrefix("127.") && isAddress
  }

  /// What the system's clock says.
  package static let systemClock: @Sendable () -> (seconds: Int, nanoseconds: Int) = {
    let now = Moment.now
    return (now.seconds, now.nanoseconds)
  }
}
