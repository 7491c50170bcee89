internal import CPseudoTerminal
internal import Glibc

/// What was expected of a terminal and did not come, with all that came instead.
package struct PseudoTerminalFailure: Error, CustomStringConvertible {
  package let description: String
}

/// A program on a terminal of its own, and the person in front of it.
///
/// Whatever waits reads and writes in one `poll` loop: a driver that only writes stands still as
/// soon as the program has filled its side. Nothing sleeps; every wait has a condition and an end.
package final class PseudoTerminal {
  /// Long, as a busy machine is no failure; what works never waits so long.
  package static let patience = 30.0

  /// All that the program wrote.
  package private(set) var output: [UInt8] = []
  package private(set) var screen: Screen
  /// 0 and up: the exit status; 256 and up: the signal; nil while it runs.
  package private(set) var exitStatus: Int?
  package let process: Int32
  private let terminal: Int32
  private var outgoing: ArraySlice<UInt8> = []
  private var expectedUpTo = 0
  private var isOpen = true

  package init(
    _ program: String,
    _ arguments: [String] = [],
    environment: [String: String],
    directory: String? = nil,
    rows: Int = 24,
    columns: Int = 80
  ) throws {
    var descriptor: Int32 = -1
    let argv = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for string in argv + variables {
        free(string)
      }
    }
    process = pty_spawn(
      program,
      argv,
      variables,
      directory,
      Int32(rows),
      Int32(columns),
      &descriptor
    )
    guard process > 0 else {
      throw PseudoTerminalFailure(
        description: "cannot start \(program): \(String(cString: strerror(-process)))"
      )
    }
    terminal = descriptor
    screen = Screen(rows: rows, columns: columns)
  }

  deinit {
    if exitStatus == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      while !pty_has_ended(process, &status) {
        poll(nil, 0, 5)
      }
    }
    if isOpen {
      close(terminal)
    }
  }

  // MARK: - What a person does

  /// Types; all of it has left before this returns.
  package func send(_ text: String) throws {
    try send(Array(text.utf8))
  }

  package func send(_ bytes: [UInt8]) throws {
    outgoing += bytes
    try wait("the program to read \(bytes.count) bytes") { outgoing.isEmpty }
  }

  /// Pastes as a terminal with bracketed paste does, with CR for each line end.
  package func paste(_ text: String) throws {
    let typed = text.replacing("\n", with: "\r")
    try send("\u{1b}[200~\(typed)\u{1b}[201~")
  }

  package func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    _ = pty_resize(terminal, Int32(rows), Int32(columns))
  }

  package func signal(_ number: Int32) {
    kill(process, number)
  }

  /// Hangs up, as closing the window does.
  package func hangUp() {
    guard isOpen else { return }
    isOpen = false
    close(terminal)
  }

  // MARK: - What a person sees

  /// Whether the terminal echoes, edits lines and turns Ctrl-C into a signal, as a shell left it.
  package var isCooked: Bool { pty_is_cooked(terminal) }

  /// Waits for text behind what was expected last; gives what came before it.
  @discardableResult
  package func expect(_ text: String, within seconds: Double = patience) throws -> String {
    let wanted = Array(text.utf8)
    var found: Range<Int>?
    try wait("\"\(PseudoTerminal.escaped(wanted))\"", within: seconds) {
      found = output[expectedUpTo...].firstRange(of: wanted)
      return found != nil
    }
    guard let found else { return "" }
    defer { expectedUpTo = found.upperBound }
    return String(decoding: output[expectedUpTo..<found.lowerBound], as: UTF8.self)
  }

  /// Looks no more at what came until now.
  package func forgetOutput() {
    output.removeAll()
    expectedUpTo = 0
  }

  /// Waits until the screen is as wanted.
  package func expectScreen(
    _ what: String,
    within seconds: Double = patience,
    _ condition: (Screen) -> Bool
  ) throws {
    try wait(what, within: seconds) { condition(screen) }
  }

  /// Waits until the screen shows these rows and no others, and the cursor stands where said.
  package func expectScreen(
    _ rows: [String],
    cursor: (row: Int, column: Int)? = nil,
    within seconds: Double = patience
  ) throws {
    let place = cursor.map { ", the cursor at \($0.row), \($0.column)" } ?? ""
    try wait("the screen\n\(rows.joined(separator: "\n"))\n\(place)", within: seconds) {
      screen.lines == rows
        && (cursor.map { $0.row == screen.row && $0.column == screen.column } ?? true)
    }
  }

  /// Waits for the end of the program; 0 and up is its exit status, 256 and up the signal.
  @discardableResult
  package func waitForEnd(within seconds: Double = patience) throws -> Int {
    try wait("the end of the program", within: seconds) {
      guard exitStatus == nil else { return true }
      var status: Int32 = 0
      guard pty_has_ended(process, &status) else { return false }
      exitStatus = Int(status)
      return true
    }
    // What it wrote last is still in the terminal.
    while pump(milliseconds: 0) {}
    return exitStatus ?? -1
  }

  /// Waits for any condition, reading and writing meanwhile.
  package func wait(
    _ what: String,
    within seconds: Double = patience,
    until condition: () throws -> Bool
  ) throws {
    let deadline = PseudoTerminal.now() + seconds
    while try !condition() {
      guard PseudoTerminal.now() < deadline else {
        throw PseudoTerminalFailure(
          description: """
            waited \(seconds) s for \(what)
            since the last expectation came: \(PseudoTerminal.escaped(output[expectedUpTo...].suffix(4_000)))
            the screen, cursor at \(screen.row), \(screen.column):
            \(screen.lines.joined(separator: "\n"))
            """
        )
      }
      if !pump(milliseconds: 20), try !condition() {
        poll(nil, 0, 5)
      }
    }
  }

  /// Moves what can be moved; whether anything came.
  private func pump(milliseconds: Int32) -> Bool {
    guard isOpen else { return false }
    let events = Int16(outgoing.isEmpty ? POLLIN : POLLIN | POLLOUT)
    var descriptor = pollfd(fd: terminal, events: events, revents: 0)
    guard poll(&descriptor, 1, milliseconds) > 0 else { return false }
    if descriptor.revents & Int16(POLLOUT) != 0 {
      let chunk = Array(outgoing.prefix(1_024))
      let count = write(terminal, chunk, chunk.count)
      outgoing.removeFirst(max(0, count))
    }
    guard descriptor.revents & Int16(POLLIN) != 0 else {
      return descriptor.revents & Int16(POLLHUP) == 0
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(terminal, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer[..<count]
    screen.show(buffer[..<count])
    return true
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Bytes as a person can read them: escapes for controls and for what is no UTF-8.
  package static func escaped(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self).unicodeScalars.map { scalar in
      switch scalar {
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case "\u{1b}": "\\e"
      default:
        scalar.properties.generalCategory == .control
          ? "\\x\(scalar.value < 16 ? "0" : "")\(String(scalar.value, radix: 16))" : String(scalar)
      }
    }.joined()
  }
}
