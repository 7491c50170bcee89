package import Values

extension Interpreter {
  /// Tells of a text that is stored under a variable's name.
  @inline(__always)
  func note(_ text: String, under name: String, _ isNoteworthy: Bool) {
    if isNoteworthy || text.mayBeCredential { noteStore(name, text) }
  }

  /// Tells of a text that is stored under a key, or found where a key was looked for.
  @inline(__always)
  package func note(_ value: Value, under key: Value) {
    if case .string(let text) = value, case .string(let name) = key { noteStore(name, text) }
  }
}

extension Value {
  /// Whether storing it may have to be told of.
  @inline(__always)
  var isText: Bool {
    guard case .string = self else { return false }
    return true
  }
}

extension String {
  /// Whether it may begin with `Bearer`: one byte tells for most texts, and this is asked of all.
  fileprivate var mayBeCredential: Bool {
    if let short = ShortText(self) { return short.firstByte | 0x20 == UInt8(ascii: "b") }
    guard let first = utf8.first else { return false }
    return first | 0x20 == UInt8(ascii: "b")
  }
}
