internal import CTerminal
internal import Glibc

/// Why a hidden prompt gave no answer.
package enum HiddenInputFailure: Error, Hashable, Sendable {
  /// Ctrl-C, or a signal.
  case interrupted
  /// The process has no terminal to ask on.
  case noTerminal
}

/// Asks for a secret on the terminal, wherever stdin and stdout go, and shows nothing of it.
package enum HiddenInput {
  /// The answer without its line end; nil when Ctrl-D ends it empty.
  package static func read(prompt: String) throws(HiddenInputFailure) -> String? {
    let descriptor = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .noTerminal }
    defer { close(descriptor) }
    // In the background a question would stop the process, and nobody would see why.
    guard tcgetpgrp(descriptor) == getpgrp() else { throw .noTerminal }
    guard terminal_guard(descriptor) == 0 else { throw .noTerminal }
    defer {
      terminal_show_input(descriptor)
      terminal_release()
      write("\n", to: descriptor)
    }
    terminal_set_reading(true)
    defer {
      terminal_set_reading(false)
      terminal_drain()
    }
    try begin(prompt, on: descriptor)
    defer { terminal_bracket_paste(descriptor, false) }

    var answer = HiddenAnswer()
    while true {
      switch Arrival.wait(for: descriptor) {
      case .interruption, .termination: throw .interrupted
      case .continuation:
        try begin(prompt, on: descriptor)
        continue
      case .resize, .timeout: continue
      case .input: break
      }
      guard let bytes = readAvailable(descriptor, upTo: 1) else { continue }
      guard let byte = bytes.first else { return nil }
      switch answer.take(byte) {
      case .going: continue
      case .finished: return answer.text
      case .ended: return nil
      case .cancelled: throw .interrupted
      case .suspended:
        terminal_show_input(descriptor)
        terminal_bracket_paste(descriptor, false)
        write("\n", to: descriptor)
        // Who continues it has the prompt shown again.
        kill(getpid(), SIGTSTP)
      }
    }
  }

  private static func begin(
    _ prompt: String,
    on descriptor: Int32
  ) throws(HiddenInputFailure) {
    guard terminal_hide_input(descriptor) == 0 else { throw .noTerminal }
    write(prompt, to: descriptor)
    // A paste is told from keys, so that its line ends don't answer and run what follows.
    terminal_bracket_paste(descriptor, true)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
  }
}

/// What a hidden prompt makes of the bytes that are typed at it.
struct HiddenAnswer {
  enum State {
    case going, finished, ended, cancelled, suspended
  }

  private var bytes: [UInt8] = []
  /// The bytes of a key that begins with ESC; keys that move a cursor say nothing here.
  private var sequence: [UInt8] = []
  private var isPasting = false

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func take(_ byte: UInt8) -> State {
    if !sequence.isEmpty, byte != 0x03, continues(byte) { return .going }
    switch byte {
    case 0x1b: sequence = [byte]
    // Enter is the person's to press.
    case 0x0a, 0x0d: return isPasting ? .going : .finished
    case 0x03: return .cancelled
    case 0x04: return bytes.isEmpty ? .ended : .going
    case 0x1a: return .suspended
    case 0x15: bytes.removeAll()
    case 0x08, 0x7f:
      // A character goes with all of its bytes.
      while let last = bytes.popLast(), last & 0xc0 == 0x80 {}
    case 0..<0x20: break
    default: bytes.append(byte)
    }
    return .going
  }

  /// Whether the byte belongs to the key that ESC began.
  private mutating func continues(_ byte: UInt8) -> Bool {
    guard (0x20..<0x7f).contains(byte), sequence.count < 16 else {
      sequence = []
      return false
    }
    sequence.append(byte)
    let isOpen =
      sequence.count == 2
      ? byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") : byte < 0x40
    guard !isOpen else { return true }
    if sequence == PastedText.opening { isPasting = true }
    if sequence == PastedText.closing { isPasting = false }
    sequence = []
    return true
  }
}
