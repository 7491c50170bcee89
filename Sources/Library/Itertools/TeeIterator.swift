import Interpreter
import Values

/// One of the iterators that `tee` makes out of one: they share what they have not all seen.
final class TeeIterator: TypedIterator {
  static let type = ClassObject("_tee", module: "itertools")
  static var function: NativeFunction { NativeFunction("tee", code: tee) }

  private static func tee(
    _ interpreter: Interpreter,
    _ arguments: Arguments
  ) throws(PythonException) -> Value {
    try arguments.checkNoKeywords(of: "itertools.tee")
    try arguments.checkCount(1...2, of: "tee")
    let count = arguments.positional.count > 1 ? try interpreter.index(arguments.positional[1]) : 2
    guard count >= 0 else { throw .value("n must be >= 0") }
    try interpreter.checkCount(count, plus: 0)
    let source = try interpreter.makeIterator(over: arguments.positional[0])
    let first = source as? TeeIterator ?? TeeIterator(Chunk(TeeSource(source)), 0)
    let copies = (0..<count).map { place in
      place == 0 ? first : TeeIterator(first.chunk, first.position)
    }
    return .tuple(Tuple(copies.map { .object($0) }))
  }

  private var chunk: Chunk
  private var position: Int

  private init(_ chunk: Chunk, _ position: Int) {
    self.chunk = chunk
    self.position = position
  }

  var type: ClassObject { Self.type }
  var typeName: String { type.qualifiedName }

  func next(in interpreter: Interpreter) throws(PythonException) -> Value? {
    if position == Chunk.length {
      let next = chunk.next ?? Chunk(chunk.source)
      chunk.next = next
      chunk = next
      position = 0
    }
    if position == chunk.values.count {
      guard let value = try chunk.source.next(interpreter) else { return nil }
      chunk.values.append(value)
    }
    defer { position += 1 }
    return chunk.values[position]
  }
}

/// The iterator that several take from.
private final class TeeSource {
  private var iterators: [any IteratorObject]
  init(_ iterator: any IteratorObject) { iterators = [iterator] }

  deinit {
    var held = iterators.map { Value.object($0) }
    iterators = []
    Discard.release(&held)
  }

  func next(_ interpreter: Interpreter) throws(PythonException) -> Value? {
    guard let iterator = iterators.first else { return nil }
    return try interpreter.next(of: iterator)
  }
}

/// A stretch of what was taken; who is behind keeps it, and those after it.
private final class Chunk {
  static let length = 57

  let source: TeeSource
  var values: [Value] = []
  var next: Chunk?

  init(_ source: TeeSource) { self.source = source }

  // Without recursion: one who fell far behind may leave a long chain.
  deinit {
    Discard.release(&values)
    var rest = next
    next = nil
    while rest != nil, isKnownUniquelyReferenced(&rest) {
      let following = rest?.next
      rest?.next = nil
      rest = following
    }
  }
}
