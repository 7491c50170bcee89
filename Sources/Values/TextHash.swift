import Glibc

/// The hash of a dictionary's text keys.
///
/// Most keys are short, and a dictionary is asked far more often than anything else: eight bytes at a
/// time are multiplied into 128 bits and folded (the scheme of wyhash, Wang Yi 2019). The seed is
/// drawn anew by each process, so that nobody can choose keys that collide.
enum TextHash {
  private static let seed = UInt64.random(in: .min ... .max)
  private static let odd: UInt64 = 0xA076_1D64_78BD_642F

  static func hash(of text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return Int(truncatingIfNeeded: mix(seed, odd)) }
      return hash(of: UnsafeRawPointer(base), bytes.count)
    }
  }

  private static func hash(of bytes: UnsafeRawPointer, _ count: Int) -> Int {
    var state = seed ^ UInt64(truncatingIfNeeded: count)
    var place = 0
    while place + 8 <= count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      state = mix(state ^ word, odd)
      place += 8
    }
    var rest: UInt64 = 0
    memcpy(&rest, bytes + place, count - place)
    return Int(truncatingIfNeeded: mix(state ^ rest, odd ^ seed))
  }

  @inline(__always)
  private static func mix(_ one: UInt64, _ two: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: two)
    return product.high ^ product.low
  }
}
