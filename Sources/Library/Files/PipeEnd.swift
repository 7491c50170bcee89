import Glibc

/// An end of a FIFO, at whose other end somebody may still be missing.
package enum PipeEnd {
  /// What `attempt` opens with the flag that it is given, again and again while nobody reads yet
  /// (`open(2)`: `ENXIO`); `EINTR` after an interruption, and else the `errno` of the attempt.
  package static func open(
    _ isInterrupted: () -> Bool,
    _ attempt: (_ flag: CInt) -> (result: CInt, failure: CInt)
  ) -> (result: CInt, failure: CInt) {
    while true {
      let (descriptor, failure) = attempt(O_NONBLOCK)
      if failure == 0 {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
        return (descriptor, 0)
      }
      guard failure == ENXIO else { return (-1, failure) }
      guard !isInterrupted() else { return (-1, EINTR) }
      poll(nil, 0, 20)
    }
  }
}
