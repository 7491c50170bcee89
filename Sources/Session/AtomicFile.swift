internal import Glibc

/// A file that appears whole or not at all.
enum AtomicFile {
  /// Writes bytes beside the file and moves them into its place; missing folders are made, for the
  /// owner alone (XDG Base Directory Specification).
  ///
  /// What is there is followed when it is a link, and keeps its permissions.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    makeFolders(of: path)
    let target = realpath(path, nil).map { pointer -> String in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    let destination = target ?? path
    var status = stat()
    let mode = stat(destination, &status) == 0 ? status.st_mode & 0o777 : 0o600
    var name = Array((destination + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw failure(path) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    do throws(FileError) {
      guard fchmod(descriptor, mode) == 0 else { throw failure(path) }
      try Files.writeAll(bytes, to: descriptor, named: path)
      guard fsync(descriptor) == 0 else { throw failure(path) }
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

  private static func makeFolders(of path: String) {
    var place = path.startIndex
    while let slash = path[place...].dropFirst().firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o700)
      place = slash
    }
  }

  private static func failure(_ path: String) -> FileError {
    FileError(path: path, reason: String(cString: strerror(errno)))
  }
}
