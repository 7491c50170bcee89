internal import Glibc

/// A file that appears whole or not at all: written beside its place, then moved there.
///
/// `rename(2)` replaces a name in one step, so that whoever reads, and whatever ends this process,
/// meets the old content or the new, never a part. What is there is followed when it is a link, and
/// keeps its permissions.
enum AtomicFile {
  enum Kind {
    /// What a person asked for by name: its folder is there, and others may read it.
    case document
    /// What the shell keeps for itself: missing folders are made, for the owner alone (XDG Base
    /// Directory Specification).
    case state
  }

  static func write(_ bytes: [UInt8], to path: String, as kind: Kind) throws(FileError) {
    var status = stat()
    let exists = stat(path, &status) == 0
    // A device or a pipe can't be replaced: it takes what comes.
    if exists, status.st_mode & S_IFMT != S_IFREG { return try pour(bytes, into: path) }
    if kind == .state { makeFolders(of: path) }
    let destination = exists ? resolved(path) : path
    var name = Array((destination + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw failure(path) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    let mode = exists ? status.st_mode & 0o777 : kind == .state ? 0o600 : 0o666 & ~mask
    do throws(FileError) {
      guard fchmod(descriptor, mode) == 0 else { throw failure(path) }
      try Files.writeAll(bytes, to: descriptor, named: path)
      guard kind == .document || fsync(descriptor) == 0 else { throw failure(path) }
    } catch {
      close(descriptor)
      unlink(name)
      throw error
    }
    guard close(descriptor) == 0, rename(name, destination) == 0 else {
      let error = failure(path)
      unlink(name)
      throw error
    }
  }

  /// The process's file mode creation mask, which can only be read by setting it (`umask(2)`).
  private static var mask: mode_t {
    let mask = umask(0o077)
    umask(mask)
    return mask
  }

  private static func pour(_ bytes: [UInt8], into path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    try Files.writeAll(bytes, to: descriptor, named: path)
  }

  private static func makeFolders(of path: String) {
    var place = path.startIndex
    while let slash = path[place...].dropFirst().firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o700)
      place = slash
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func failure(_ path: String) -> FileError {
    FileError(path: path, reason: String(cString: strerror(errno)))
  }
}
