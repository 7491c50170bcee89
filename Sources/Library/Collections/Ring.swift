import Interpreter
import Values

/// Values with two ends, at both of which adding and taking away is cheap.
struct Ring {
  /// As long as a power of two; `None` where nothing is.
  private var slots: [Value] = []
  private var head = 0
  private(set) var count = 0

  init(_ elements: [Value] = []) { replace(with: elements) }

  private func slot(_ place: Int) -> Int { (head + place) & (slots.count - 1) }

  subscript(place: Int) -> Value {
    get { slots[slot(place)] }
    set { slots[slot(place)] = newValue }
  }

  var elements: [Value] { (0..<count).map { self[$0] } }

  mutating func replace(with elements: [Value]) {
    slots = elements
    head = 0
    count = elements.count
    grow(to: count)
  }

  mutating func append(_ value: Value) {
    grow(to: count + 1)
    slots[slot(count)] = value
    count += 1
  }

  mutating func prepend(_ value: Value) {
    grow(to: count + 1)
    head = (head + slots.count - 1) & (slots.count - 1)
    slots[head] = value
    count += 1
  }

  mutating func removeLast() -> Value? {
    guard count > 0 else { return nil }
    count -= 1
    return take(slot(count))
  }

  mutating func removeFirst() -> Value? {
    guard count > 0 else { return nil }
    let value = take(head)
    head = slot(1)
    count -= 1
    return value
  }

  private mutating func take(_ slot: Int) -> Value {
    let value = slots[slot]
    slots[slot] = .none
    return value
  }

  /// Makes room, with the elements in one piece from the start.
  private mutating func grow(to needed: Int) {
    guard needed > slots.count || slots.count & (slots.count - 1) != 0 else { return }
    var capacity = 8
    while capacity < needed { capacity *= 2 }
    var larger: [Value] = []
    larger.reserveCapacity(capacity)
    for place in 0..<count { larger.append(slots[(head + place) % slots.count]) }
    larger += Array(repeating: .none, count: capacity - count)
    slots = larger
    head = 0
  }
}
