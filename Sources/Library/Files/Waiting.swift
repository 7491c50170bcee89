import Glibc
import Interpreter

/// Waits for a pipe, a terminal or a socket, which may take for ever.
///
/// It is done in short turns, between which an interruption is noticed. Signals alone would not do:
/// they restart what they break.
struct Waiting {
  /// What is open, as `stat` says it.
  let kind: mode_t
  private let isInterrupted: () -> Bool

  init(for descriptor: Int32, isInterrupted: @escaping () -> Bool) {
    var status = stat()
    kind = fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
    self.isInterrupted = isInterrupted
  }

  private var isNeeded: Bool { kind == S_IFIFO || kind == S_IFCHR || kind == S_IFSOCK }

  /// How much may be written without another wait: a pipe that can be written to takes so much
  /// (`PIPE_BUF`, pipe(7)).
  var atOnce: Int { isNeeded ? 4096 : .max }

  private static let turn: Int32 = 20

  /// Comes back when reading or writing will not block.
  func wait(for descriptor: Int32, toWrite: Bool) throws(PythonException) {
    guard isNeeded else { return }
    var polled = pollfd(fd: descriptor, events: Int16(toWrite ? POLLOUT : POLLIN), revents: 0)
    while poll(&polled, 1, Self.turn) <= 0 {
      if isInterrupted() { throw .keyboardInterrupt }
    }
  }

  /// Opens a path as `open(2)` does; a FIFO without somebody at its other end is waited for.
  static func open(
    _ path: FilePath,
    _ flags: Int32,
    _ isInterrupted: () -> Bool
  ) throws(PythonException) -> Int32 {
    var status = stat()
    let known = path.attempt { stat($0, &status) }.failure == 0
    guard known, status.st_mode & S_IFMT == S_IFIFO, flags & O_ACCMODE != O_RDWR else {
      return try path.use { Glibc.open($0, flags, 0o666) }
    }
    let (descriptor, failure) = PipeEnd.open(isInterrupted) { flag in
      path.attempt { Glibc.open($0, flags | flag, 0o666) }
    }
    if failure == EINTR { throw .keyboardInterrupt }
    guard failure == 0 else { throw .system(failure, path: path.value) }
    return descriptor
  }
}
