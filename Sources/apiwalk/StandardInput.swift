import Glibc
import LineEditing
import Session

/// Standard input as a script or a page: what is there, waited for as long as nobody interrupts.
enum StandardInput {
  /// The next bytes; none at the end, nil after an interruption.
  static func next() throws(FileError) -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while !Signals.isInterrupted(), Signals.termination == nil {
      // A signal ends the wait; one that comes just before it is seen a little later.
      var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, 200) > 0 else { continue }
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count >= 0 else {
        throw FileError(path: "standard input", reason: String(cString: strerror(errno)))
      }
      return Array(chunk[..<count])
    }
    return nil
  }

  /// Everything up to the end; nil after an interruption.
  static func all() throws(FileError) -> [UInt8]? {
    var bytes: [UInt8] = []
    while let piece = try next() {
      if piece.isEmpty { return bytes }
      bytes += piece
    }
    return nil
  }
}
