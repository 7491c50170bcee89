internal import Glibc

/// Bytes that take the place of a file, whole or not at all: as ``DownloadFile`` does it.
enum AtomicFile {
  enum Kind {
    /// What a person asked for by name: its folder is there, and others may read it.
    case document
    /// What the shell keeps for itself: missing folders are made, for the owner alone (XDG Base
    /// Directory Specification).
    case state
  }

  static func write(
    _ bytes: [UInt8],
    to path: String,
    as kind: Kind,
    isInterrupted: () -> Bool = { false }
  ) throws(FileError) {
    if kind == .state { makeFolders(of: path) }
    let file = try DownloadFile(
      path,
      appends: false,
      mode: kind == .state ? 0o600 : 0o666,
      isInterrupted: isInterrupted
    )
    try file.write(bytes)
    try file.finish()
  }

  private static func makeFolders(of path: String) {
    var place = path.startIndex
    while let slash = path[place...].dropFirst().firstIndex(of: "/") {
      mkdir(String(path[..<slash]), 0o700)
      place = slash
    }
  }
}
