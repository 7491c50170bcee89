/// Writes one document.
struct JSONEncoder: ~Copyable {
  private static let pieceSize = 1 << 16

  private let options: JSONWriter
  var buffer = TextBuffer(capacity: 1 << 12)
  /// The containers around what is being written, the outermost first.
  private var ancestors: [ObjectIdentifier?] = []
  private let sink: ((UnsafeRawBufferPointer) -> Void)?

  init(_ options: JSONWriter, sink: ((UnsafeRawBufferPointer) -> Void)?) {
    self.options = options
    self.sink = sink
  }

  mutating func write<Failure: Error>(
    _ value: Value,
    level: Int,
    raise: (Fault) -> Failure,
    fallback: (Value) throws(Failure) -> Value
  ) throws(Failure) {
    if buffer.count >= Self.pieceSize, let sink { buffer.flush(to: sink) }
    guard buffer.count <= TextBuffer.sizeLimit else { throw raise(Fault(.memoryError, "")) }
    switch value {
    case .none: buffer.append("null")
    case .bool(let flag): buffer.append(flag ? "true" : "false")
    case .int(.small(let number)): buffer.append(decimal: number)
    case .int(let number):
      do throws(Fault) { try buffer.append(number.decimal()) } catch { throw raise(error) }
    case .float(let number):
      do throws(Fault) { try append(number) } catch { throw raise(error) }
    case .string(let text): buffer.appendJSON(text, ensureASCII: options.ensureASCII)
    case .list(let list):
      try write(list.elements, of: list, level, raise, fallback)
    case .tuple(let tuple):
      try write(tuple.elements, of: tuple, level, raise, fallback)
    case .dict(let dict):
      try write(dict, level, raise, fallback)
    case .ellipsis, .bytes, .set, .object:
      do throws(Fault) { try enter(value.identity) } catch { throw raise(error) }
      try write(fallback(value), level: level, raise: raise, fallback: fallback)
      ancestors.removeLast()
    }
  }

  private mutating func write<Failure: Error>(
    _ elements: [Value],
    of container: AnyObject,
    _ level: Int,
    _ raise: (Fault) -> Failure,
    _ fallback: (Value) throws(Failure) -> Value
  ) throws(Failure) {
    guard !elements.isEmpty else {
      buffer.append("[]")
      return
    }
    do throws(Fault) { try enter(container) } catch { throw raise(error) }
    buffer.append(UInt8(ascii: "["))
    var isFirst = true
    for element in elements {
      if !isFirst { buffer.append(options.itemSeparator) }
      isFirst = false
      breakLine(level + 1)
      try write(element, level: level + 1, raise: raise, fallback: fallback)
    }
    breakLine(level)
    buffer.append(UInt8(ascii: "]"))
    ancestors.removeLast()
  }

  private mutating func write<Failure: Error>(
    _ dict: Dict,
    _ level: Int,
    _ raise: (Fault) -> Failure,
    _ fallback: (Value) throws(Failure) -> Value
  ) throws(Failure) {
    guard dict.count > 0 else {
      buffer.append("{}")
      return
    }
    let positions: [Int32]
    do throws(Fault) {
      try enter(dict)
      positions = try options.sortKeys ? sortedPositions(dict.table) : dict.table.positions
    } catch {
      throw raise(error)
    }
    buffer.append(UInt8(ascii: "{"))
    // Before the first key, and also when every one of them is skipped.
    breakLine(level + 1)
    var isFirst = true
    for position in positions {
      let key: String?
      do throws(Fault) { key = try name(dict.table.keys[Int(position)]) } catch {
        throw raise(error)
      }
      guard let key else { continue }
      if !isFirst {
        buffer.append(options.itemSeparator)
        breakLine(level + 1)
      }
      isFirst = false
      buffer.appendJSON(key, ensureASCII: options.ensureASCII)
      buffer.append(options.keySeparator)
      try write(
        dict.slots[Int(position)],
        level: level + 1,
        raise: raise,
        fallback: fallback
      )
    }
    breakLine(level)
    buffer.append(UInt8(ascii: "}"))
    ancestors.removeLast()
  }

  /// The text of a key; nil for one to skip.
  private func name(_ key: Value) throws(Fault) -> String? {
    switch key {
    case .string(let text): return text
    case .bool(let flag): return flag ? "true" : "false"
    case .none: return "null"
    case .int(let number): return try number.decimal()
    case .float(let number):
      var encoder = JSONEncoder(options, sink: nil)
      try encoder.append(number)
      return encoder.buffer.string
    default:
      guard !options.skipKeys else { return nil }
      throw .type("keys must be str, int, float, bool or None, not \(key.typeName)")
    }
  }

  private func sortedPositions(_ table: KeyTable) throws(Fault) -> [Int32] {
    try Sorting.sorted(table.positions) { (left, right) throws(Fault) in
      try table.keys[Int(left)].isLess(than: table.keys[Int(right)])
    }
  }

  private mutating func append(_ number: Double) throws(Fault) {
    guard !number.isFinite else {
      buffer.append(float: number)
      return
    }
    guard options.allowNaN else {
      let shown = options.indent == nil ? "" : ": \(Value.float(number).representation)"
      throw .value("Out of range float values are not JSON compliant\(shown)")
    }
    buffer.append(number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity")
  }

  private mutating func breakLine(_ level: Int) {
    guard let indent = options.indent else { return }
    buffer.append(0x0A)
    // The next value finds that the text is too long.
    for _ in 0..<level where buffer.count <= TextBuffer.sizeLimit { buffer.append(indent) }
  }

  private mutating func enter(_ container: AnyObject?) throws(Fault) {
    guard ancestors.count < Nesting.limit else {
      throw Nesting.fault(" while encoding a JSON object")
    }
    let identifier = container.map { ObjectIdentifier($0) }
    guard identifier == nil || !ancestors.contains(identifier) else {
      throw .value("Circular reference detected")
    }
    ancestors.append(identifier)
  }
}

extension Value {
  /// The object by which a value that is not JSON is known again.
  fileprivate var identity: AnyObject? {
    switch self {
    case .bytes(let bytes): bytes
    case .set(let set): set
    case .object(let object): object
    default: nil
    }
  }
}

extension TextBuffer {
  /// Writes a JSON string.
  mutating func appendJSON(_ text: String, ensureASCII: Bool) {
    var text = text
    text.withUTF8 { appendJSON(utf8: $0, ensureASCII: ensureASCII) }
  }

  private mutating func appendJSON(utf8 bytes: UnsafeBufferPointer<UInt8>, ensureASCII: Bool) {
    append(UInt8(ascii: "\""))
    var position = 0
    var plain = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"),
        byte < 0x7F || !ensureASCII
      {
        position &+= 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: bytes[plain..<position]))
      let (value, length) = byte < 0x80 ? (UInt32(byte), 1) : bytes.scalar(at: position)
      appendJSONEscape(value)
      position &+= length
      plain = position
    }
    append(UnsafeBufferPointer(rebasing: bytes[plain...]))
    append(UInt8(ascii: "\""))
  }

  private mutating func appendJSONEscape(_ value: UInt32) {
    switch value {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x08: append("\\b")
    case 0x0C: append("\\f")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case 0x10000...:
      append("\\u")
      appendHex(0xD800 &+ (value &- 0x10000) >> 10, digits: 4)
      append("\\u")
      appendHex(0xDC00 &+ (value &- 0x10000) & 0x3FF, digits: 4)
    default:
      append("\\u")
      appendHex(value, digits: 4)
    }
  }
}
