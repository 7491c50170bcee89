import Interpreter
import Syntax
import Values

/// A `collections.deque`.
final class Deque: Instance {
  private(set) var ring: Ring
  /// The most elements it holds; what is pushed in at one end pushes out at the other.
  let bound: Int?
  /// How often elements came, went or moved: an iterator notices.
  private(set) var version = 0

  init(_ elements: [Value], bound: Int?) {
    self.bound = bound
    ring = Ring(bound.map { elements.suffix($0) } ?? elements)
  }

  deinit {
    var held = ring.elements
    ring = Ring()
    Discard.release(&held)
  }

  var type: ClassObject { Self.type }
  var typeName: String { "collections.deque" }
  var elements: [Value] { ring.elements }
  var isTrue: Bool { ring.count > 0 }
  var length: Int? { ring.count }

  var representation: String { Value.object(self).representation }
  var ellipsis: StaticString { "[...]" }

  func represent(to writer: inout RepresentationWriter) {
    writer.append("deque(")
    writer.append(.list(List(elements)))
    writer.append(bound.map { ", maxlen=\($0))" } ?? ")")
  }

  var layout: PrettyLayout? { .items("deque", elements, bound: bound) }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard name == "maxlen" else { return nil }
    return bound.map { .int(.small($0)) } ?? Value.none
  }

  var attributeNames: [String] { ["maxlen"] }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    guard name == "maxlen" else { return false }
    throw PythonException(
      ExceptionClasses.attributeError,
      "attribute 'maxlen' of 'collections.deque' objects is not writable"
    )
  }

  // MARK: - Changing

  func append(_ value: Value) {
    version += 1
    if bound == 0 { return }
    if ring.count == bound { _ = ring.removeFirst() }
    ring.append(value)
  }

  func prepend(_ value: Value) {
    version += 1
    if bound == 0 { return }
    if ring.count == bound { _ = ring.removeLast() }
    ring.prepend(value)
  }

  func removeLast() -> Value? {
    version += 1
    return ring.removeLast()
  }

  func removeFirst() -> Value? {
    version += 1
    return ring.removeFirst()
  }

  func setElement(_ value: Value, at place: Int) { ring[place] = value }

  func replace(with elements: [Value]) {
    version += 1
    ring.replace(with: bound.map { elements.suffix($0) } ?? elements)
  }

  /// To the right by that many places; to the left when negative.
  func rotate(by count: Int) {
    guard ring.count > 1 else { return }
    version += 1
    let size = ring.count
    let left = ((-(count % size)) % size + size) % size
    if left <= size / 2 {
      for _ in 0..<left { if let value = ring.removeFirst() { ring.append(value) } }
    } else {
      for _ in left..<size { if let value = ring.removeLast() { ring.prepend(value) } }
    }
  }

  func extend(
    with source: Value,
    atFront: Bool = false,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    if case .object(let object) = source, object === self {
      for value in elements { atFront ? prepend(value) : append(value) }
      return
    }
    try interpreter.forEach(in: source) { (value) throws(PythonException) in
      try interpreter.checkCount(ring.count, plus: 1)
      atFront ? prepend(value) : append(value)
      return true
    }
  }

  // MARK: - Comparing

  func elements(comparedWith other: Value, forOrder: Bool) -> (own: [Value], other: [Value])? {
    other.deque.map { (elements, $0.elements) }
  }

  func hash(into hasher: inout Hasher) throws(Fault) {
    throw .type("unhashable type: '\(typeName)'")
  }

  func contains(_ value: Value) throws(PythonException) -> Bool? {
    try place(of: value, in: 0..<ring.count) != nil
  }

  func place(of value: Value, in range: Range<Int>) throws(PythonException) -> Int? {
    for place in range {
      let element = ring[place]
      if element.isSame(as: value) { return place }
      if try raising({ () throws(Fault) in try element.equals(value) }) { return place }
    }
    return nil
  }

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    DequeIterator(self)
  }
}

extension Value {
  var deque: Deque? {
    guard case .object(let object) = self else { return nil }
    return object as? Deque
  }
}

/// `iter(deque)` and `reversed(deque)`.
final class DequeIterator: TypedIterator {
  private static let forward = ClassObject("_deque_iterator", module: "_collections")
  private static let backward = ClassObject("_deque_reverse_iterator", module: "_collections")

  private var deque: Deque
  private let isReversed: Bool
  private let version: Int
  private var position = 0
  private var isSpent = false

  init(_ deque: Deque, isReversed: Bool = false) {
    self.deque = deque
    self.isReversed = isReversed
    version = deque.version
  }

  deinit {
    var held: [Value] = [.object(deque)]
    deque = Deque([], bound: nil)
    Discard.release(&held)
  }

  var type: ClassObject { isReversed ? Self.backward : Self.forward }
  var typeName: String { type.qualifiedName }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    guard deque.version == version else {
      isSpent = true
      throw PythonException(ExceptionClasses.runtimeError, "deque mutated during iteration")
    }
    guard !isSpent, position < deque.ring.count else { return nil }
    defer { position += 1 }
    return deque.ring[isReversed ? deque.ring.count - 1 - position : position]
  }
}
