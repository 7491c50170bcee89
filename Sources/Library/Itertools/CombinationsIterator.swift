import Interpreter
import Values

/// `combinations(iterable, r)` and `combinations_with_replacement(iterable, r)`: in the order of the
/// positions.
final class CombinationsIterator: ItertoolsIterator {
  static let distinct = makeType("combinations", repeats: false)
  static let repeating = makeType("combinations_with_replacement", repeats: true)

  private static func makeType(_ name: String, repeats: Bool) -> ClassObject {
    ClassObject.itertools(name, "iterable, r") { (interpreter, bound) throws(PythonException) in
      let length = try interpreter.index(bound[1] ?? .none)
      let pool = try interpreter.elements(of: bound[0] ?? .none)
      guard length >= 0 else { throw .value("r must be non-negative") }
      if repeats { try interpreter.checkCount(length, plus: 0) }
      return CombinationsIterator(of: pool, length, repeats: repeats)
    }
  }

  private let repeats: Bool
  /// The positions of the next combination; nil when there is none.
  private var positions: [Int]?

  init(of pool: [Value], _ length: Int, repeats: Bool) {
    self.repeats = repeats
    if repeats {
      positions = pool.isEmpty && length > 0 ? nil : Array(repeating: 0, count: length)
    } else {
      positions = length > pool.count ? nil : Array(0..<length)
    }
    super.init(repeats ? Self.repeating : Self.distinct, held: pool)
  }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard var current = positions else { return nil }
    let combination = Tuple(current.map { held[$0] })
    positions = advance(&current) ? current : nil
    return .tuple(combination)
  }

  private func advance(_ current: inout [Int]) -> Bool {
    let length = current.count
    for place in current.indices.reversed() {
      let greatest = repeats ? held.count - 1 : place + held.count - length
      guard current[place] < greatest else { continue }
      current[place] += 1
      for later in current.indices.dropFirst(place + 1) {
        current[later] = repeats ? current[place] : current[later - 1] + 1
      }
      return true
    }
    return false
  }
}

/// `permutations(iterable, r=None)`.
final class PermutationsIterator: ItertoolsIterator {
  static let type = ClassObject.itertools("permutations", "iterable, r=None") {
    (interpreter, bound) throws(PythonException) in
    let pool = try interpreter.elements(of: bound[0] ?? .none)
    guard let given = bound[1], !given.isNone else {
      return PermutationsIterator(of: pool, pool.count)
    }
    guard case .int = given else { throw .type("Expected int as r") }
    let length = try interpreter.index(given)
    guard length >= 0 else { throw .value("r must be non-negative") }
    return PermutationsIterator(of: pool, length)
  }

  private let length: Int
  private var positions: [Int]
  /// How many elements are left to come to each place.
  private var cycles: [Int]
  private var isSpent: Bool

  init(of pool: [Value], _ length: Int) {
    self.length = length
    isSpent = length > pool.count
    positions = Array(pool.indices)
    cycles = isSpent ? [] : (0..<length).map { pool.count - $0 }
    super.init(Self.type, held: pool)
  }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard !isSpent else { return nil }
    let permutation = Tuple(positions.prefix(length).map { held[$0] })
    advance()
    return .tuple(permutation)
  }

  private func advance() {
    for place in (0..<length).reversed() {
      cycles[place] -= 1
      guard cycles[place] == 0 else {
        positions.swapAt(place, positions.count - cycles[place])
        return
      }
      let first = positions.remove(at: place)
      positions.append(first)
      cycles[place] = positions.count - place
    }
    isSpent = true
  }
}

/// `product(*iterables, repeat=1)`.
final class ProductIterator: ItertoolsIterator {
  static let type = ClassObject("product", module: "itertools") {
    (interpreter, arguments) throws(PythonException) in
    var times = 1
    for keyword in arguments.keywords {
      guard keyword.name == "repeat" else {
        throw .type("'\(keyword.name)' is an invalid keyword argument for product()")
      }
      times = try interpreter.index(keyword.value)
      guard times >= 0 else { throw .value("repeat argument cannot be negative") }
    }
    var pools: [[Value]] = []
    for value in arguments.positional { pools.append(try interpreter.elements(of: value)) }
    let (total, overflow) = pools.count.multipliedReportingOverflow(by: times)
    guard !overflow, total <= Interpreter.maximumElements else { throw .memory }
    return .object(ProductIterator(of: pools, times: times))
  }

  private let ranges: [Range<Int>]
  /// The place within each pool; nil when there is no more.
  private var places: [Int]?

  init(of pools: [[Value]], times: Int) {
    var ranges: [Range<Int>] = []
    var start = 0
    for pool in pools {
      ranges.append(start..<(start + pool.count))
      start += pool.count
    }
    self.ranges = Array((0..<times).map { _ in ranges }.joined())
    places = self.ranges.contains(where: \.isEmpty) ? nil : self.ranges.map(\.lowerBound)
    super.init(Self.type, held: Array(pools.joined()))
  }

  override func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard var current = places else { return nil }
    let product = Tuple(current.map { held[$0] })
    places = nil
    for pool in current.indices.reversed() {
      current[pool] += 1
      if current[pool] < ranges[pool].upperBound {
        places = current
        break
      }
      current[pool] = ranges[pool].lowerBound
    }
    return .tuple(product)
  }
}
