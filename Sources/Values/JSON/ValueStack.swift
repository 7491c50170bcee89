/// Values whose container is still open, on memory that never shrinks.
struct ValueStack: ~Copyable {
  private var base: UnsafeMutablePointer<Value>
  private(set) var count = 0
  private var capacity = 64

  init() { base = .allocate(capacity: capacity) }

  deinit {
    base.deinitialize(count: count)
    base.deallocate()
  }

  @inline(__always)
  mutating func push(_ value: consuming Value) {
    if count == capacity { grow() }
    (base + count).initialize(to: value)
    count &+= 1
  }

  mutating func pop() -> Value {
    guard count > 0 else { return .none }
    count &-= 1
    return (base + count).move()
  }

  /// Moves what is above a mark to an array without room to spare.
  mutating func takeAll(above mark: Int) -> [Value] {
    let number = count - mark
    guard number > 0 else { return [] }
    count = mark
    return [Value](unsafeUninitializedCapacity: number) { memory, initialized in
      guard let start = memory.baseAddress else { return }
      start.moveInitialize(from: base + mark, count: number)
      initialized = number
    }
  }

  /// Moves what is above a mark to the values of a dictionary.
  mutating func takeSlots(above mark: Int) -> SlotArray {
    let number = count - mark
    count = mark
    return SlotArray(moving: base + mark, count: number)
  }

  @inline(never)
  private mutating func grow() {
    let memory = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
    memory.moveInitialize(from: base, count: count)
    base.deallocate()
    base = memory
    capacity *= 2
  }
}
