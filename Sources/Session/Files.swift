internal import Glibc

/// Reading and writing files and feeding programs, by path; replaced in tests.
package struct Files {
  /// The bytes of a file, or why not, in the words of `strerror(3)`.
  package var read: (String) throws(FileError) -> [UInt8] = Files.readFile
  package var write: (_ bytes: [UInt8], _ path: String, _ appends: Bool) throws(FileError) -> Void =
    Files.writeFile
  /// Feeds bytes to `/bin/sh -c command` and gives its exit status.
  package var feed: (_ bytes: [UInt8], _ command: String) throws(FileError) -> Int32 =
    Files.feedProgram

  package init() {}
}

/// A file that could not be read or written, and why.
package struct FileError: Error, Hashable, Sendable {
  package let path: String
  package let reason: String

  package var message: String { "\(path): \(reason)" }
}

extension Files {
  private static func failure(_ path: String) -> FileError {
    FileError(path: path, reason: String(cString: strerror(errno)))
  }

  private static func readFile(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    return try readAll(descriptor, named: path)
  }

  /// Everything a descriptor gives until its end.
  package static func readAll(
    _ descriptor: Int32,
    named path: String
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path)
      }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  private static func writeFile(
    _ bytes: [UInt8],
    to path: String,
    appending appends: Bool
  ) throws(FileError) {
    let mode = appends ? O_APPEND : O_TRUNC
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | mode, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        let error = failure(path)
        close(descriptor)
        throw error
      }
      written += count
    }
    guard close(descriptor) == 0 else { throw failure(path) }
  }

  private static func feedProgram(_ bytes: [UInt8], _ command: String) throws(FileError) -> Int32 {
    guard let pipe = popen(command, "we") else { throw failure(command) }
    _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, pipe) }
    let status = pclose(pipe)
    guard status >= 0 else { throw failure(command) }
    // wait(2): the exit code is in the second byte, a signal's number in the low seven bits.
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
  }
}
