/// Writes values as `repr` does, noticing cycles and bounding depth and size.
package struct RepresentationWriter: ~Copyable {
  var buffer = TextBuffer()
  /// The containers around what is being written, the outermost first.
  private var ancestors: [ObjectIdentifier] = []
  /// What went wrong first; the text has `...` in that place.
  package private(set) var fault: Fault?
  /// Writes what is beyond ASCII as escapes, as `ascii()` does.
  private let isASCII: Bool
  private let sizeLimit: Int

  package init(isASCII: Bool = false, sizeLimit: Int = TextBuffer.sizeLimit) {
    self.isASCII = isASCII
    self.sizeLimit = sizeLimit
  }

  package var text: String { buffer.string }

  package mutating func append(_ text: String) {
    if isASCII {
      buffer.appendEscaped(text)
    } else {
      buffer.append(text)
    }
  }

  /// Writes `repr(value)`.
  package mutating func append(_ value: Value) {
    switch value {
    case .none: buffer.append("None")
    case .ellipsis: buffer.append("Ellipsis")
    case .bool(let flag): buffer.append(flag ? "True" : "False")
    case .int(let number): append(number)
    case .float(let number): buffer.append(float: number)
    case .string(let text): buffer.appendQuoted(text, isASCII: isASCII)
    case .bytes(let bytes): buffer.appendQuoted(bytes)
    case .list(let list): append(list.elements, of: list, "[", "]", ellipsis: "[...]")
    case .tuple(let tuple):
      let end: StaticString = tuple.elements.count == 1 ? ",)" : ")"
      append(tuple.elements, of: tuple, "(", end, ellipsis: "(...)")
    case .dict(let dict):
      if let kind = dict.kind { kind.represent(dict, to: &self) } else { append(dict) }
    case .set(let set): append(set)
    case .object(let object):
      guard enter(object, ellipsis: object.ellipsis) else { return }
      object.represent(to: &self)
      leave()
    }
  }

  private mutating func append(_ number: Integer) {
    if case .small(let small) = number {
      buffer.append(decimal: small)
      return
    }
    do {
      try buffer.append(number.decimal())
    } catch {
      fail(error)
    }
  }

  // MARK: - Containers

  /// Writes values between brackets; ``ellipsis`` stands for a container inside itself.
  package mutating func append(
    _ elements: [Value],
    of container: AnyObject,
    _ start: StaticString,
    _ end: StaticString,
    ellipsis: StaticString
  ) {
    guard enter(container, ellipsis: ellipsis) else { return }
    buffer.append(start)
    var isFirst = true
    for element in elements {
      guard canContinue() else { break }
      if !isFirst { buffer.append(", ") }
      isFirst = false
      append(element)
    }
    buffer.append(end)
    leave()
  }

  /// Writes the entries in braces, whatever the class.
  package mutating func append(_ dict: Dict) {
    guard enter(dict, ellipsis: "{...}") else { return }
    buffer.append(UInt8(ascii: "{"))
    var isFirst = true
    for (key, value) in zip(dict.keys, dict.values) {
      guard canContinue() else { break }
      if !isFirst { buffer.append(", ") }
      isFirst = false
      append(key)
      buffer.append(": ")
      append(value)
    }
    buffer.append(UInt8(ascii: "}"))
    leave()
  }

  private mutating func append(_ set: SetValue) {
    switch (set.isFrozen, set.count) {
    case (false, 0): buffer.append("set()")
    case (true, 0): buffer.append("frozenset()")
    case (false, _): append(set.elements, of: set, "{", "}", ellipsis: "set(...)")
    case (true, _):
      append(set.elements, of: set, "frozenset({", "})", ellipsis: "frozenset(...)")
    }
  }

  /// Begins a container; false, with the ellipsis written, when it can't be gone into.
  private mutating func enter(_ container: AnyObject, ellipsis: StaticString) -> Bool {
    let identifier = ObjectIdentifier(container)
    if ancestors.contains(identifier) {
      buffer.append(ellipsis)
      return false
    }
    guard ancestors.count < Nesting.limit else {
      fail(Nesting.fault(" while getting the repr of an object"))
      return false
    }
    ancestors.append(identifier)
    return true
  }

  private mutating func leave() { ancestors.removeLast() }

  private mutating func canContinue() -> Bool {
    if buffer.count > sizeLimit { fail(Fault(.memoryError, "")) }
    return fault == nil
  }

  package mutating func fail(_ fault: Fault) {
    buffer.append("...")
    if self.fault == nil { self.fault = fault }
  }
}

extension Value {
  /// `repr(x)`, CPython 3.11; with `...` where that raises an exception.
  package var representation: String {
    var writer = RepresentationWriter()
    writer.append(self)
    return writer.text
  }

  /// `str(x)`; with `...` where that raises an exception.
  package var text: String {
    switch self {
    case .string(let text): text
    case .object(let object): object.text
    default: representation
    }
  }

  /// `repr(x)`, or the fault that it raises: nested too deep, too many digits, too long.
  package func checkedRepresentation(isASCII: Bool = false) throws(Fault) -> String {
    var writer = RepresentationWriter(isASCII: isASCII)
    writer.append(self)
    if let fault = writer.fault { throw fault }
    return writer.text
  }

  /// `str(x)`, or the fault that it raises.
  package func checkedText() throws(Fault) -> String {
    switch self {
    case .string(let text): text
    case .int(.small(let number)): Integer.decimal(number)
    case .object(let object): object.text
    default: try checkedRepresentation()
    }
  }

  /// `ascii(x)`.
  package var asciiRepresentation: String {
    var writer = RepresentationWriter(isASCII: true)
    writer.append(self)
    return writer.text
  }
}
