// `environ` is a variable of C, which nothing here changes.
@preconcurrency import Glibc
import Session

/// Standard output and error as descriptors: written whole, never buffered here.
struct StandardStreams {
  static let output = StandardStreams(descriptor: STDOUT_FILENO)
  static let error = StandardStreams(descriptor: STDERR_FILENO)

  let descriptor: Int32

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

  /// Writes everything; when nobody reads any more, the program ends as SIGPIPE would end it, and
  /// when it can't be written, with a message and a failure.
  func write(_ bytes: [UInt8]) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        Process.leave(128 + SIGPIPE)
      } else if errno == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      } else if errno != EINTR {
        fail(errno)
      }
    }
  }
}

extension StandardStreams {
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
