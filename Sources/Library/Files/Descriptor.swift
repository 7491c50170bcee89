import Glibc
import Interpreter
import Values

/// An open file descriptor, closed when nothing refers to it.
final class Descriptor {
  /// nil once it is closed.
  private(set) var number: Int32?
  private let isOwned: Bool
  private let waiting: Waiting

  /// Opens a path; a directory is refused, as it has no bytes.
  init(
    opening path: FilePath,
    _ mode: FileMode,
    isInterrupted: @escaping () -> Bool
  ) throws(PythonException) {
    let descriptor = try Waiting.open(path, mode.flags, isInterrupted)
    number = descriptor
    isOwned = true
    waiting = Waiting(for: descriptor, isInterrupted: isInterrupted)
    if waiting.kind == S_IFDIR { throw .system(EISDIR, path: path.value) }
    if mode.appends { lseek(descriptor, 0, SEEK_END) }
  }

  /// A descriptor that the program was given.
  init(
    given descriptor: Int32,
    closes: Bool,
    isInterrupted: @escaping () -> Bool
  ) throws(PythonException) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    number = descriptor
    isOwned = closes
    waiting = Waiting(for: descriptor, isInterrupted: isInterrupted)
  }

  deinit {
    if isOwned, let number { Glibc.close(number) }
  }

  func close() throws(PythonException) {
    guard let open = number else { return }
    number = nil
    guard isOwned, Glibc.close(open) < 0 else { return }
    throw .system(errno)
  }

  private func open() throws(PythonException) -> Int32 {
    guard let number else { throw .value("I/O operation on closed file") }
    return number
  }

  // MARK: - Bytes

  /// What one read gives, nothing at the end.
  func read(atMost count: Int) throws(PythonException) -> [UInt8] {
    let descriptor = try open()
    // One for writing alone never becomes ready.
    guard fcntl(descriptor, F_GETFL) & O_ACCMODE != O_WRONLY else { throw .system(EBADF) }
    try waiting.wait(for: descriptor, toWrite: false)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while true {
        let got = Glibc.read(descriptor, buffer.baseAddress, count)
        filled = max(got, 0)
        failure = got < 0 ? errno : 0
        if failure != EINTR { return }
      }
    }
    guard failure == 0 else { throw .system(failure) }
    return bytes
  }

  func write(_ bytes: [UInt8]) throws(PythonException) {
    let descriptor = try open()
    var done = 0
    while done < bytes.count {
      try waiting.wait(for: descriptor, toWrite: true)
      let most = min(bytes.count - done, waiting.atOnce)
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, most)
      }
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw .system(errno)
      }
    }
  }

  func seek(_ offset: Int, _ whence: Int32) throws(PythonException) -> Int {
    let place = lseek(try open(), offset, whence)
    guard place >= 0 else { throw .system(errno) }
    return place
  }

  func truncate(to size: Int) throws(PythonException) {
    guard ftruncate(try open(), size) == 0 else { throw .system(errno) }
  }

  // MARK: - Questions

  var isSeekable: Bool {
    guard let number else { return false }
    return lseek(number, 0, SEEK_CUR) >= 0
  }

  var isTerminal: Bool {
    guard let number else { return false }
    return isatty(number) == 1
  }
}
