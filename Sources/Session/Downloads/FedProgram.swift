internal import Glibc

/// A program that a body is fed to, `/bin/sh -c command`, until it ends.
package struct FedProgram {
  package let command: String
  package var environment: [String: String] = [:]
  /// Whether nobody wants to wait for its end any more; then it is asked to end.
  package var isAbandoned: () -> Bool = { false }
  /// Takes what it prints, which otherwise goes where the output of this process goes.
  package var keep: (([UInt8]) -> Void)?

  package init(_ command: String, environment: [String: String]) {
    self.command = command
    self.environment = environment
  }

  /// Feeds what comes, piece by piece until there is nil, and gives the exit status.
  ///
  /// Once the program reads no more, nothing more is asked for.
  package func run(_ next: () -> [UInt8]?) throws(FileError) -> Int32 {
    var input = try Pipe(for: command)
    var life = try Pipe(for: command)
    var output = keep == nil ? nil : try Pipe(for: command)
    defer {
      input.close()
      life.close()
      output?.close()
    }
    let hasOwnGroup = !Self.hasTerminal
    let child = try spawn(input, life, output, hasOwnGroup)
    input.closeReading()
    life.closeWriting()
    output?.closeWriting()
    // A program that does not read must not keep this one from being ended.
    _ = fcntl(input.writing, F_SETFL, O_NONBLOCK)
    var rest: ArraySlice<UInt8> = []
    while input.writing >= 0 || (output?.reading ?? -1) >= 0, !isAbandoned() {
      if input.writing >= 0, rest.isEmpty {
        if let bytes = next() { rest = bytes[...] } else { input.closeWriting() }
        if input.writing >= 0, rest.isEmpty { continue }
      }
      var wanted = [
        pollfd(fd: input.writing, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output?.reading ?? -1, events: Int16(POLLIN), revents: 0),
      ]
      guard input.writing >= 0 || wanted[1].fd >= 0, poll(&wanted, 2, Self.patience) > 0 else {
        continue
      }
      if wanted[1].revents != 0, let keep {
        let bytes = Self.read(wanted[1].fd)
        if bytes.isEmpty { output?.closeReading() } else { keep(bytes) }
      }
      if wanted[0].revents != 0 {
        let count = rest.withUnsafeBytes { write(input.writing, $0.baseAddress, $0.count) }
        // A program that has read enough closes its end: that is no error of ours.
        if count < 0, errno != EAGAIN, errno != EINTR { input.closeWriting() }
        rest = rest.dropFirst(max(count, 0))
      }
    }
    input.closeWriting()
    output?.closeReading()
    return try exitStatus(of: child, life, hasOwnGroup)
  }

  /// Milliseconds until it is looked again whether anybody waits: a signal that comes just before the
  /// wait does not end it.
  private static let patience: Int32 = 200
  /// How often that is done before a program that was asked to end is ended.
  private static let grace = 10

  /// The descriptor that the program holds as long as it lives is a bell: its end wakes.
  private func exitStatus(
    of child: pid_t,
    _ life: Pipe,
    _ hasOwnGroup: Bool
  ) throws(FileError) -> Int32 {
    let target = hasOwnGroup ? -child : child
    var status: Int32 = 0
    var asked = 0
    var hasRung = false
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended < 0, errno != EINTR { throw Files.failure(command) }
      if ended == child { break }
      if isAbandoned() {
        if asked == 0 { kill(target, SIGTERM) }
        if asked == Self.grace { kill(target, SIGKILL) }
        asked += 1
      }
      var bell = pollfd(fd: hasRung ? -1 : life.reading, events: Int16(POLLIN), revents: 0)
      // Between the bell and the end there is next to no time.
      hasRung = poll(&bell, 1, hasRung ? 1 : Self.patience) > 0 || hasRung
    }
    // wait(2): the exit code is in the second byte, a signal's number in the low seven bits.
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
  }

  /// Where there is a terminal its keys reach the whole group of this process, and a program of
  /// another group may not use it; where there is none, what the program started in its turn is only
  /// reached as a group.
  private static var hasTerminal: Bool {
    let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return false }
    close(terminal)
    return true
  }

  private static func read(_ descriptor: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return Array(bytes[..<max(count, 0)])
  }

  /// Spawns with the default action for SIGPIPE and SIGXFSZ, which this process ignores: a program whose
  /// reader leaves has to end.
  private func spawn(
    _ input: Pipe,
    _ life: Pipe,
    _ output: Pipe?,
    _ hasOwnGroup: Bool
  ) throws(FileError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, input.reading, STDIN_FILENO)
    if let output { posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO) }
    // The same number: it stays open in the program.
    posix_spawn_file_actions_adddup2(&actions, life.writing, life.writing)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    sigaddset(&defaults, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    let flags = POSIX_SPAWN_SETSIGDEF | (hasOwnGroup ? POSIX_SPAWN_SETPGROUP : 0)
    posix_spawnattr_setflags(&attributes, Int16(flags))
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
    guard problem == 0 else {
      throw FileError(path: command, reason: String(cString: strerror(problem)))
    }
    return child
  }
}

/// The two ends of a pipe that no program inherits unless it is given to it; -1 once closed.
private struct Pipe {
  private(set) var reading: Int32
  private(set) var writing: Int32

  init(for command: String) throws(FileError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Files.failure(command) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  mutating func closeReading() {
    if reading >= 0 { Glibc.close(reading) }
    reading = -1
  }

  mutating func closeWriting() {
    if writing >= 0 { Glibc.close(writing) }
    writing = -1
  }

  mutating func close() {
    closeReading()
    closeWriting()
  }
}
