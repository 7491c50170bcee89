import FoundationEssentials
import Glibc

/// Standard output and error as descriptors: written whole, never buffered here.
struct StandardStreams {
  static let output = StandardStreams(descriptor: STDOUT_FILENO)
  static let error = StandardStreams(descriptor: STDERR_FILENO)

  let descriptor: Int32

  var isTerminal: Bool { isatty(descriptor) == 1 }

  func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes everything; when nobody reads any more, the program ends as SIGPIPE would end it.
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
      } else if errno != EINTR && errno != EAGAIN {
        return
      }
    }
  }
}

/// The process itself.
enum Process {
  static func leave(_ status: Int32) -> Never { exit(status) }

  static var environment: [String: String] { ProcessInfo.processInfo.environment }
}
