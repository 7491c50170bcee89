import Syntax
import Testing

/// Programs with a few bytes changed are still answered: with a value or an exception, never a trap.
@Suite struct MutationTests {
  @Test(arguments: 1...12)
  func survivesChangedPrograms(seed: Int) throws {
    var random = Generator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let names = [
      "builtins", "bytes", "comprehensions", "containers", "formats", "limits", "operators",
      "percent", "slices", "statements", "strings", "unpacking",
    ]
    let inputs = try names.flatMap { try Session(named: $0).exchanges.map(\.input) }
    let pieces = inputs.flatMap { $0.split(separator: " ").map(String.init) }
    for _ in 0..<250 {
      var asked = 0
      let prompt = Prompt(isInterrupted: {
        asked += 1
        return asked > 2_000
      })
      var source = Array(random.element(of: inputs).utf8)
      for _ in 0..<(1 + random.number(below: 3)) {
        let place = random.number(below: source.count + 1)
        switch random.number(below: 4) {
        case 0: source.insert(contentsOf: random.element(of: pieces).utf8, at: place)
        case 1 where place < source.count: source.remove(at: place)
        case 2 where place < source.count:
          source[place] = UInt8(32 + random.number(below: 95))
        default: source.insert(contentsOf: random.element(of: Self.awkward).utf8, at: place)
        }
      }
      _ = prompt.answer(to: String(decoding: source, as: UTF8.self))
    }
  }

  /// Values at the edges of what a machine holds.
  private static let awkward = [
    "-9223372036854775808", "9223372036854775807", "-1", "0", "1e308", "float('nan')", "'é😀'",
    "10**30", "''", "[]", "None", "(1,)", "{}", "range(3)", "-0.0", "b''", "iter([])", "True",
    "slice(None, None, -1)", "2**64", "%", "*", "**", "[::-1]", "[-9223372036854775808:]",
  ]

  /// SplitMix64.
  private struct Generator {
    var state: UInt64

    mutating func number(below bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(max(bound, 1)))
    }

    mutating func element(of elements: [String]) -> String {
      elements[number(below: elements.count)]
    }
  }
}
