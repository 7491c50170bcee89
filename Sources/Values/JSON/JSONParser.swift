/// Recursive descent over UTF-8 that is known to be valid; values gather on a stack and move from
/// there, once, to arrays of exactly their number.
struct JSONParser: ~Copyable {
  /// Thrown when the text is wrong.
  ///
  /// It is empty, so that it costs nothing where nothing is thrown; ``error`` says what is wrong.
  struct Stop: Error {}

  /// Where CPython 3.11 gives up on nested brackets, called from a prompt.
  static let depthLimit = 995

  let text: UnsafeBufferPointer<UInt8>
  var position = 0
  private var depth = 0
  private var stack = ValueStack()
  private var shapes = ShapeStore()
  /// The keys of the objects that are open, as they are written.
  private var keyRanges: [Range<Int>] = []
  let cache: StringCache
  /// A string with escapes, on its way.
  var scratch = TextBuffer()
  private var failure: (message: String, offset: Int)?
  var fault: Fault?

  let hooks: JSONHooks

  init(_ text: UnsafeBufferPointer<UInt8>, _ hooks: JSONHooks) {
    self.text = text
    self.hooks = hooks
    cache = StringCache(documentSize: text.count)
  }

  var error: JSONError {
    if let fault { return JSONError(fault) }
    return JSONError(failure?.message ?? "", at: failure?.offset ?? 0, in: text)
  }

  mutating func fail(_ message: String, at offset: Int) -> Stop {
    failure = (message, offset)
    return Stop()
  }

  // MARK: - Grammar

  mutating func document() throws(Stop) -> Value {
    skipBlanks()
    try value(at: .root)
    skipBlanks()
    guard position == text.count else { throw fail("Extra data", at: position) }
    return stack.pop()
  }

  /// Reads a value and puts it on the stack; containers use the place to guess their keys.
  private mutating func value(at spot: ShapeStore.Spot) throws(Stop) {
    switch byte(at: position) {
    case UInt8(ascii: "\""):
      position &+= 1
      stack.push(.string(try string()))
    case UInt8(ascii: "{"):
      try enter("object")
      try object(at: shapes.place(of: spot))
      depth &-= 1
    case UInt8(ascii: "["):
      try enter("array")
      try array(at: shapes.place(of: spot))
      depth &-= 1
    case UInt8(ascii: "t") where accept("true"): stack.push(.bool(true))
    case UInt8(ascii: "f") where accept("false"): stack.push(.bool(false))
    case UInt8(ascii: "n") where accept("null"): stack.push(.none)
    case UInt8(ascii: "N") where accept("NaN"): stack.push(try constant("NaN", .nan))
    case UInt8(ascii: "I") where accept("Infinity"):
      stack.push(try constant("Infinity", .infinity))
    case UInt8(ascii: "-") where accept("-Infinity"):
      stack.push(try constant("-Infinity", -.infinity))
    default: stack.push(try number())
    }
  }

  private mutating func array(at place: Int) throws(Stop) {
    let mark = stack.count
    position &+= 1
    skipBlanks()
    if byte(at: position) != UInt8(ascii: "]") {
      while true {
        try value(at: .element(place))
        skipBlanks()
        let next = byte(at: position)
        if next == UInt8(ascii: "]") { break }
        guard next == UInt8(ascii: ",") else {
          throw fail("Expecting ',' delimiter", at: position)
        }
        position &+= 1
        skipBlanks()
      }
    }
    position &+= 1
    stack.push(.list(List(stack.takeAll(above: mark))))
  }

  private mutating func object(at place: Int) throws(Stop) {
    let mark = stack.count
    let keyMark = keyRanges.count
    position &+= 1
    skipBlanks()
    guard byte(at: position) != UInt8(ascii: "}") else {
      position &+= 1
      stack.push(hooks.object == nil ? .dict(Dict()) : try hooked(mark, keyMark))
      return
    }
    var shape = shapes.predicted(at: place)
    var index = 0
    while true {
      try key(&shape, index, place)
      try value(at: .child(index, of: shape))
      index &+= 1
      skipBlanks()
      let next = byte(at: position)
      if next == UInt8(ascii: "}") { break }
      guard next == UInt8(ascii: ",") else {
        throw fail("Expecting ',' delimiter", at: position)
      }
      position &+= 1
      skipBlanks()
    }
    position &+= 1
    guard hooks.object == nil else {
      let value = try hooked(mark, keyMark)
      stack.push(value)
      keyRanges.removeLast(keyRanges.count &- keyMark)
      return
    }
    if let known = shape, shapes.count(of: known) != index {
      shape = shapes.shorter(than: known, count: index, at: place)
    }
    if let shape {
      let slots = stack.takeSlots(above: mark)
      stack.push(.dict(Dict(table: shapes.table(of: shape), slots: slots)))
    } else {
      stack.push(.dict(try unpredicted(mark, keyMark, place)))
    }
    keyRanges.removeLast(keyRanges.count &- keyMark)
  }

  /// Reads a key with its colon.
  ///
  /// While the shape foretells the key, its bytes are only compared.
  private mutating func key(_ shape: inout Int?, _ index: Int, _ place: Int) throws(Stop) {
    guard byte(at: position) == UInt8(ascii: "\"") else {
      throw fail("Expecting property name enclosed in double quotes", at: position)
    }
    position &+= 1
    let start = position
    if let known = shape {
      let rest = UnsafeBufferPointer(rebasing: text[position...])
      if let length = shapes.match(known, index, rest) {
        position &+= length
      } else if let (other, length) = shapes.sibling(of: known, index, rest, at: place) {
        shape = other
        position &+= length
      } else {
        shape = nil
        try skipString()
      }
    } else {
      try skipString()
    }
    keyRanges.append(start..<position)
    skipBlanks()
    guard byte(at: position) == UInt8(ascii: ":") else {
      throw fail("Expecting ':' delimiter", at: position)
    }
    position &+= 1
    skipBlanks()
  }

  /// Makes the dictionary of an object whose keys no shape foretold.
  private mutating func unpredicted(
    _ mark: Int,
    _ keyMark: Int,
    _ place: Int
  ) throws(Stop) -> Dict {
    let ranges = keyRanges[keyMark...]
    if let shape = shapes.find(ranges, in: text, at: place) {
      return Dict(table: shapes.table(of: shape), slots: stack.takeSlots(above: mark))
    }
    let keys = try strings(in: ranges)
    if let table = KeyTable(distinct: keys) {
      shapes.add(table, ranges, in: text, at: place)
      return Dict(table: table, slots: stack.takeSlots(above: mark))
    }
    // The last of several equal keys wins, at the place of the first.
    let dict = Dict()
    for (key, value) in zip(keys, stack.takeAll(above: mark)) { dict[key] = value }
    return dict
  }

  private mutating func strings(in ranges: ArraySlice<Range<Int>>) throws(Stop) -> [String] {
    let after = position
    var strings: [String] = []
    strings.reserveCapacity(ranges.count)
    for range in ranges {
      position = range.lowerBound
      strings.append(try string())
    }
    position = after
    return strings
  }

  // MARK: - Hooks

  /// What the hook for objects makes of the one whose keys and values were just read.
  private mutating func hooked(_ mark: Int, _ keyMark: Int) throws(Stop) -> Value {
    let keys = try strings(in: keyRanges[keyMark...])
    let pairs = Array(zip(keys, stack.takeAll(above: mark)))
    return try made { (hooks) throws(Fault) in
      try hooks.object?(pairs.map { (key: $0, value: $1) }) ?? .none
    }
  }

  private mutating func constant(_ word: String, _ number: Double) throws(Stop) -> Value {
    guard let make = hooks.constant else { return .float(number) }
    return try made { (_) throws(Fault) in try make(word) }
  }

  /// What a hook makes; what it raises stops the parser.
  mutating func made(_ make: (JSONHooks) throws(Fault) -> Value) throws(Stop) -> Value {
    do throws(Fault) {
      return try make(hooks)
    } catch {
      fault = error
      throw Stop()
    }
  }

  // MARK: - Steps

  /// The byte at a position; 0, which is nowhere allowed, after the end.
  @inline(__always)
  func byte(at position: Int) -> UInt8 {
    position < text.count ? text[position] : 0
  }

  @inline(__always)
  private mutating func skipBlanks() {
    while position < text.count {
      switch text[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position &+= 1
      default: return
      }
    }
  }

  private mutating func accept(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard text.count - position >= length else { return false }
    for offset in 0..<length where text[position + offset] != word.utf8Start[offset] {
      return false
    }
    position += length
    return true
  }

  private mutating func enter(_ kind: String) throws(Stop) {
    depth &+= 1
    guard depth <= Self.depthLimit else {
      fault = Nesting.fault(" while decoding a JSON \(kind) from a unicode string")
      throw Stop()
    }
  }
}
