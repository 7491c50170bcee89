import LineEditing
import Session

/// The program that shows what is longer than the screen: `$PAGER`, or `less` that leaves at once
/// when it all fits, keeps colours, and says how to leave it.
struct Pager {
  private static let usual = "less -FRX '-Psspace shows more, q leaves'"
  /// What the shell says of a program that is not there (POSIX §2.8.2).
  private static let notFound: Int32 = 127

  private let command: String
  private let world: World

  /// nil when `$PAGER` is set to nothing: then there shall be none.
  ///
  /// Nor is there on a terminal whose cursor can't move, unless it is asked for.
  init?(_ world: World) {
    let canTurnPages = TerminalOutput.canEdit(terminalName: world.environment["TERM"])
    let wanted = world.environment["PAGER"] ?? (canTurnPages ? Self.usual : "")
    guard !wanted.allSatisfy(\.isWhitespace) else { return nil }
    command = wanted
    self.world = world
  }

  /// Whether it showed the text; Ctrl-C in it is its own.
  func show(_ bytes: [UInt8]) -> Bool {
    defer { Signals.clear() }
    let program = FedProgram(command, environment: world.environment)
    guard let status = try? world.files.feed(bytes, program) else { return false }
    return status != Self.notFound
  }
}
