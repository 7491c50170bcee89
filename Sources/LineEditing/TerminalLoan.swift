internal import CTerminal

/// The terminal, as it was found, for who reads it instead of the editor.
package enum TerminalLoan {
  /// Whom the terminal goes to.
  package enum Borrower {
    /// A line that the terminal echoes and edits by itself.
    case line
    /// A program, which Ctrl-C is for meanwhile.
    case program
  }

  package static func during<Result, Failure>(
    _ borrower: Borrower,
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    terminal_lend(borrower == .program)
    defer { terminal_take_back(false) }
    return try work()
  }

  /// Does something while a program has the terminal that Ctrl-C shall end, too.
  package static func sharingInterruptions<Result>(_ work: () -> Result) -> Result {
    terminal_share_interruptions(true)
    defer { terminal_share_interruptions(false) }
    return work()
  }
}
