import BigInt

extension Value {
  /// `hash(x)`: CPython's number for numbers and what is made of them; another one each run for the
  /// rest.
  package func pythonHash() throws(Fault) -> Int { try pythonHash(depth: 0) }

  private func pythonHash(depth: Int) throws(Fault) -> Int {
    switch self {
    case .bool(let flag): return flag ? 1 : 0
    case .int(let number): return number.pythonHash
    case .float(let number): return Self.pythonHash(number)
    case .string(let text) where text.isEmpty: return 0
    case .bytes(let bytes) where bytes.bytes.isEmpty: return 0
    case .set(let set) where set.isFrozen:
      guard depth < Nesting.limit else { throw Nesting.fault("") }
      var sum = FrozenSetHash()
      for element in set.elements { sum.add(try element.pythonHash(depth: depth + 1)) }
      return sum.value
    case .tuple(let tuple):
      guard depth < Nesting.limit else { return try Self.pythonHash(deep: tuple) }
      var lanes = TupleHash()
      for element in tuple.elements { lanes.add(try element.pythonHash(depth: depth + 1)) }
      return lanes.value
    default:
      var hasher = Hasher()
      try hash(into: &hasher)
      return hasher.finalize()
    }
  }

  /// Whether every run of CPython gives the same hash.
  var hasFixedHash: Bool { hasFixedHash(depth: 0) }

  private func hasFixedHash(depth: Int) -> Bool {
    guard depth < Nesting.limit else { return false }
    return switch self {
    case .bool, .int: true
    case .float(let number): !number.isNaN
    case .string(let text): text.isEmpty
    case .bytes(let bytes): bytes.bytes.isEmpty
    case .tuple(let tuple): tuple.elements.allSatisfy { $0.hasFixedHash(depth: depth + 1) }
    case .set(let set):
      set.isFrozen && set.elements.allSatisfy { $0.hasFixedHash(depth: depth + 1) }
    default: false
    }
  }

  /// The fraction modulo the Mersenne prime, 28 bits at a time.
  private static func pythonHash(_ number: Double) -> Int {
    guard number.isFinite else { return number.isNaN ? 0 : number > 0 ? 314_159 : -314_159 }
    guard number != 0 else { return 0 }
    let modulus = Integer.hashModulus
    var exponent = Int(number.exponent) + 1
    var fraction = number.magnitude.significand / 2
    var hash: UInt = 0
    while fraction != 0 {
      hash = (hash << 28) & modulus | hash >> 33
      fraction *= 0x1p28
      exponent -= 28
      let digit = UInt(fraction)
      fraction -= Double(digit)
      hash += digit
      if hash >= modulus { hash -= modulus }
    }
    let turn = UInt(exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61)
    hash = (hash << turn) & modulus | hash >> (61 - turn)
    return Integer.signed(hash, isNegative: number < 0)
  }

  /// The same without a level of the stack for each tuple.
  private static func pythonHash(deep tuple: Tuple) throws(Fault) -> Int {
    var levels: [(tuple: Tuple, lanes: TupleHash)] = [(tuple, TupleHash())]
    while true {
      let (tuple, lanes) = levels[levels.count - 1]
      if lanes.count < tuple.elements.count {
        if case .tuple(let inner) = tuple.elements[lanes.count] {
          levels.append((inner, TupleHash()))
        } else {
          let hash = try tuple.elements[lanes.count].pythonHash(depth: Nesting.limit)
          levels[levels.count - 1].lanes.add(hash)
        }
        continue
      }
      levels.removeLast()
      guard !levels.isEmpty else { return lanes.value }
      levels[levels.count - 1].lanes.add(lanes.value)
    }
  }
}

/// The sum of a frozenset's elements in any order, as `frozenset_hash` makes it.
private struct FrozenSetHash {
  private var sum: UInt = 0
  private var count: UInt = 0

  mutating func add(_ hash: Int) {
    let bits = UInt(bitPattern: hash)
    // Near hashes would cancel each other out.
    sum ^= (bits ^ 89_869_747 ^ bits << 16) &* 3_644_798_167
    count += 1
  }

  var value: Int {
    var hash = sum ^ (count + 1) &* 1_927_868_237
    hash ^= hash >> 11 ^ hash >> 25
    hash = hash &* 69_069 &+ 907_133_923
    return hash == .max ? 590_923_713 : Int(bitPattern: hash)
  }
}

/// The lanes of xxHash, as `tuplehash` combines them.
private struct TupleHash {
  private static let prime5: UInt = 2_870_177_450_012_600_261
  private var hash = prime5
  private(set) var count = 0

  mutating func add(_ element: Int) {
    hash &+= UInt(bitPattern: element) &* 14_029_467_366_897_019_727
    hash = hash << 31 | hash >> 33
    hash = hash &* 11_400_714_785_074_694_791
    count += 1
  }

  var value: Int {
    let whole = hash &+ (UInt(count) ^ Self.prime5 ^ 3_527_539)
    return whole == UInt.max ? 1_546_275_796 : Int(bitPattern: whole)
  }
}

extension Integer {
  /// CPython reduces numbers modulo the prime 2 ** 61 - 1.
  static let hashModulus: UInt = 1 << 61 - 1

  fileprivate var pythonHash: Int {
    switch self {
    case .small(let value):
      return Self.signed(value.magnitude % Self.hashModulus, isNegative: value < 0)
    case .big(let box):
      let rest = box.value.magnitude % BigUInt(Self.hashModulus)
      return Self.signed(UInt(rest), isNegative: isNegative)
    }
  }

  /// -1 means an error in CPython, so that no hash is -1.
  fileprivate static func signed(_ hash: UInt, isNegative: Bool) -> Int {
    let value = Int(hash)
    return isNegative ? (value == 1 ? -2 : -value) : value
  }
}
