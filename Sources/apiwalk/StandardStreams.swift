// `environ` is a variable of C, which nothing here changes.
@preconcurrency import Glibc
import LineEditing
import Session

/// Standard output and error as descriptors: written whole, never buffered here.
struct StandardStreams {
  static let output = StandardStreams(descriptor: STDOUT_FILENO)
  static let error = StandardStreams(descriptor: STDERR_FILENO)

  let descriptor: Int32
  /// Whether writing may have to wait for a reader.
  private let hasReader: Bool

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    var status = stat()
    hasReader = fstat(descriptor, &status) != 0 || status.st_mode & S_IFMT != S_IFREG
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  func write(_ text: String) { write(Array(text.utf8)) }

  /// Opens what was closed at the start, so that no socket gets a standard stream's number.
  ///
  /// A closed stream stays one that can't be written or read: it is opened for the other direction.
  static func reserve() {
    for (descriptor, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY)]
      + [(STDERR_FILENO, O_WRONLY)]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", mode)
    }
  }

  /// What a pipe that has room at all takes without waiting (`PIPE_BUF`).
  private static let piece = Int(PIPE_BUF)

  /// Writes everything; when nobody reads any more, the program ends as SIGPIPE would end it, and
  /// when it can't be written, with a message and a failure.
  ///
  /// An interruption while a reader is waited for leaves out the rest.
  func write(_ bytes: [UInt8]) {
    var written = 0
    while written < bytes.count {
      var size = bytes.count - written
      if hasReader {
        guard waitForRoom() else { return }
        size = min(size, Self.piece)
      }
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, size)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        Process.leave(128 + SIGPIPE)
      } else if errno != EINTR && errno != EAGAIN {
        fail(errno)
      }
    }
  }
}

extension StandardStreams {
  /// False when the wait was interrupted; a request to end the process ends it.
  private func waitForRoom() -> Bool {
    while true {
      var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      if poll(&wait, 1, 50) > 0 { return true }
      if let signal = Signals.termination { Process.leave(128 + signal) }
      if Signals.isInterrupted() { return false }
    }
  }

  /// Output that is lost is no success.
  private func fail(_ problem: Int32) -> Never {
    if descriptor != STDERR_FILENO {
      Self.error.write("apiwalk: standard output: \(String(cString: strerror(problem)))\n")
    }
    Process.leave(ExitStatus.stepFailed.rawValue)
  }
}

/// The process itself.
enum Process {
  /// Without the farewells of the libraries, which a process that ends does not need: of its own, the
  /// terminal is put back and open files are written.
  static func leave(_ status: Int32) -> Never {
    fflush(nil)
    quick_exit(status)
  }

  /// Of a name that stands there twice, the last.
  static var environment: [String: String] {
    var variables: [String: String] = [:]
    var place = environ
    while let entry = place.pointee {
      let text = String(cString: entry)
      if let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        variables[String(text[..<sign])] = String(text[text.utf8.index(after: sign)...])
      }
      place += 1
    }
    return variables
  }
}
