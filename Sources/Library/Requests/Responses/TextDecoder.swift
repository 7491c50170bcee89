import Interpreter
import Values

/// Decodes a text that comes in pieces, as Python's incremental decoders do with `replace`.
struct TextDecoder {
  private var encoding: Encoding
  /// The beginning of a character whose end is still to come.
  private var pending: [UInt8] = []
  private var hasBegun = false

  init(_ name: Value) throws(PythonException) {
    guard case .string(let text) = name else {
      throw .type("lookup() argument must be str, not \(name.typeName)")
    }
    guard let known = Encoding(name: text) else {
      throw PythonException(ExceptionClasses.lookupError, "unknown encoding: \(text)")
    }
    encoding = known
  }

  mutating func decode(_ bytes: [UInt8]) throws(PythonException) -> String {
    pending += bytes
    if !hasBegun { guard begin(isLast: false) else { return "" } }
    let whole = Array(pending.prefix(wholeCount))
    pending.removeFirst(whole.count)
    return try encoding.decode(whole, errors: .replace)
  }

  mutating func finish() throws(PythonException) -> String {
    if !hasBegun { _ = begin(isLast: true) }
    defer { pending = [] }
    return try encoding.decode(pending, errors: .replace)
  }

  /// Takes the byte order mark off; false while it is still to come.
  private mutating func begin(isLast: Bool) -> Bool {
    switch encoding {
    case .utf8WithMark:
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      if !isLast, pending.count < 3, mark.starts(with: pending) { return false }
      if pending.starts(with: mark) { pending.removeFirst(3) }
      encoding = .utf8
    case .utf16:
      guard isLast || pending.count >= 2 else { return false }
      if pending.starts(with: [0xFE, 0xFF]) {
        encoding = .utf16Big
        pending.removeFirst(2)
      } else {
        if pending.starts(with: [0xFF, 0xFE]) { pending.removeFirst(2) }
        encoding = .utf16Little
      }
    default: break
    }
    hasBegun = true
    return true
  }

  /// How many of the pending bytes are whole characters.
  private var wholeCount: Int {
    switch encoding {
    case .utf8, .utf8WithMark: return pending.count - Self.openUTF8(pending)
    case .utf16, .utf16Little, .utf16Big:
      let even = pending.count & ~1
      guard even >= 2 else { return even }
      let high = encoding == .utf16Big ? pending[even - 2] : pending[even - 1]
      return (0xD8..<0xDC).contains(high) ? even - 2 : even
    default: return pending.count
    }
  }

  /// The length of an unfinished character at the end.
  private static func openUTF8(_ bytes: [UInt8]) -> Int {
    for length in 1...3 where length <= bytes.count {
      let byte = bytes[bytes.count - length]
      if byte & 0xC0 == 0x80 { continue }
      let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
      return byte < 0xF5 && needed > length ? length : 0
    }
    return 0
  }
}
