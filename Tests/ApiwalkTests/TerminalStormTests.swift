import Foundation
import PseudoTerminal
import Testing

extension TerminalTests {
  /// Keys and pastes at random, the same ones in each run.
  struct Storm {
    /// `APIWALK_STORM=100000` is the full storm; `APIWALK_STORM_SEED` brings another one.
    private static let events = number("APIWALK_STORM") ?? 900
    private static let seed = UInt64(number("APIWALK_STORM_SEED") ?? 20_221_030)

    let home: Surroundings

    init() throws {
      home = try Surroundings()
    }

    @Test(arguments: [20, 40, 80])
    func leavesAShellThatAnswers(columns: Int) throws {
      var random = Dice(state: Self.seed &+ UInt64(columns))
      let session = try TerminalSession(
        home,
        rows: 10,
        columns: columns,
        variables: ["EDITOR": "true", "PAGER": "", "XDG_STATE_HOME": home.path("state")]
      )
      let terminal = session.terminal
      var rest = Self.events / (Self.events > 10_000 ? 1 : 3)
      while rest > 0 {
        let count = min(rest, 200)
        rest -= count
        try terminal.send((0..<count).flatMap { _ in Self.event(&random) })
        terminal.forgetOutput()
        if random.below(4) == 0 {
          terminal.resize(rows: 3 + random.below(30), columns: columns - 5 + random.below(20))
        }
        #expect(terminal.exitStatus == nil)
      }
      terminal.resize(rows: 24, columns: 80)
      // Out of a paste without an end, a search, a block. While a program has the terminal, Ctrl-C
      // is the program's and takes with it what was typed before: then once more.
      let pasteEnd = "\u{1b}[201~"
      var isAnswered = false
      for _ in 0..<15 where !isAnswered {
        try terminal.send("\(pasteEnd)\(pasteEnd)\(Keys.controlC)\(Keys.controlC)")
        try terminal.send("12345679 * 63\r")
        isAnswered = (try? terminal.expect("777777777\r\n", within: 2)) != nil
      }
      #expect(isAnswered)
      try session.waitForPrompt()
      try session.leave()
    }

    private static let keys: [String] = [
      Keys.up, Keys.down, Keys.left, Keys.right, Keys.home, Keys.end, Keys.delete,
      Keys.controlLeft, Keys.controlRight, Keys.altEnter, Keys.tab, Keys.tab + Keys.tab, "\r", "\r",
      Keys.backspace, "\u{1}", "\u{2}", Keys.controlC, "\u{5}", "\u{6}", Keys.controlG,
      Keys.controlK, Keys.controlL, "\u{e}", "\u{10}", Keys.controlR, "\u{14}", Keys.controlU,
      "\u{16}", Keys.controlW, Keys.controlX, Keys.controlY, Keys.controlZ, "\u{1b}",
      "\u{18}\u{5}", "\u{1b}b", "\u{1b}f", "\u{1b}d", "\u{1b}u", "\u{1b}c", "\u{1b}<", "\u{1b}>",
      "\u{1b}p", "\u{1b}n", "\u{1b}[5~", "\u{1b}[15~", "\u{1b}[1;2A", "\u{1b}OP", "\u{1b}[",
      "\u{0}",
      "\u{1b}3", "\u{1d}", "\u{1e}", "\u{1f}",
    ]

    private static let words: [String] = [
      "1 + 1", "for n in [1, 2]:", "    print(n)", "'日本 é'", "\u{1f600}", "e\u{301}", "x = {", "}",
      "get /tasks limit=1", "vars", "!!", "!1", "!nothing", "# note", "'''", "(", ")", "[", "]",
      ":",
      "def f():", "    return 3", "f()", " ", "    ", "...", ">>> 2 * 2", "help keys", "status",
    ]

    private static let pastes: [String] = [
      "a = 1\r\nb = 2\r\na + b\r\n", "for n in [1]:\n\tprint(n)\n", ">>> 1 + 1\n2\n>>> 2 + 2\n4\n",
      "\u{1b}[31mred\u{3}\u{1a}\r", "", "\n", "日本\n\u{1f600}\n", "x = '''\nopen",
      String(repeating: "0123456789\n", count: 40),
    ]

    private static func event(_ random: inout Dice) -> [UInt8] {
      switch random.below(20) {
      case 0..<8: return Array(keys[random.below(keys.count)].utf8)
      case 8..<14: return Array(words[random.below(words.count)].utf8)
      case 14:
        return Array("\u{1b}[200~\(pastes[random.below(pastes.count)])\u{1b}[201~".utf8)
      case 15:
        return Array(pastes[random.below(pastes.count)].utf8.filter { $0 != 3 && $0 != 0x1a })
      case 16: return Array("\u{1b}[200~half".utf8)
      case 17: return Array("\u{1b}[201~".utf8)
      default:
        // Ctrl-D leaves, Ctrl-S holds the output, Ctrl-\\ ends what runs: as they should.
        return (0...random.below(4)).map { _ in UInt8(random.below(256)) }.filter {
          ![4, 0x13, 0x1c].contains($0)
        }
      }
    }

    private static func number(_ name: String) -> Int? {
      ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }
  }

  /// A generator whose numbers are known: SplitMix64.
  private struct Dice {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
  }
}
