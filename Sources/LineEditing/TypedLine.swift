internal import CTerminal
internal import Glibc

/// A line of standard input, for Python's `input`: the terminal shows what is typed by itself.
package enum TypedLine {
  /// The line without its end; nil at the end of input and after Ctrl-C, which stays to be seen.
  ///
  /// It is read byte by byte, so that what comes after it is left to whoever reads next.
  package static func read() -> String? {
    TerminalLoan.during(.line) { readLine() }
  }

  private static func readLine() -> String? {
    var line: [UInt8] = []
    while !Signals.isInterrupted(), Signals.termination == nil {
      var descriptors = [
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        pollfd(fd: Signals.wakeDescriptor, events: Int16(POLLIN), revents: 0),
      ]
      guard unsafe poll(&descriptors, nfds_t(descriptors.count), -1) > 0 else { continue }
      if descriptors[1].revents != 0 { terminal_drain() }
      guard descriptors[0].revents != 0 else { continue }
      var byte: UInt8 = 0
      let count = unsafe Glibc.read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
      guard byte != UInt8(ascii: "\n") else { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    return nil
  }
}
