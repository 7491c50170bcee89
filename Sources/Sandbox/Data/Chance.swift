/// A source of numbers that look random and are the same for the same seed.
///
/// The generator is SplitMix64 (https://prng.di.unimi.it/splitmix64.c).
struct Chance {
  private var state: UInt64

  init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0xd134_2543_de82_ef95 }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number of a range that starts at `low` and ends before `high`.
  mutating func number(_ low: Int, _ high: Int) -> Int {
    let width = UInt64(max(high - low, 1))
    return low + Int(truncatingIfNeeded: next() % width)
  }

  /// A UUID of version 4.
  mutating func uuid() -> String {
    // A million tasks have five million of them.
    String(unsafeUninitializedCapacity: 36) { text in
      for position in 0..<36 {
        text[position] =
          switch position {
          case 8, 13, 18, 23: UInt8(ascii: "-")
          case 14: UInt8(ascii: "4")
          case 19: hexadecimalDigits[Int(8 + (next() & 3))]
          default: hexadecimalDigits[Int(next() & 15)]
          }
      }
      return 36
    }
  }
}
