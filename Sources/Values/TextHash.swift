import Synchronization

/// The hash of a dictionary's text keys.
///
/// Most keys are short, and a dictionary is asked far more often than anything else: eight bytes at a
/// time, for a short text its two words, are multiplied into 128 bits and folded (the scheme of wyhash, Wang Yi 2019). The seed is
/// drawn anew by each process, so that nobody can choose keys that collide.
enum TextHash {
  /// Zero until a hash is asked for: a constant that needs no code to begin with is quicker to read.
  private static let drawn = Atomic<UInt64>(0)
  private static let odd: UInt64 = 0xA076_1D64_78BD_642F

  static func hash(of text: String) -> Int {
    if let short = ShortText(text) { return hash(of: short) }
    var text = text
    return text.withUTF8 { bytes in
      // One that has memory of its own without need has the hash of its copy.
      if bytes.count < 16, let short = ShortText(String(copying: bytes)) { return hash(of: short) }
      guard bytes.count >= 16, let base = bytes.baseAddress else {
        return Int(truncatingIfNeeded: mix(seed, odd))
      }
      return hash(of: UnsafeRawPointer(base), bytes.count)
    }
  }

  @inline(__always)
  static func hash(of text: ShortText) -> Int {
    let (first, last) = text.words
    let seed = seed
    return Int(truncatingIfNeeded: mix(mix(seed ^ first, odd) ^ last, odd ^ seed))
  }

  /// The last two words overlap where the bytes are no whole words: there are sixteen or more.
  private static func hash(of bytes: UnsafeRawPointer, _ count: Int) -> Int {
    var state = seed ^ UInt64(truncatingIfNeeded: count)
    var place = 0
    while place + 16 < count {
      state = mix(state ^ bytes.word(at: place), odd)
      place += 8
    }
    let (first, last) = (bytes.word(at: place), bytes.word(at: count - 8))
    return Int(truncatingIfNeeded: mix(mix(state ^ first, odd) ^ last, odd ^ seed))
  }

  @inline(__always)
  private static var seed: UInt64 {
    let seed = drawn.load(ordering: .relaxed)
    return seed != 0 ? seed : draw()
  }

  /// The first of several threads decides.
  @inline(never)
  private static func draw() -> UInt64 {
    let fresh = UInt64.random(in: 1 ... .max)
    let (exchanged, present) = drawn.compareExchange(
      expected: 0,
      desired: fresh,
      ordering: .relaxed
    )
    return exchanged ? fresh : present
  }

  @inline(__always)
  private static func mix(_ one: UInt64, _ two: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: two)
    return product.high ^ product.low
  }
}

extension UnsafeRawPointer {
  @inline(__always)
  fileprivate func word(at place: Int) -> UInt64 {
    loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }
}

extension String {
  /// A text of these bytes; a short one needs no memory.
  fileprivate init(copying bytes: UnsafeBufferPointer<UInt8>) {
    self.init(unsafeUninitializedCapacity: bytes.count) { $0.initialize(fromContentsOf: bytes) }
  }
}
