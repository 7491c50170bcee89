/// What tells BLAKE2b and BLAKE2s apart (RFC 7693 §2.1).
package protocol Blake2Word: FixedWidthInteger, UnsignedInteger {
  static var initialization: [Self] { get }
  static var rounds: Int { get }
  static var rotations: (Int, Int, Int, Int) { get }
}

extension UInt64: Blake2Word {
  package static let initialization: [UInt64] = [
    0x6A09_E667_F3BC_C908, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1,
    0x510E_527F_ADE6_82D1, 0x9B05_688C_2B3E_6C1F, 0x1F83_D9AB_FB41_BD6B, 0x5BE0_CD19_137E_2179,
  ]
  package static let rounds = 12
  package static let rotations = (32, 24, 16, 63)
}

extension UInt32: Blake2Word {
  package static let initialization: [UInt32] = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A,
    0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]
  package static let rounds = 10
  package static let rotations = (16, 12, 8, 7)
}

/// BLAKE2, being computed: `Blake2<UInt64>` is BLAKE2b, `Blake2<UInt32>` BLAKE2s.
///
/// OpenSSL 3.0 has them in their full length only; Python's take a length, a key, a salt and a
/// personalization as well.
package final class Blake2<Word: Blake2Word>: RunningDigest {
  private static var wordSize: Int { Word.bitWidth / 8 }
  /// The greatest length of a digest and of a key.
  package static var maximumSize: Int { wordSize * 8 }
  /// The length of a salt and of a personalization.
  package static var saltSize: Int { wordSize * 2 }

  package let size: Int
  package var blockSize: Int { Self.wordSize * 16 }

  private var chain: [Word]
  private var counter: UInt64 = 0
  /// What came and is not taken in yet: the last block is taken in another way.
  private var pending: [UInt8] = []

  /// nil when something is too long; shorter ones are filled up with zeros.
  package init?(
    size: Int = Blake2.maximumSize,
    key: [UInt8] = [],
    salt: [UInt8] = [],
    person: [UInt8] = []
  ) {
    guard (1...Self.maximumSize).contains(size), key.count <= Self.maximumSize,
      salt.count <= Self.saltSize, person.count <= Self.saltSize
    else { return nil }
    self.size = size
    // RFC 7693 §2.5 and the parameter block of the BLAKE2 paper, §2.8.
    var parameters = [UInt8](repeating: 0, count: Self.maximumSize)
    parameters[0] = UInt8(size)
    parameters[1] = UInt8(key.count)
    parameters[2] = 1
    parameters[3] = 1
    let saltPlace = Self.maximumSize / 2
    parameters.replaceSubrange(saltPlace..<(saltPlace + salt.count), with: salt)
    let personPlace = saltPlace + Self.saltSize
    parameters.replaceSubrange(personPlace..<(personPlace + person.count), with: person)
    chain = (0..<8).map { Word.initialization[$0] ^ Self.word(parameters, $0) }
    if !key.isEmpty {
      pending = key + [UInt8](repeating: 0, count: blockSize - key.count)
    }
  }

  private init(copying other: Blake2) {
    size = other.size
    chain = other.chain
    counter = other.counter
    pending = other.pending
  }

  package func copied() -> (any RunningDigest)? { Blake2(copying: self) }

  package func update(_ bytes: [UInt8]) {
    pending += bytes
    var start = 0
    while pending.count - start > blockSize {
      counter += UInt64(blockSize)
      compress(Array(pending[start..<(start + blockSize)]), isLast: false)
      start += blockSize
    }
    pending.removeFirst(start)
  }

  package func digest() -> [UInt8]? {
    let last = Blake2(copying: self)
    last.counter += UInt64(pending.count)
    let padding = [UInt8](repeating: 0, count: blockSize - pending.count)
    last.compress(pending + padding, isLast: true)
    let bytes = last.chain.flatMap { word in
      (0..<Self.wordSize).map { UInt8(truncatingIfNeeded: word >> Word($0 * 8)) }
    }
    return Array(bytes.prefix(size))
  }

  // MARK: - RFC 7693 §3

  private static func word(_ bytes: [UInt8], _ place: Int) -> Word {
    var word: Word = 0
    for offset in 0..<wordSize {
      word |= Word(bytes[place * wordSize + offset]) << Word(offset * 8)
    }
    return word
  }

  private func compress(_ block: [UInt8], isLast: Bool) {
    let message = (0..<16).map { Self.word(block, $0) }
    var state = chain + Word.initialization
    state[12] ^= Word(truncatingIfNeeded: counter)
    if Word.bitWidth < 64 { state[13] ^= Word(truncatingIfNeeded: counter >> 32) }
    if isLast { state[14] = ~state[14] }
    for round in 0..<Word.rounds {
      let order = blake2Schedule[round % 10]
      for (place, column) in blake2Columns.enumerated() {
        Self.mix(
          &state,
          column,
          message[order[place * 2]],
          message[order[place * 2 + 1]]
        )
      }
    }
    for place in 0..<8 { chain[place] ^= state[place] ^ state[place + 8] }
  }

  /// The function G.
  private static func mix(
    _ state: inout [Word],
    _ places: (a: Int, b: Int, c: Int, d: Int),
    _ x: Word,
    _ y: Word
  ) {
    let (a, b, c, d) = places
    let (first, second, third, fourth) = Word.rotations
    state[a] = state[a] &+ state[b] &+ x
    state[d] = rotated(state[d] ^ state[a], first)
    state[c] = state[c] &+ state[d]
    state[b] = rotated(state[b] ^ state[c], second)
    state[a] = state[a] &+ state[b] &+ y
    state[d] = rotated(state[d] ^ state[a], third)
    state[c] = state[c] &+ state[d]
    state[b] = rotated(state[b] ^ state[c], fourth)
  }

  private static func rotated(_ word: Word, _ count: Int) -> Word {
    word >> Word(count) | word << Word(Word.bitWidth - count)
  }
}

/// The columns and diagonals of the state, in the order in which a round mixes them.
private let blake2Columns: [(a: Int, b: Int, c: Int, d: Int)] = [
  (0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
  (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14),
]

/// Which words of the message a round takes (§2.7).
private let blake2Schedule: [[Int]] = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
]
