/// Lays a value out.
///
/// CPython makes the whole representation of a value to see whether it fits, and throws it away when
/// it does not, at every level. Here it is written to the output as far as the line goes, and taken
/// back when it gets too long.
struct PrettyWriter: ~Copyable {
  /// The output goes to the sink in pieces of about this size.
  private static let pieceSize = 1 << 16

  let options: PrettyPrinter
  var buffer = TextBuffer(capacity: 1 << 12)
  /// The containers around what is being written, the outermost first.
  var ancestors: [ObjectIdentifier] = []
  /// How long the attempt on the current line is, and how long it may get, in code points.
  var columns = 0
  var limit = Int.max
  var isReadable = true
  var isRecursive = false
  private(set) var fault: Fault?
  /// True when nothing more is wanted.
  private(set) var isStopped = false
  private let sink: ((UnsafeRawBufferPointer) -> Bool)?

  init(_ options: PrettyPrinter, sink: ((UnsafeRawBufferPointer) -> Bool)?) {
    self.options = options
    self.sink = sink
  }

  /// Hands the output over.
  mutating func flush() {
    guard !isStopped, let sink else { return }
    if !sink(UnsafeRawBufferPointer(buffer.bytes)) { isStopped = true }
    buffer.truncate(to: 0)
  }

  mutating func fail(_ fault: Fault) {
    buffer.append("...")
    columns &+= 3
    if self.fault == nil { self.fault = fault }
    if fault.kind == .memoryError { isStopped = true }
  }

  /// Writes a value on one line if it fits between the indent and what must follow it (the
  /// allowance), else over several.
  mutating func layOut(_ value: Value, indent: Int, allowance: Int, level: Int) {
    guard !isStopped else { return }
    if buffer.count >= Self.pieceSize { flush() }
    if buffer.count > TextBuffer.sizeLimit { fail(Fault(.memoryError, "")) }
    if let identifier = value.ancestorIdentifier, ancestors.contains(identifier) {
      let name = value.typeName.split(separator: ".").last.map(String.init) ?? ""
      return writeRecursion(of: name, identifier)
    }
    let room = value.isBreakable ? options.width &- indent &- allowance : .max
    guard attempt(value, limit: room, level: level) == nil, enter(value) else { return }
    let level = level + 1
    switch value {
    case .string(let text):
      layOut(text, indent: indent, allowance: allowance, level: level)
    case .bytes(let bytes):
      layOut(bytes.bytes, indent: indent, allowance: allowance, level: level)
    case .list(let list):
      layOut(list.elements, "[", "]", indent: indent, allowance: allowance, level: level)
    case .tuple(let tuple):
      let end: StaticString = tuple.elements.count == 1 ? ",)" : ")"
      layOut(tuple.elements, "(", end, indent: indent, allowance: allowance, level: level)
    case .set(let set):
      layOut(set, indent: indent, allowance: allowance, level: level)
    case .dict(let dict):
      if let layout = dict.kind?.layout(of: dict) {
        layOut(layout, indent: indent, allowance: allowance, level: level)
      } else {
        layOut(dict, indent: indent, allowance: allowance, level: level)
      }
    case .object(let object):
      if let layout = object.layout {
        layOut(layout, indent: indent, allowance: allowance, level: level)
      }
    case .none, .ellipsis, .bool, .int, .float: break
    }
    if value.ancestorIdentifier != nil { ancestors.removeLast() }
  }

  private mutating func enter(_ value: Value) -> Bool {
    guard let identifier = value.ancestorIdentifier else { return true }
    guard ancestors.count < Nesting.limit else {
      fail(Nesting.fault(""))
      return false
    }
    ancestors.append(identifier)
    return true
  }

  // MARK: - Containers over several lines

  private mutating func layOut(
    _ elements: [Value],
    _ start: StaticString,
    _ end: StaticString,
    indent: Int,
    allowance: Int,
    level: Int
  ) {
    buffer.append(start)
    let endLength = end.utf8CodeUnitCount
    layOutItems(elements, indent: indent, allowance: allowance &+ endLength, level: level)
    buffer.append(end)
  }

  private mutating func layOut(_ set: SetValue, indent: Int, allowance: Int, level: Int) {
    guard set.count > 0 else {
      _ = attempt(.set(set), limit: .max, level: level)
      return
    }
    let start: StaticString = set.isFrozen ? "frozenset({" : "{"
    let end: StaticString = set.isFrozen ? "})" : "}"
    let extra = start.utf8CodeUnitCount - 1
    layOut(
      set.sortedElements,
      start,
      end,
      indent: indent &+ extra,
      allowance: allowance,
      level: level
    )
  }

  mutating func layOut(_ dict: Dict, indent: Int, allowance: Int, level: Int) {
    buffer.append(UInt8(ascii: "{"))
    space(options.indent &- 1)
    let indent = indent &+ options.indent
    let table = dict.table
    let order = options.sortDicts ? table.pprintOrder() : table.positions
    let last = order.count - 1
    for (rank, position) in order.enumerated() where !isStopped {
      layOut(
        dict.slots[Int(position)],
        of: table.keys[Int(position)],
        indent: indent,
        allowance: rank == last ? allowance &+ 1 : 1,
        level: level
      )
      if rank != last { breakLine(indent, after: ",") }
    }
    buffer.append(UInt8(ascii: "}"))
  }

  /// One entry of a dictionary.
  mutating func layOut(_ value: Value, of key: Value, indent: Int, allowance: Int, level: Int) {
    let columns = attempt(key, limit: .max, level: level) ?? 0
    buffer.append(": ")
    layOut(value, indent: indent &+ columns &+ 2, allowance: allowance, level: level)
  }

  mutating func layOutItems(
    _ elements: [Value],
    indent: Int,
    allowance: Int,
    level: Int
  ) {
    let indent = indent &+ options.indent
    space(options.indent &- 1)
    guard !options.compact else {
      layOutCompactly(elements, indent: indent, allowance: allowance, level: level)
      return
    }
    let last = elements.count - 1
    for (index, element) in elements.enumerated() where !isStopped {
      if index > 0 { breakLine(indent, after: ",") }
      layOut(element, indent: indent, allowance: index == last ? allowance : 1, level: level)
    }
  }

  /// As many elements on a line as fit.
  private mutating func layOutCompactly(
    _ elements: [Value],
    indent: Int,
    allowance: Int,
    level: Int
  ) {
    var lineWidth = options.width &- indent &+ 1
    var width = lineWidth
    var isFirst = true
    var breaks = false
    let last = elements.count - 1
    for (index, element) in elements.enumerated() where !isStopped {
      if index == last {
        lineWidth &-= allowance
        width &-= allowance
      }
      let mark = buffer.count
      if let columns = attempt(element, limit: max(width, lineWidth) &- 2, level: level) {
        buffer.truncate(to: mark)
        let needed = columns &+ 2
        if width < needed {
          width = lineWidth
          breaks = true
        }
        if width >= needed {
          width &-= needed
          if !isFirst {
            if breaks { breakLine(indent, after: ",") } else { buffer.append(", ") }
          }
          isFirst = false
          breaks = false
          _ = attempt(element, limit: .max, level: level)
          continue
        }
      } else {
        width = lineWidth
      }
      if !isFirst { breakLine(indent, after: ",") }
      isFirst = false
      breaks = true
      layOut(element, indent: indent, allowance: index == last ? allowance : 1, level: level)
    }
  }

  /// Writes blanks, of which an absurd indent asks for more than there is room.
  mutating func space(_ count: Int) {
    guard count <= TextBuffer.sizeLimit else { return fail(Fault(.memoryError, "")) }
    buffer.append(UInt8(ascii: " "), times: count)
  }

  mutating func breakLine(_ indent: Int, after text: StaticString) {
    buffer.append(text)
    buffer.append(0x0A)
    space(indent)
  }
}

extension Value {
  /// Whether `pprint` knows how to write the value over several lines.
  fileprivate var isBreakable: Bool {
    switch self {
    case .none, .ellipsis, .bool, .int, .float: false
    case .object(let object): object.layout != nil
    case .string, .bytes, .list, .tuple, .dict, .set: true
    }
  }
  /// What tells a value apart that may hold itself.
  fileprivate var ancestorIdentifier: ObjectIdentifier? {
    if let container { return ObjectIdentifier(container) }
    guard case .object(let object) = self, object.layout != nil else { return nil }
    return ObjectIdentifier(object)
  }
}
