import Values

/// The places of the variables of one call, one comprehension or one input at the prompt.
struct Locals {
  private let base: UnsafeMutablePointer<Value?>

  fileprivate init(_ base: UnsafeMutablePointer<Value?>) { self.base = base }

  /// Places of their own, outside of the stack, for what outlives the call that made it.
  static func allocate(_ count: Int) -> Locals {
    let base = UnsafeMutablePointer<Value?>.allocate(capacity: count)
    base.initialize(repeating: nil, count: count)
    return Locals(base)
  }

  /// Undoes ``allocate(_:)``.
  func deallocate(_ count: Int) {
    base.deinitialize(count: count)
    base.deallocate()
  }

  /// The value at a place below the count that was asked for; nil before anything is stored there.
  @inline(__always)
  subscript(_ place: Int) -> Value? {
    get { base[place] }
    nonmutating _modify { yield &base[place] }
  }

  /// Where the value at a place is.
  @inline(__always)
  func pointer(_ place: Int) -> UnsafePointer<Value?> { UnsafePointer(base + place) }

  /// Puts the first value at a place that has none.
  @inline(__always)
  func begin(_ place: Int, with value: consuming Value) {
    (base + place).initialize(to: value)
  }

  /// The cell at a place that holds one.
  @inline(__always)
  func cell(_ place: Int) -> Cell? {
    guard case .object(let object)? = base[place] else { return nil }
    return object.exactly(Cell.self)
  }

  /// Takes the value away from its place, so that nothing else holds it.
  func take(_ place: Int) -> Value? {
    let value = base[place]
    base[place] = nil
    return value
  }

  fileprivate var start: UnsafeMutablePointer<Value?> { base }
}

/// A variable that functions share with the function they stand in.
final class Cell: Object {
  var value: Value?

  init(_ value: Value? = nil) { self.value = value }

  deinit {
    guard let value else { return }
    var held = [value]
    self.value = nil
    Discard.release(&held)
  }

  var typeName: String { "cell" }
}

/// The stack that the variables of calls live on: making room costs a comparison.
final class LocalStack {
  private static let chunkSize = 1 << 14

  private struct Chunk {
    let start: UnsafeMutablePointer<Value?>
    let count: Int
    /// Where the chunk below was filled to.
    let below: UnsafeMutablePointer<Value?>
  }

  private var chunks: [Chunk] = []
  @exclusivity(unchecked) private var top: UnsafeMutablePointer<Value?>
  /// Where the topmost chunk ends.
  @exclusivity(unchecked) private var end: UnsafeMutablePointer<Value?>
  /// Where the topmost chunk starts, when there is one below it.
  @exclusivity(unchecked) private var floor: UnsafeMutablePointer<Value?>?

  init() {
    top = .allocate(capacity: Self.chunkSize)
    end = top + Self.chunkSize
    chunks = [Chunk(start: top, count: Self.chunkSize, below: top)]
  }

  deinit { for chunk in chunks { chunk.start.deallocate() } }

  /// Places without values.
  @inline(__always)
  func push(_ count: Int) -> Locals {
    if top + count > end { grow(by: count) }
    let base = top
    // One by one: for several the runtime would be asked what a value is.
    for place in 0..<count { (base + place).initialize(to: nil) }
    top = base + count
    return Locals(base)
  }

  /// Gives back what was pushed last.
  @inline(__always)
  func pop(_ locals: Locals, _ count: Int) {
    for place in 0..<count where locals.start[place].isCounted { locals.start[place] = nil }
    top = locals.start
    if top == floor { shrink() }
  }

  private func grow(by count: Int) {
    let size = max(count, Self.chunkSize)
    let start = UnsafeMutablePointer<Value?>.allocate(capacity: size)
    chunks.append(Chunk(start: start, count: size, below: top))
    (top, end, floor) = (start, start + size, start)
  }

  private func shrink() {
    guard chunks.count > 1, let chunk = chunks.popLast() else { return }
    chunk.start.deallocate()
    let below = chunks[chunks.count - 1]
    top = chunk.below
    end = below.start + below.count
    floor = chunks.count > 1 ? below.start : nil
  }
}

extension Value? {
  /// Whether there is something to be given back; told here for the most frequent values.
  @inline(__always)
  fileprivate var isCounted: Bool {
    if case .int(.small)? = self { return false }
    return switch self {
    case nil, .some(.none), .bool?, .float?: false
    default: true
    }
  }
}

extension Object {
  /// The object as an instance of a class without subclasses: one comparison, where `as?` searches.
  @inline(__always)
  func exactly<Class: AnyObject>(_ type: Class.Type) -> Class? {
    Swift.type(of: self as AnyObject) == type ? unsafeDowncast(self, to: Class.self) : nil
  }
}
