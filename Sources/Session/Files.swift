internal import Glibc

/// Reading and writing files and feeding programs, by path; replaced in tests.
package struct Files {
  /// The bytes of a file, or why not, in the words of `strerror(3)`.
  package var read: (String) throws(FileError) -> [UInt8] = Files.readFile
  /// Opens a file for a body, which takes the place of what is there or goes to its end.
  package var open: (_ path: String, _ appends: Bool) throws(FileError) -> any OutputFile = {
    (path, appends) throws(FileError) in try DownloadFile(path, appends: appends)
  }
  /// Writes a file that a person asked for, whole or not at all.
  package var save: (_ bytes: [UInt8], _ path: String) throws(FileError) -> Void = {
    bytes,
    path throws(FileError) in
    try AtomicFile.write(bytes, to: path, as: .document)
  }
  /// Feeds what comes, piece by piece until there is nil, to `/bin/sh -c command`, and gives its exit
  /// status.
  ///
  /// Once the program reads no more, nothing more is asked for.
  package var stream:
    (_ next: () -> [UInt8]?, _ command: String, _ environment: [String: String]) throws(FileError)
      -> Int32 = Files.feedProgram

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

  package init() {}
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
  /// Feeds bytes that are there to `/bin/sh -c command` and gives its exit status.
  package func feed(
    _ bytes: [UInt8],
    _ command: String,
    _ environment: [String: String]
  ) throws(FileError) -> Int32 {
    var rest: [UInt8]? = bytes
    return try stream(
      {
        defer { rest = nil }
        return rest
      },
      command,
      environment
    )
  }

  /// Whether there is a file of that name.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes a file beside the one of that name and takes it away again, so that one that can't be
  /// saved is known before there is anything to save.
  package static func checkSaving(to path: String) throws(FileError) {
    var status = stat()
    let kind = stat(path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
    // Opening a named pipe waits for a reader.
    guard kind == S_IFREG || kind == S_IFDIR else {
      guard access(path, W_OK) == 0 else { throw failure(path) }
      return
    }
    try DownloadFile(path, appends: false).abandon(keeping: nil)
  }

  private static func failure(_ path: String) -> FileError {
    FileError(path: path, reason: String(cString: strerror(errno)))
  }

  private static func readFile(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    return try readAll(descriptor, named: path)
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

  /// Spawns with the default action for SIGPIPE, which this process ignores: a program whose reader
  /// leaves has to end.
  private static func feedProgram(
    _ next: () -> [UInt8]?,
    _ command: String,
    _ environment: [String: String]
  ) throws(FileError) -> Int32 {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw failure(command) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var child: pid_t = 0
    let arguments: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", command].map {
      (text: String) in strdup(text)
    }
    let variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") }
    defer { (arguments + variables).forEach { free($0) } }
    let problem = posix_spawn(
      &child,
      "/bin/sh",
      &actions,
      &attributes,
      arguments + [nil],
      variables + [nil]
    )
    close(ends[0])
    guard problem == 0 else {
      close(ends[1])
      throw FileError(path: command, reason: String(cString: strerror(problem)))
    }
    // A program that has read enough closes its end: that is no error of ours.
    while let bytes = next() {
      guard (try? writeAll(bytes, to: ends[1], named: command)) != nil else { break }
    }
    close(ends[1])
    return try exitStatus(of: child, command)
  }

  private static func exitStatus(of child: pid_t, _ command: String) throws(FileError) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw failure(command) }
    }
    // wait(2): the exit code is in the second byte, a signal's number in the low seven bits.
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
  }
}
