package import HTTP
package import Library

/// Everything outside that a session may touch, handed in as values and closures.
///
/// A session knows no terminal, no socket and no server; tests hand in their own world.
package struct World {
  package var transport: any Transport
  /// What scripts and commands read; a cassette may hold its readings.
  package var clock: Clock
  /// What the figures of a run are read from.
  package var stopwatch: Clock
  /// What limits are held against: the time of today in a replay, too.
  package let realClock: Clock
  package var environment: [String: String]
  /// The practice server, started when first asked for; nil when a base URL was given instead.
  package var practice: (() throws(CommandError) -> PracticeServer)?
  /// True once after Ctrl-C.
  package var isInterrupted: () -> Bool
  /// Forgets an interruption that a program has caught.
  package var clearInterruption: () -> Void
  /// Whether a program that runs meanwhile shall end, too; at a terminal Ctrl-C is its own affair.
  package var endsPrograms: () -> Bool
  /// A line typed by the person for Python's `input`, nil at end of input.
  package var readLine: (String) -> String?
  /// A line typed without echo.
  package var readSecret: (String) -> SecretAnswer
  package var files: Files
  /// A text as the person's own editor leaves it, in a file with that ending; nil without a terminal.
  package var edit: ((_ text: String, _ ending: String) throws(CommandError) -> String)?
  /// Interrupts this process after that many seconds.
  package var interruptLater: (_ seconds: Double) -> Void = { _ in }

  package init(
    transport: any Transport,
    clock: Clock,
    environment: [String: String] = [:],
    practice: (() throws(CommandError) -> PracticeServer)? = nil,
    isInterrupted: @escaping () -> Bool = { false },
    clearInterruption: @escaping () -> Void = {},
    readLine: @escaping (String) -> String? = { _ in nil },
    readSecret: @escaping (String) -> SecretAnswer = { _ in .noTerminal },
    files: Files = Files()
  ) {
    self.transport = transport
    self.clock = clock
    stopwatch = clock
    realClock = clock
    self.environment = environment
    self.practice = practice
    self.isInterrupted = isInterrupted
    self.clearInterruption = clearInterruption
    endsPrograms = isInterrupted
    self.readLine = readLine
    self.readSecret = readSecret
    self.files = files
  }
}

/// What came of asking for a secret.
package enum SecretAnswer: Hashable, Sendable {
  case typed(String)
  /// The end of input in the place of an answer.
  case ended
  /// Ctrl-C, or a signal.
  case interrupted
  /// There is nobody to ask.
  case noTerminal
}

/// The practice server as a session sees it.
package struct PracticeServer {
  /// The base URL of the API, as the walkthrough's `base_url`.
  package var baseURL: String
  package var clientID: String
  package var clientSecret: String
  /// Another client, whose account may do nothing: for practising 403.
  package var guestID = ""
  package var guestSecret = ""
  /// Issues an access token for the practice client.
  package var issueToken: () -> String
  /// Its OpenAPI description, as JSON.
  package var description: () -> [UInt8]
  /// Lets its next requests fail: with which status, and how many of them.
  package var failNext: (_ status: Int, _ count: Int) -> Void = { _, _ in }
  /// Lets the tokens that it has issued so far expire.
  package var expireTokens: () -> Void = {}

  package init(
    baseURL: String,
    clientID: String,
    clientSecret: String,
    issueToken: @escaping () -> String,
    description: @escaping () -> [UInt8] = { [] }
  ) {
    self.baseURL = baseURL
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.issueToken = issueToken
    self.description = description
  }
}
