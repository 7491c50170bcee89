import LineEditing
import Session

/// The program that shows what is longer than the screen: `$PAGER`, or `less` that leaves at once
/// when it all fits and keeps colours.
struct Pager {
  private static let usual = "less -FRX"
  /// What the shell says of a program that is not there (POSIX §2.8.2).
  private static let notFound: Int32 = 127

  private let command: String
  private let world: World

  /// nil when `$PAGER` is set to nothing: then there shall be none.
  init?(_ world: World) {
    let wanted = world.environment["PAGER"] ?? Self.usual
    guard !wanted.allSatisfy(\.isWhitespace) else { return nil }
    command = wanted
    self.world = world
  }

  /// Whether it showed the text; Ctrl-C in it is its own.
  func show(_ bytes: [UInt8]) -> Bool {
    defer { Signals.clear() }
    guard let status = try? world.files.feed(bytes, command, world.environment) else {
      return false
    }
    return status != Self.notFound
  }
}
