/// How a run ended, as the process reports it.
package enum ExitStatus: Int32, Sendable {
  case success = 0
  /// An uncaught exception, an `expect` that does not hold, a transcript that differs.
  case stepFailed = 1
  /// The input could not be understood; nothing of it ran.
  case notUnderstood = 2
  /// No response: connection, TLS, time-out.
  case noResponse = 3
  /// As a shell reports SIGINT (128 + 2).
  case interrupted = 130
}

/// What one input did.
package enum Outcome: Hashable, Sendable {
  case success
  case failure(ExitStatus)
  /// `exit`, with the status that was asked for.
  case leave(Int32)

  /// The status of a process that ends after this.
  package var exitStatus: Int32 {
    switch self {
    case .success: ExitStatus.success.rawValue
    case .failure(let status): status.rawValue
    case .leave(let status): status
    }
  }
}
