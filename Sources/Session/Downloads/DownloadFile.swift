internal import Glibc

/// A file that appears under its name when it is whole.
///
/// Until then it has another name in the same folder, so that the last step is a rename. What is no
/// regular file, such as a terminal or a named pipe, is written to as it is.
final class DownloadFile: OutputFile {
  private let path: String
  /// Where the bytes are until the end; nil where they are written in place.
  private var temporary: String?
  private var descriptor: Int32
  private let place: Place
  private(set) var partial: PartialDownload?
  private var written = 0
  private var sent = 0

  private enum Place {
    /// A new file takes the old one's place.
    case beside
    /// At the end of the file, which was so long; nil of one that was not there.
    case end(Int?)
    /// Straight into it.
    case inside
  }

  /// Opens for a whole body, or for one at the end of what is there; a new file gets the permissions
  /// that the process's mask leaves of `mode`.
  init(
    _ given: String,
    appends: Bool,
    mode: mode_t = 0o666,
    isInterrupted: () -> Bool = { false }
  ) throws(FileError) {
    if let open = Files.openDescriptor(named: given) {
      // Where it leads to another file, that is in use: what was written there must stay.
      path = given
      descriptor = dup(open)
      place = .inside
      guard descriptor >= 0 else { throw Files.failure(given) }
      return
    }
    path = Self.resolved(given)
    var status = stat()
    let exists = stat(path, &status) == 0
    let isSpecial = exists && status.st_mode & S_IFMT != S_IFREG
    if isSpecial {
      descriptor = Files.openSpecial(
        path,
        isPipe: status.st_mode & S_IFMT == S_IFIFO,
        isInterrupted: isInterrupted
      )
      place = .inside
    } else if appends {
      descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_APPEND, mode)
      place = .end(exists ? status.st_size : nil)
    } else {
      let (folder, name) = Self.parts(of: path)
      let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
      let temporary = "\(folder).\(name).\(random)"
      descriptor = Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      place = .beside
      if descriptor >= 0 {
        self.temporary = temporary
        if exists { fchmod(descriptor, status.st_mode & 0o7777) }
        partial = Self.partial(at: path + ".part")
      }
    }
    guard descriptor >= 0 else {
      throw FileError(path: given, reason: String(cString: strerror(errno)))
    }
  }

  deinit { abandon(keeping: nil) }

  private var failure: FileError {
    FileError(path: path, reason: String(cString: strerror(errno)))
  }

  // MARK: - Writing

  func forgetPartial() {
    guard partial != nil else { return }
    partial = nil
    unlink(path + ".part")
  }

  func resume() throws(FileError) {
    guard let partial, let temporary else { return }
    // The bytes are nobody else's from here on.
    guard rename(path + ".part", temporary) == 0 else { throw failure }
    close(descriptor)
    descriptor = Glibc.open(temporary, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0, ftruncate(descriptor, partial.count) == 0,
      lseek(descriptor, partial.count, SEEK_SET) == partial.count
    else { throw failure }
    (written, sent) = (partial.count, partial.count)
  }

  func write(_ bytes: [UInt8]) throws(FileError) {
    try Files.writeAll(bytes, to: descriptor, named: path)
    written += bytes.count
    guard temporary != nil, written - sent >= Self.portion else { return }
    // Linux begins to write such pages out: the disk works while the network does, and `fsync` has
    // less to wait for in the end.
    posix_fadvise(descriptor, sent, written - sent, POSIX_FADV_DONTNEED)
    sent = written
  }

  private static let portion = 8 << 20

  func finish() throws(FileError) {
    guard descriptor >= 0 else { return }
    if temporary != nil {
      guard fsync(descriptor) == 0 else { throw failure }
    }
    let open = descriptor
    descriptor = -1
    guard close(open) == 0 else { throw failure }
    guard let temporary else { return }
    guard rename(temporary, path) == 0 else { throw failure }
    self.temporary = nil
    if partial != nil { unlink(path + ".part") }
    Self.synchronizeFolder(of: path)
  }

  @discardableResult
  func abandon(keeping partial: PartialDownload?) -> Bool {
    defer {
      if descriptor >= 0 { close(descriptor) }
      if let temporary { unlink(temporary) }
      (descriptor, temporary) = (-1, nil)
    }
    switch place {
    case .inside: return false
    case .end(let size):
      guard descriptor >= 0 else { return false }
      if let size { ftruncate(descriptor, size) } else { unlink(path) }
      return false
    case .beside: break
    }
    guard let partial, let temporary, descriptor >= 0, partial.count == written,
      (try? write(partial.trailer)) != nil, fsync(descriptor) == 0,
      rename(temporary, path + ".part") == 0
    else { return false }
    self.temporary = nil
    return true
  }

  // MARK: - Paths

  /// The file behind a symbolic link: the link itself stays.
  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  /// After it the rename outlives a loss of power.
  private static func synchronizeFolder(of path: String) {
    let (folder, _) = parts(of: path)
    let descriptor = Glibc.open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func partial(at path: String) -> PartialDownload? {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let size = status.st_size
    var end = [UInt8](repeating: 0, count: min(size, PartialDownload.longest))
    guard pread(descriptor, &end, end.count, size - end.count) == end.count else { return nil }
    return PartialDownload(end: end, ofFile: size)
  }
}
