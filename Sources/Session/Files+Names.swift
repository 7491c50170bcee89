internal import Glibc

/// What a file's name stands for.
extension Files {
  /// Whether there is a file of that name.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The descriptor of this process that a name stands for, as `/dev/stdout` does (Linux, fd(4)).
  package static func openDescriptor(named path: String) -> Int32? {
    switch path {
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    default: break
    }
    guard let folder = ["/dev/fd/", "/proc/self/fd/"].first(where: { path.hasPrefix($0) }) else {
      return nil
    }
    return Int32(path.dropFirst(folder.count))
  }

  /// Whether a file is a regular one, no folder, pipe or device; nil when there is none.
  package static func isRegular(_ path: String) -> Bool? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT == S_IFREG : nil
  }

  /// Whether two names are one regular file's: the same one now, or the same one once it is made.
  package static func isSame(_ path: String, _ other: String) -> Bool {
    guard !path.isEmpty, !other.isEmpty, openDescriptor(named: path) == nil,
      openDescriptor(named: other) == nil
    else { return false }
    var (status, second) = (stat(), stat())
    if stat(path, &status) == 0, stat(other, &second) == 0 {
      return status.st_mode & S_IFMT == S_IFREG && status.st_dev == second.st_dev
        && status.st_ino == second.st_ino
    }
    let (folder, name) = parts(of: path)
    let (otherFolder, otherName) = parts(of: other)
    return name == otherName && stat(folder, &status) == 0 && stat(otherFolder, &second) == 0
      && status.st_dev == second.st_dev && status.st_ino == second.st_ino
  }

  private static func parts(of path: String) -> (folder: String, name: Substring) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path[...]) }
    return (String(path[...slash]), path[path.index(after: slash)...])
  }
}
