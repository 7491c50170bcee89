import Glibc

/// The shapes of the objects of a document: which keys, in which order.
///
/// Objects at the same place (`items[*].tenant`) mostly have the same keys. The reader asks what was
/// there last, compares the bytes of each key with what it expects, and makes strings and hashes
/// only for keys that it has not seen. Shapes and places are numbers, so that asking counts no
/// references.
struct ShapeStore {
  private struct Shape {
    let table: KeyTable
    let count: Int
    /// Where the first of its keys is in ``ends`` and ``children``.
    let firstKey: Int
    /// Where its text begins.
    let start: Int
  }

  /// Where a value is; only a container needs to know its place there.
  enum Spot {
    case root
    /// In an array at a place.
    case element(Int)
    /// Under a key of a shape.
    case child(Int, of: Int?)
  }

  private static let root = 0
  /// Stands for all that is inside an object whose shape is not known yet.
  private static let unknown = 1
  /// How many shapes are tried at a place.
  private static let candidateLimit = 8
  /// A document of objects without a common shape must not fill memory with their keys.
  private static let textLimit = 1 << 22

  /// The keys as they are written, each with its closing quote.
  private var text: [UInt8] = []
  /// By key: where its text ends.
  private var ends: [Int] = []
  /// By key: the place of its value, -1 until a container is seen there.
  private var children: [Int] = []
  private var shapes: [Shape] = []
  /// By place: the shapes seen there, the last one first.
  private var candidates: [[Int]] = [[], []]
  /// By place: the place of the elements of an array there, -1 until there is one.
  private var elements: [Int] = [-1, -1]
  private var shapesByText: [Int: Int] = [:]

  func table(of shape: Int) -> KeyTable { shapes[shape].table }

  func count(of shape: Int) -> Int { shapes[shape].count }

  // MARK: - Places

  func predicted(at place: Int) -> Int? { candidates[place].first }

  mutating func place(of spot: Spot) -> Int {
    switch spot {
    case .root: return Self.root
    case .element(let place):
      if elements[place] < 0 { elements[place] = addPlace() }
      return elements[place]
    case .child(_, of: nil): return Self.unknown
    case .child(let index, of: let shape?):
      let key = shapes[shape].firstKey + index
      if children[key] < 0 { children[key] = addPlace() }
      return children[key]
    }
  }

  private mutating func addPlace() -> Int {
    candidates.append([])
    elements.append(-1)
    return candidates.count - 1
  }

  // MARK: - Matching

  /// The length of a shape's key, with its quote, if that is how the bytes begin.
  @inline(__always)
  func match(_ shape: Int, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let shape = shapes[shape]
    guard index < shape.count else { return nil }
    let start = index == 0 ? shape.start : ends[shape.firstKey + index - 1]
    let length = ends[shape.firstKey + index] - start
    guard length <= bytes.count, let other = bytes.baseAddress else { return nil }
    return text.withUnsafeBufferPointer { text in
      guard let own = text.baseAddress, memcmp(own + start, other, length) == 0 else { return nil }
      return length
    }
  }

  /// Another shape of the place with the same keys so far and then this one.
  mutating func sibling(
    of shape: Int,
    _ index: Int,
    _ bytes: UnsafeBufferPointer<UInt8>,
    at place: Int
  ) -> (shape: Int, length: Int)? {
    for (rank, other) in candidates[place].enumerated() where other != shape {
      guard let length = match(other, index, bytes), agree(shape, other, index) else { continue }
      promote(rank, at: place)
      return (other, length)
    }
    return nil
  }

  /// The shape of the place that is the first keys of a longer one.
  mutating func shorter(than shape: Int, count: Int, at place: Int) -> Int? {
    for (rank, other) in candidates[place].enumerated() where shapes[other].count == count {
      guard agree(shape, other, count) else { continue }
      promote(rank, at: place)
      return other
    }
    return nil
  }

  /// Whether the first keys of two shapes are the same.
  private func agree(_ left: Int, _ right: Int, _ count: Int) -> Bool {
    guard count > 0 else { return true }
    let (one, two) = (shapes[left], shapes[right])
    guard count <= one.count, count <= two.count else { return false }
    return text[one.start..<ends[one.firstKey + count - 1]]
      .elementsEqual(text[two.start..<ends[two.firstKey + count - 1]])
  }

  private mutating func promote(_ rank: Int, at place: Int) {
    candidates[place].swapAt(0, rank)
  }

  // MARK: - Learning

  /// The shape of these keys, seen at another place or too long ago.
  mutating func find(
    _ ranges: ArraySlice<Range<Int>>,
    in source: UnsafeBufferPointer<UInt8>,
    at place: Int
  ) -> Int? {
    guard let shape = shapesByText[Self.hash(ranges, source)],
      shapes[shape].count == ranges.count
    else { return nil }
    for (index, range) in ranges.enumerated() {
      let rest = UnsafeBufferPointer(rebasing: source[range.lowerBound...])
      guard match(shape, index, rest) == range.count else { return nil }
    }
    remember(shape, at: place)
    return shape
  }

  mutating func add(
    _ table: KeyTable,
    _ ranges: ArraySlice<Range<Int>>,
    in source: UnsafeBufferPointer<UInt8>,
    at place: Int
  ) {
    let length = ranges.reduce(0) { $0 + $1.count }
    guard text.count + length <= Self.textLimit, ranges.count <= 1024 else { return }
    table.isShared = true
    shapes.append(
      Shape(table: table, count: ranges.count, firstKey: ends.count, start: text.count)
    )
    for range in ranges {
      text.append(contentsOf: source[range])
      ends.append(text.count)
      children.append(-1)
    }
    shapesByText[Self.hash(ranges, source)] = shapes.count - 1
    remember(shapes.count - 1, at: place)
  }

  private mutating func remember(_ shape: Int, at place: Int) {
    if let rank = candidates[place].firstIndex(of: shape) {
      promote(rank, at: place)
      return
    }
    if candidates[place].count == Self.candidateLimit { candidates[place].removeLast() }
    candidates[place].insert(shape, at: 0)
  }

  private static func hash(
    _ ranges: ArraySlice<Range<Int>>,
    _ source: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var hasher = Hasher()
    for range in ranges {
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(source)[range]))
    }
    return hasher.finalize()
  }
}
