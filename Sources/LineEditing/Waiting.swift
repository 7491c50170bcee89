internal import CTerminal
internal import Glibc

/// What woke a reader up.
enum Arrival: Equatable {
  /// Bytes, or the end of them.
  case input
  /// SIGINT; already forgotten, as the reader acts on it.
  case interruption
  /// SIGTERM or SIGHUP.
  case termination
  case resize
  /// The process was stopped and goes on.
  case continuation
  case timeout

  /// Sleeps until there is something to read, or a signal to act on.
  static func wait(for descriptor: Int32, milliseconds: Int32 = -1) -> Arrival {
    // `poll` passes over what is negative, for ever.
    guard descriptor >= 0 else { return .input }
    while true {
      if Signals.termination != nil { return .termination }
      if Signals.isInterrupted() {
        Signals.clear()
        return .interruption
      }
      if terminal_take_continue() { return .continuation }
      if terminal_take_resize() { return .resize }
      var descriptors = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: Signals.wakeDescriptor, events: Int16(POLLIN), revents: 0),
      ]
      let ready = unsafe poll(&descriptors, 2, milliseconds)
      if ready == 0 { return .timeout }
      if ready < 0 {
        if errno == EINTR { continue }
        return .input
      }
      if descriptors[1].revents != 0 {
        terminal_drain()
        continue
      }
      return .input
    }
  }
}

/// Reads what there is into the buffer: the bytes, none at the end, nil when it was in vain.
func readAvailable(_ descriptor: Int32, upTo count: Int) -> [UInt8]? {
  var result: Int = 0
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
    result = unsafe read(descriptor, buffer.baseAddress, count)
    initialized = max(0, result)
  }
  if result < 0, errno == EINTR || errno == EAGAIN { return nil }
  return bytes
}
