package import Values

extension Interpreter {
  /// The most bytes a text made in one go may have; beyond it is `MemoryError`.
  package static let maximumBytes = 1 << 29

  /// `left + right` of sequences; nil when the left one is none.
  package func concatenated(_ left: Value, _ right: Value) throws(PythonException) -> Value? {
    switch (left, right) {
    case (.string(let one), .string(let two)):
      try checkSize(one.utf8.count, plus: two.utf8.count)
      return .string(one + two)
    case (.list(let one), .list(let two)):
      try checkCount(one.elements.count, plus: two.elements.count)
      return .list(List(one.elements + two.elements))
    case (.tuple(let one), .tuple(let two)):
      try checkCount(one.elements.count, plus: two.elements.count)
      return .tuple(Tuple(one.elements + two.elements))
    case (.bytes(let one), .bytes(let two)):
      try checkSize(one.bytes.count, plus: two.bytes.count)
      return .bytes(Bytes(one.bytes + two.bytes))
    case (.bytes, _):
      throw .type("can't concat \(right.typeName) to bytes")
    case (.string, _), (.list, _), (.tuple, _):
      let name = left.typeName
      throw .type("can only concatenate \(name) (not \"\(right.typeName)\") to \(name)")
    default:
      return nil
    }
  }

  /// `sequence * count`, either way round; nil when neither is a sequence.
  package func repeated(_ left: Value, _ right: Value) throws(PythonException) -> Value? {
    let (sequence, times) = isRepeatable(left) ? (left, right) : (right, left)
    guard isRepeatable(sequence) else { return nil }
    guard let times = times.asInteger else {
      throw .type("can't multiply sequence by non-int of type '\(times.typeName)'")
    }
    guard let number = times.small else {
      throw .overflow("cannot fit 'int' into an index-sized integer")
    }
    let count = max(number, 0)
    switch sequence {
    case .string(let text):
      try checkProduct(text.utf8.count, count, limit: Self.maximumBytes)
      return .string(text.isEmpty ? "" : String(text, times: count))
    case .bytes(let bytes):
      try checkProduct(bytes.bytes.count, count, limit: Self.maximumBytes)
      return .bytes(Bytes(Self.repeated(bytes.bytes, count)))
    case .list(let list):
      try checkProduct(list.elements.count, count, limit: Self.maximumElements)
      return .list(List(Self.repeated(list.elements, count)))
    case .tuple(let tuple):
      try checkProduct(tuple.elements.count, count, limit: Self.maximumElements)
      return .tuple(Tuple(Self.repeated(tuple.elements, count)))
    default:
      return nil
    }
  }

  private func isRepeatable(_ value: Value) -> Bool {
    switch value {
    case .string, .bytes, .list, .tuple: true
    default: false
    }
  }

  private static func repeated<Element>(_ elements: [Element], _ count: Int) -> [Element] {
    if elements.count == 1 { return Array(repeating: elements[0], count: count) }
    guard !elements.isEmpty else { return [] }
    var result: [Element] = []
    result.reserveCapacity(elements.count * count)
    for _ in 0..<count { result += elements }
    return result
  }

  package func checkSize(_ count: Int, plus more: Int) throws(PythonException) {
    guard count <= Self.maximumBytes, more <= Self.maximumBytes - count else { throw .memory }
  }

  package func checkCount(_ count: Int, plus more: Int) throws(PythonException) {
    guard count <= Self.maximumElements, more <= Self.maximumElements - count else {
      throw .memory
    }
  }

  private func checkProduct(_ size: Int, _ count: Int, limit: Int) throws(PythonException) {
    let (product, overflow) = size.multipliedReportingOverflow(by: count)
    guard !overflow, product <= limit else { throw .memory }
  }

  /// `list += iterable`, `list.extend(iterable)`.
  func extend(_ list: List, with iterable: Value) throws(PythonException) {
    switch iterable {
    case .list, .tuple, .dict, .set:
      let added = try elements(of: iterable)
      try checkCount(list.elements.count, plus: added.count)
      list.elements += added
    default:
      try forEach(in: iterable) { (element) throws(PythonException) in
        try checkCount(list.elements.count, plus: 1)
        list.elements.append(element)
        return true
      }
    }
  }
}

extension Value {
  /// The integer that an `int` or a `bool` is, where Python asks for `__index__`.
  package var asInteger: Integer? {
    switch self {
    case .int(let integer): integer
    case .bool(let flag): .small(flag ? 1 : 0)
    default: nil
    }
  }
}
