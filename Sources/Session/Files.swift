internal import Glibc
internal import Library

/// Reading and writing files and feeding programs, by path; replaced in tests.
package struct Files {
  /// The bytes of a file, or why not, in the words of `strerror(3)`.
  package var read: (String) throws(FileError) -> [UInt8]
  /// Opens a file for a body, which takes the place of what is there or goes to its end.
  package var open: (_ path: String, _ appends: Bool) throws(FileError) -> any OutputFile
  /// Writes a file that a person asked for, whole or not at all.
  package var save: (_ bytes: [UInt8], _ path: String) throws(FileError) -> Void
  /// Feeds what comes, piece by piece until there is nil, to a program, and gives its exit status.
  package var stream: (_ next: () -> [UInt8]?, _ program: FedProgram) throws(FileError) -> Int32 = {
    (next, program) throws(FileError) in try program.run(next)
  }

  /// Keeps a file of the shell's own, whole or not at all.
  package var replace: (_ bytes: [UInt8], _ path: String) throws(FileError) -> Void = {
    bytes,
    path throws(FileError) in
    try AtomicFile.write(bytes, to: path, as: .state)
  }
  /// Gives a file of the shell's own that is damaged a name beside the old one; that path.
  package var moveAside: (String) throws(FileError) -> String = Files.moveFileAside
  /// The entries of a folder; empty for one that can't be read.
  package var list: (String) -> [Entry] = Files.listFolder

  /// What a folder holds.
  package struct Entry: Hashable, Sendable {
    package let name: String
    package let isFolder: Bool

    package init(_ name: String, isFolder: Bool = false) {
      self.name = name
      self.isFolder = isFolder
    }
  }

  /// The system's files; waiting for the other end of a named pipe ends with an interruption.
  package init(isInterrupted: @escaping () -> Bool = { false }) {
    read = { path throws(FileError) in
      try Files.readFile(path, isInterrupted: isInterrupted)
    }
    open = { (path, appends) throws(FileError) in
      try DownloadFile(path, appends: appends, isInterrupted: isInterrupted)
    }
    save = { bytes, path throws(FileError) in
      try AtomicFile.write(bytes, to: path, as: .document, isInterrupted: isInterrupted)
    }
  }
}

/// A file that could not be read or written, and why.
package struct FileError: Error, Hashable, Sendable {
  package let path: String
  package let reason: String

  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  package var message: String { "\(path): \(reason)" }
}

extension Files {
  /// Feeds bytes that are there to a program and gives its exit status.
  package func feed(_ bytes: [UInt8], _ program: FedProgram) throws(FileError) -> Int32 {
    var rest: [UInt8]? = bytes
    return try stream(
      {
        defer { rest = nil }
        return rest
      },
      program
    )
  }

  /// Makes a file beside the one of that name and takes it away again, so that one that can't be
  /// saved is known before there is anything to save.
  package static func checkSaving(to path: String) throws(FileError) {
    if let descriptor = openDescriptor(named: path) {
      let mode = fcntl(descriptor, F_GETFL)
      guard mode >= 0 else { throw failure(path) }
      guard mode & O_ACCMODE != O_RDONLY else {
        throw FileError(path: path, reason: "it is open for reading alone")
      }
      return
    }
    var status = stat()
    let kind = stat(path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
    // Opening a named pipe waits for a reader.
    guard kind == S_IFREG || kind == S_IFDIR else {
      guard access(path, W_OK) == 0 else { throw failure(path) }
      return
    }
    try DownloadFile(path, appends: false).abandon(keeping: nil)
  }

  static func failure(_ path: String) -> FileError {
    FileError(path: path, reason: String(cString: strerror(errno)))
  }

  /// Reads a file; of a pipe to which nobody writes the end is waited for until there is an
  /// interruption.
  package static func readFile(
    _ path: String,
    isInterrupted: () -> Bool = { false }
  ) throws(FileError) -> [UInt8] {
    // Opening a named pipe waits for a writer, and no signal would end that.
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      while poll(&ready, 1, 200) <= 0 {
        guard !isInterrupted() else {
          throw FileError(path: path, reason: String(cString: strerror(EINTR)))
        }
      }
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
      } else if errno != EINTR, errno != EAGAIN {
        throw failure(path)
      }
    }
  }

  /// Opens what is no regular file for writing, -1 and `errno` when it can't be.
  ///
  /// Where nobody reads a pipe the reader is waited for until there is an interruption.
  static func openSpecial(_ path: String, isPipe: Bool, isInterrupted: () -> Bool) -> Int32 {
    let flags = O_WRONLY | O_CLOEXEC | O_NOCTTY
    guard isPipe else { return Glibc.open(path, flags) }
    let (descriptor, failure) = PipeEnd.open(isInterrupted) { flag in
      let descriptor = Glibc.open(path, flags | flag)
      return (result: descriptor, failure: descriptor < 0 ? errno : 0)
    }
    errno = failure
    return descriptor
  }

  private static func moveFileAside(_ path: String) throws(FileError) -> String {
    for number in 1...999 {
      let target = "\(path).damaged-\(number)"
      // `link` never overwrites, as `rename` does.
      if link(path, target) == 0 {
        guard unlink(path) == 0 else { break }
        return target
      }
      guard errno == EEXIST else { break }
    }
    throw failure(path)
  }

  private static func listFolder(_ path: String) -> [Entry] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var entries: [Entry] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      var status = stat()
      let isFolder = stat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      entries.append(Entry(name, isFolder: isFolder))
    }
    return entries
  }

  static func writeAll(
    _ bytes: [UInt8],
    to descriptor: Int32,
    named path: String
  ) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw failure(path)
      }
    }
  }
}
