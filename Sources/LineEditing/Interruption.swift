internal import CTerminal
internal import Glibc

/// What signals have asked of the process; the C part of it is safe inside a handler.
package enum Signals {
  /// Installs the handlers for the life of the process; false when the system refuses.
  ///
  /// SIGINT interrupts, SIGTERM and SIGHUP end, a crash puts the terminal back first, SIGPIPE is
  /// ignored: a child process needs its default back.
  @discardableResult
  package static func install() -> Bool { terminal_install_handlers() == 0 }

  /// What to poll beside other descriptors, never to read from; -1 before ``install()``.
  package static var wakeDescriptor: Int32 { terminal_wake_descriptor() }

  /// Whether the work at hand should stop: one atomic load, no system call.
  package static func isInterrupted() -> Bool { terminal_is_interrupted() }

  /// Forgets an interruption, once it has been acted on.
  package static func clear() { terminal_clear_interrupt() }

  /// The signal that asks the process to leave in order; stays once it has arrived.
  package static var termination: Int32? {
    let signal = terminal_termination()
    return signal == 0 ? nil : signal
  }

  /// Sleeps until the process should stop, for a program whose work other threads do.
  package static func waitForEnd() {
    _ = sleep(milliseconds: -1)
  }

  /// Sleeps; true when an interruption ended it early, which alone can end a negative time.
  package static func sleep(milliseconds: Int) -> Bool {
    let deadline = now().addingReportingOverflow(milliseconds).partialValue
    while !isInterrupted() {
      let rest = milliseconds < 0 ? -1 : deadline - now()
      guard milliseconds < 0 || rest > 0 else { return false }
      // Nothing but an interruption wakes it: see `terminal_wake_descriptor`.
      var descriptor = pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&descriptor, 1, Int32(clamping: rest))
    }
    return true
  }

  private static func now() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec &* 1_000 &+ time.tv_nsec / 1_000_000
  }
}
