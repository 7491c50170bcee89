import Glibc

/// A file that stays open as long as somebody may read it, whatever its first owner does.
package final class OpenFile: Hashable, Sendable {
  private let descriptor: Int32

  /// Holds another descriptor of the same open file; nil when there can be none.
  package init?(duplicating descriptor: Int32) {
    self.descriptor = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard self.descriptor >= 0 else { return nil }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The size of a regular file; nil of anything else.
  package var size: Int? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return status.st_size
  }

  /// How many bytes there were, none at the end, fewer than none when it can't be read.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = unsafe pread(descriptor, buffer.baseAddress, buffer.count, offset)
      guard count < 0, errno == EINTR else { return count }
    }
  }

  package static func == (left: OpenFile, right: OpenFile) -> Bool { left === right }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
