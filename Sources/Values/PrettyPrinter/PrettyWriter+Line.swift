/// Values on one line.
extension PrettyWriter {
  /// Writes a value as `saferepr` does and returns how many code points that took; nil, with nothing
  /// written, when they are more than the limit.
  mutating func attempt(_ value: Value, limit: Int, level: Int) -> Int? {
    let mark = buffer.count
    let ancestorMark = ancestors.count
    columns = 0
    self.limit = limit
    if write(value, level: level), columns <= limit { return columns }
    buffer.truncate(to: mark)
    ancestors.removeLast(ancestors.count - ancestorMark)
    return nil
  }

  /// False, with some of it written, when the line gets too long.
  private mutating func write(_ value: Value, level: Int) -> Bool {
    if buffer.count > TextBuffer.sizeLimit, !isStopped { fail(Fault(.memoryError, "")) }
    guard !isStopped else { return false }
    switch value {
    case .none: write("None")
    case .bool(let flag): write(flag ? "True" : "False")
    case .string(let text):
      // A code point is at most four bytes.
      if text.utf8.count / 4 > limit &- columns { return false }
      columns &+= buffer.appendQuoted(text)
    case .int(let number): write(number)
    case .float(let number):
      let start = buffer.count
      buffer.append(float: number)
      columns &+= buffer.count - start
    case .bytes(let bytes):
      if bytes.bytes.count > limit &- columns { return false }
      columns &+= buffer.appendQuoted(bytes)
    case .list(let list): return write(list.elements, of: list, "[", "]", level: level)
    case .tuple(let tuple):
      let end: StaticString = tuple.elements.count == 1 ? ",)" : ")"
      return write(tuple.elements, of: tuple, "(", end, level: level)
    case .dict(let dict):
      if dict.kind == nil { return write(dict, level: level) }
      writePlainly(value)
    case .set, .ellipsis, .object: writePlainly(value)
    }
    return columns <= limit
  }

  private mutating func write(_ literal: StaticString) {
    buffer.append(literal)
    columns &+= literal.utf8CodeUnitCount
  }

  private mutating func write(_ number: Integer) {
    let start = buffer.count
    if case .small(let small) = number, !options.underscoreNumbers {
      buffer.append(decimal: small)
      columns &+= buffer.count - start
      return
    }
    do {
      let digits = try number.decimal()
      buffer.append(options.underscoreNumbers ? grouped(digits) : digits)
      columns &+= buffer.count - start
    } catch {
      fail(error)
    }
  }

  /// `1_234_567`.
  private func grouped(_ digits: String) -> String {
    let sign = digits.hasPrefix("-") ? "-" : ""
    var grouped = ""
    let figures = digits.dropFirst(sign.count)
    for (index, digit) in figures.enumerated() {
      if index > 0, (figures.count - index) % 3 == 0 { grouped.append("_") }
      grouped.append(digit)
    }
    return sign + grouped
  }

  /// Sets and objects are written as `repr` does, whatever is inside.
  private mutating func writePlainly(_ value: Value) {
    var writer = RepresentationWriter()
    writer.append(value)
    if let fault = writer.fault { fail(fault) }
    let bytes = writer.buffer.bytes
    if bytes.first == UInt8(ascii: "<") { isReadable = false }
    buffer.append(bytes)
    for byte in bytes where byte & 0xC0 != 0x80 { columns &+= 1 }
  }

  // MARK: - Containers

  private mutating func write(
    _ elements: [Value],
    of container: AnyObject,
    _ start: StaticString,
    _ end: StaticString,
    level: Int
  ) -> Bool {
    write(start)
    if !elements.isEmpty {
      guard canEnter(level) else {
        write("...")
        write(end)
        return columns <= limit
      }
      guard begin(container, unwriting: start) else { return columns <= limit }
      // Each element is followed by a comma and a blank, or the bracket.
      if elements.count &* 3 &- 1 > limit &- columns { return false }
      var isFirst = true
      for element in elements {
        if !isFirst { write(", ") }
        isFirst = false
        guard write(element, level: level + 1) else { return false }
      }
      ancestors.removeLast()
    }
    write(end)
    return columns <= limit
  }

  private mutating func write(_ dict: Dict, level: Int) -> Bool {
    write("{")
    if dict.count > 0 {
      guard canEnter(level) else {
        write("...}")
        return columns <= limit
      }
      guard begin(dict, unwriting: "{") else { return columns <= limit }
      let table = dict.table
      // The opening brace is counted already.
      if limit < .max, table.leastLineWidth() &- 1 > limit &- columns { return false }
      var isFirst = true
      for position in options.sortDicts ? table.pprintOrder() : table.positions {
        if !isFirst { write(", ") }
        isFirst = false
        guard write(table.keys[Int(position)], level: level + 1) else { return false }
        write(": ")
        guard write(dict.slots[Int(position)], level: level + 1) else { return false }
      }
      ancestors.removeLast()
    }
    write("}")
    return columns <= limit
  }

  private mutating func canEnter(_ level: Int) -> Bool {
    guard let depth = options.depth, depth > 0, level >= depth else { return true }
    isReadable = false
    return false
  }

  /// Begins a container whose bracket is written; false, with something else in the bracket's place,
  /// when it is inside itself or nested too deep.
  private mutating func begin(_ container: AnyObject, unwriting start: StaticString) -> Bool {
    let identifier = ObjectIdentifier(container)
    let isInside = ancestors.contains(identifier)
    guard isInside || ancestors.count >= Nesting.limit else {
      ancestors.append(identifier)
      return true
    }
    buffer.truncate(to: buffer.count - start.utf8CodeUnitCount)
    columns &-= start.utf8CodeUnitCount
    isReadable = false
    guard isInside else {
      fail(Nesting.fault(""))
      return false
    }
    writeRecursion(
      of: container is Dict ? "dict" : container is List ? "list" : "tuple",
      identifier
    )
    return false
  }

  /// Stands for a container inside itself.
  mutating func writeRecursion(of typeName: String, _ identifier: ObjectIdentifier) {
    isReadable = false
    isRecursive = true
    let text = "<Recursion on \(typeName) with id=\(UInt(bitPattern: identifier))>"
    buffer.append(text)
    columns &+= text.utf8.count
  }
}
