/// The values of a dictionary: an array without the 32 bytes that Swift's own puts before its
/// elements, which is a tenth of a large JSON document in memory.
struct SlotArray: ~Copyable {
  private var base: UnsafeMutablePointer<Value>?
  private var storedCount: UInt32 = 0
  private var storedCapacity: UInt32 = 0

  init(minimumCapacity: Int = 0) {
    if minimumCapacity > 0 { grow(to: minimumCapacity) }
  }

  /// Moves values here from elsewhere; their memory is left uninitialized.
  init(moving source: UnsafeMutablePointer<Value>, count: Int) {
    guard count > 0 else { return }
    grow(to: count)
    base?.moveInitialize(from: source, count: count)
    storedCount = UInt32(truncatingIfNeeded: count)
  }

  deinit {
    base?.deinitialize(count: Int(storedCount))
    base?.deallocate()
  }

  var count: Int { Int(storedCount) }

  var elements: [Value] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// `None` for a position that is not there.
  subscript(position: Int) -> Value {
    get {
      guard let base, position >= 0, position < count else { return .none }
      return base[position]
    }
    set {
      guard let base, position >= 0, position < count else { return }
      base[position] = newValue
    }
  }

  mutating func append(_ value: Value) {
    if storedCount == storedCapacity { grow(to: max(4, count * 2)) }
    guard let base else { return }
    (base + count).initialize(to: value)
    storedCount += 1
  }

  mutating func truncate(to length: Int) {
    guard let base, length >= 0, length < count else { return }
    (base + length).deinitialize(count: count - length)
    storedCount = UInt32(truncatingIfNeeded: length)
  }

  /// Keeps the values at some positions, which ascend.
  mutating func keep(_ positions: [Int32]) {
    guard let base else { return }
    var next = 0
    for position in positions where position < storedCount {
      if Int(position) != next { swap(&base[next], &base[Int(position)]) }
      next += 1
    }
    truncate(to: next)
  }

  func copy() -> SlotArray {
    var copy = SlotArray(minimumCapacity: count)
    for position in 0..<count { copy.append(self[position]) }
    return copy
  }

  /// Replaces the containers inside, for ``Container/strip(_:to:)``.
  mutating func strip(to pile: inout [Container]) {
    guard let base else { return }
    for position in 0..<count {
      guard let container = base[position].container else { continue }
      base[position] = .none
      pile.append(container)
    }
  }

  private mutating func grow(to capacity: Int) {
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
    if let base {
      memory.moveInitialize(from: base, count: count)
      base.deallocate()
    }
    base = memory
    storedCapacity = UInt32(truncatingIfNeeded: capacity)
  }
}
