internal import Glibc

/// A file that this process alone works on, until the value goes.
struct LockedFile: ~Copyable {
  /// More than this much of the end is never read: the newest entries are there.
  static let longestTail = 16 << 20

  private let path: String
  private let descriptor: Int32

  /// Opens the file, makes it (and folders on the way to it) when it isn't there, and waits for
  /// the lock.
  init(path: String) throws(HistoryFileError) {
    try LockedFile.makeFolder(of: path)
    let locked = try LockedFile.openLocked(path)
    self.path = path
    descriptor = locked
  }

  deinit {
    close(descriptor)
  }

  /// A file that was replaced while it was waited for is the wrong one: look again.
  private static func openLocked(_ path: String) throws(HistoryFileError) -> Int32 {
    while true {
      let flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
      let descriptor = unsafe open(path, flags, 0o600)
      guard descriptor >= 0 else { throw failure("open", path) }
      while flock(descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else {
          let error = failure("lock", path)
          close(descriptor)
          throw error
        }
      }
      var ours = stat()
      guard unsafe fstat(descriptor, &ours) == 0, ours.st_mode & S_IFMT == S_IFREG else {
        close(descriptor)
        throw HistoryFileError(description: "\(path) is not a file")
      }
      var current = stat()
      if unsafe stat(path, &current) == 0, current.st_ino == ours.st_ino,
        current.st_dev == ours.st_dev
      {
        if ours.st_mode & 0o077 != 0 {
          fchmod(descriptor, 0o600)
        }
        return descriptor
      }
      close(descriptor)
    }
  }

  private static func makeFolder(of path: String) throws(HistoryFileError) {
    for end in path.indices.dropFirst() where path[end] == "/" {
      let folder = String(path[..<end])
      guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST || isFolder(folder) else {
        throw failure("make the folder of", path)
      }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var information = stat()
    return unsafe stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  private static func failure(_ action: String, _ path: String) -> HistoryFileError {
    let reason = unsafe String(cString: strerror(errno))
    return HistoryFileError(description: "cannot \(action) \(path): \(reason)")
  }

  func size() throws(HistoryFileError) -> Int {
    var information = stat()
    guard unsafe fstat(descriptor, &information) == 0 else {
      throw LockedFile.failure("read", path)
    }
    return Int(information.st_size)
  }

  func read(_ count: Int, at offset: Int) throws(HistoryFileError) -> [UInt8] {
    var result = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while initialized < count {
        let start = unsafe buffer.baseAddress.map { unsafe $0 + initialized }
        result = unsafe pread(descriptor, start, count - initialized, off_t(offset + initialized))
        if result < 0, errno == EINTR { continue }
        guard result > 0 else { return }
        initialized += result
      }
    }
    guard result >= 0 else { throw LockedFile.failure("read", path) }
    return bytes
  }

  /// The whole file, or the whole lines at the end of a very long one.
  func tail() throws(HistoryFileError) -> ArraySlice<UInt8> {
    let size = try size()
    let offset = max(0, size - LockedFile.longestTail)
    let bytes = try read(size - offset, at: offset)
    guard offset > 0 else { return bytes[...] }
    return bytes.drop { $0 != UInt8(ascii: "\n") }
  }

  func endsWithNewline() throws(HistoryFileError) -> Bool {
    let size = try size()
    guard size > 0 else { return true }
    return try read(1, at: size - 1) == [UInt8(ascii: "\n")]
  }

  /// Writes all of it or, when the disk is full, nothing.
  func append(_ bytes: [UInt8]) throws(HistoryFileError) {
    let before = try size()
    guard LockedFile.write(bytes, to: descriptor) else {
      let error = LockedFile.failure("write", path)
      _ = ftruncate(descriptor, off_t(before))
      throw error
    }
  }

  /// Gives the file a name of its own beside the old one; that name.
  func moveAside() throws(HistoryFileError) -> String {
    for number in 1...999 {
      let target = "\(path).damaged-\(number)"
      // `link` never overwrites, as `rename` does.
      if unsafe link(path, target) == 0 {
        guard unsafe unlink(path) == 0 else { break }
        return target
      }
      guard errno == EEXIST else { break }
    }
    throw LockedFile.failure("move aside", path)
  }

  /// Puts a new file in the place of an old one, at once and only when it is whole.
  static func replace(_ path: String, with bytes: [UInt8]) throws(HistoryFileError) {
    let temporary = "\(path).new-\(getpid())"
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    let descriptor = unsafe open(temporary, flags, 0o600)
    guard descriptor >= 0 else { throw failure("write", temporary) }
    let isWritten = write(bytes, to: descriptor) && fsync(descriptor) == 0
    close(descriptor)
    guard isWritten, unsafe rename(temporary, path) == 0 else {
      let error = failure("replace", path)
      _ = unsafe unlink(temporary)
      throw error
    }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let start = unsafe buffer.baseAddress.map { unsafe $0 + done }
        let written = unsafe Glibc.write(descriptor, start, buffer.count - done)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return false }
        done += written
      }
      return true
    }
  }
}
