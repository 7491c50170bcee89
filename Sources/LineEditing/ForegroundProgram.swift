internal import CTerminal
internal import Glibc

/// A program that has the terminal until it ends.
package struct ForegroundProgram {
  /// How it ended.
  package enum End: Hashable, Sendable {
    case exit(Int32)
    case signal(Int32)
    /// It could not be started.
    case failure(Int32)
  }

  private let arguments: [String]
  private let environment: [String: String]

  /// A line for `/bin/sh`, which finds the further words in `$1` and so on.
  package init(shell line: String, words: [String] = [], environment: [String: String]) {
    arguments = ["/bin/sh", "-c", line, "sh"] + words
    self.environment = environment
  }

  package func run() -> End {
    let argv = unsafe arguments.map { unsafe strdup($0) } + [nil]
    let variables = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer {
      unsafe (argv + variables).forEach { unsafe free($0) }
    }
    var status: Int32 = 0
    terminal_lend(true)
    let problem = unsafe terminal_run("/bin/sh", argv, variables, &status)
    let end = problem != 0 ? End.failure(problem) : End(status: status)
    terminal_take_back(end.isKill)
    return end
  }
}

extension ForegroundProgram.End {
  /// wait(2): the exit code is in the second byte, a signal's number in the low seven bits; a shell
  /// says 128 and the number for a program of its own.
  fileprivate init(status: Int32) {
    let code = (status >> 8) & 0xff
    if status & 0x7f != 0 {
      self = .signal(status & 0x7f)
    } else {
      self = code > 128 && code <= 128 + SIGSYS ? .signal(code - 128) : .exit(code)
    }
  }

  fileprivate var isKill: Bool {
    if case .signal = self { true } else { false }
  }
}
