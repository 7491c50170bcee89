import PseudoTerminal
import Testing

/// The built program on a terminal, past its greeting.
///
/// An editor draws what is typed and then what the program writes; expectations look for what the
/// program writes, which differs from what was typed.
struct TerminalSession {
  static let prompt = ">>> "
  /// What an editor writes last of a line: bracketed paste off.
  static let endOfEditing = "\u{1b}[?2004l"

  let terminal: PseudoTerminal
  /// What stands between a line and what it prints: the end of the line, or of editing it.
  private let lead: String

  init(
    _ surroundings: Surroundings,
    _ arguments: [String] = [],
    terminal name: String = "xterm-256color",
    editsLines: Bool = true,
    locale: String = "C.UTF-8",
    rows: Int = 24,
    columns: Int = 80,
    variables: [String: String] = [:]
  ) throws {
    lead = editsLines ? Self.endOfEditing : "\n"
    terminal = try PseudoTerminal(
      try BuiltProgram.path("apiwalk"),
      ["--quiet", "--color", "never"] + arguments,
      environment: surroundings.environment(terminal: name, locale: locale, variables),
      rows: rows,
      columns: columns
    )
    try waitForPrompt()
  }

  /// Without colour the whole prompt arrives in one piece.
  func waitForPrompt() throws {
    try terminal.expect(Self.prompt)
  }

  /// Types a line, keys included, and waits for what it prints, and for the next prompt.
  func run(_ line: String, _ expected: String) throws {
    try terminal.send(line + "\r")
    try expectOutput(expected)
  }

  /// Waits for what a line prints, and for the next prompt.
  func expectOutput(_ expected: String) throws {
    try terminal.expect(lead + expected.replacing("\n", with: "\r\n"))
    try waitForPrompt()
  }

  /// Leaves with Ctrl-D, and looks whether the terminal is as it was.
  func leave(at location: SourceLocation = #_sourceLocation) throws {
    try terminal.send(Keys.controlD)
    let status = try terminal.waitForEnd()
    #expect(status == 0, sourceLocation: location)
    expectRestored(at: location)
  }

  func expectRestored(at location: SourceLocation = #_sourceLocation) {
    #expect(terminal.isCooked, sourceLocation: location)
    #expect(!terminal.screen.bracketsPaste, sourceLocation: location)
  }
}

/// What keys send on a terminal of the xterm family.
enum Keys {
  static let controlA = "\u{1}"
  static let controlC = "\u{3}"
  static let controlD = "\u{4}"
  static let controlE = "\u{5}"
  static let controlG = "\u{7}"
  static let controlK = "\u{b}"
  static let controlL = "\u{c}"
  static let controlR = "\u{12}"
  static let controlU = "\u{15}"
  static let controlW = "\u{17}"
  static let controlX = "\u{18}"
  static let controlY = "\u{19}"
  static let controlZ = "\u{1a}"
  static let controlBackslash = "\u{1c}"
  static let tab = "\t"
  static let backspace = "\u{7f}"
  static let delete = "\u{1b}[3~"
  static let up = "\u{1b}[A"
  static let down = "\u{1b}[B"
  static let left = "\u{1b}[D"
  static let right = "\u{1b}[C"
  static let altEnter = "\u{1b}\r"
  static let home = "\u{1b}[H"
  static let end = "\u{1b}[F"
  static let controlLeft = "\u{1b}[1;5D"
  static let controlRight = "\u{1b}[1;5C"
}
