internal import CLibEdit
internal import CTerminal
internal import Glibc

/// Lines from a descriptor: a pipe, a file, or a terminal that can't edit.
///
/// Lines may be of any size and need not be UTF-8. A CR before the line end goes with it; the last
/// line needs no end.
package final class StreamLines: LineSource {
  package let isInteractive: Bool
  package var completer: Completer?
  package var needsMore: NeedsMore?
  package var textEditor: ((String) -> String?)?
  private var entries: [String] = []
  private var problem: String?
  private let descriptor: Int32
  private let closesDescriptor: Bool
  private var buffer: [UInt8] = []
  private var start = 0
  private var scanned = 0

  /// Reads a descriptor, which is closed with the source when asked to.
  ///
  /// Prompts are for a person on a terminal that echoes and edits by itself.
  package init(
    descriptor: Int32,
    showsPrompts: Bool = false,
    closesDescriptor: Bool = false,
    problem: String? = nil
  ) {
    self.problem = problem
    self.descriptor = descriptor
    self.closesDescriptor = closesDescriptor
    isInteractive = showsPrompts
  }

  deinit {
    if closesDescriptor {
      close(descriptor)
    }
  }

  /// What the line begins with is shown, and what is typed is added to it.
  package func readLine(
    prompt: Prompt,
    from start: LineStart
  ) throws(LineInterrupted) -> InputLine? {
    guard isInteractive else { return try nextLine() }
    show(prompt.text + start.text)
    terminal_set_reading(true)
    defer {
      terminal_set_reading(false)
      terminal_drain()
    }
    let line: InputLine?
    do throws(LineInterrupted) {
      line = try nextLine()
    } catch {
      // The terminal has thrown away what was typed, and shown ^C.
      buffer.removeAll()
      self.start = 0
      scanned = 0
      show("\n")
      throw error
    }
    guard let line else {
      show("\n")
      return nil
    }
    return start.text.isEmpty ? line : InputLine(Array(start.text.utf8) + line.bytes)
  }

  package func remember(_ entry: String) {
    guard isInteractive, !entry.isEmpty, entry != entries.last else { return }
    entries.append(entry)
  }

  package func takeProblem() -> String? {
    defer { problem = nil }
    return problem
  }

  package func entry(_ age: Int) -> String? { entries.reversed().dropFirst(max(0, age)).first }

  private func nextLine() throws(LineInterrupted) -> InputLine? {
    while true {
      if let end = buffer[scanned...].firstIndex(of: UInt8(ascii: "\n")) {
        return take(to: end, next: end + 1)
      }
      scanned = buffer.count
      switch Arrival.wait(for: descriptor) {
      case .interruption: throw LineInterrupted()
      case .termination: return nil
      case .resize, .continuation, .timeout: continue
      case .input: break
      }
      guard let bytes = readAvailable(descriptor, upTo: 65_536) else { continue }
      guard !bytes.isEmpty else {
        return start < buffer.count ? take(to: buffer.count, next: buffer.count) : nil
      }
      discardTaken()
      buffer.append(contentsOf: bytes)
    }
  }

  private func take(to end: Int, next: Int) -> InputLine {
    var line = buffer[start..<end]
    if line.last == UInt8(ascii: "\r") {
      line.removeLast()
    }
    start = next
    scanned = next
    return InputLine(Array(line))
  }

  private func discardTaken() {
    buffer.removeFirst(start)
    scanned -= start
    start = 0
  }

  private func show(_ text: String) {
    let bytes = Array(text.utf8.map(CChar.init(bitPattern:)))
    unsafe edit_write(bytes, bytes.count)
  }
}
