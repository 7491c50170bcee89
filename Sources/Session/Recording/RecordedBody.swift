internal import HTTP
internal import Values

/// A body as a person reads it in a cassette: JSON as JSON, text as text, anything else in Base64.
///
/// JSON stands as a value only when it is written back as the very bytes that came.
enum RecordedBody {
  static func fields(_ bytes: [UInt8], _ redactor: Redactor) -> [(name: String, value: Value)] {
    guard !bytes.isEmpty else { return [] }
    let bytes = redactor.redact(bytes)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return [("base64", .string(base64(bytes)))]
    }
    if let first = bytes.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
      let value = try? JSONReader.read(bytes)
    {
      for (name, writer) in [("json", compact), ("spaced_json", JSONWriter())]
      where (try? writer.write(value)) == text {
        return [(name, value)]
      }
    }
    return [("text", .string(text))]
  }

  /// The bytes of what ``fields(_:_:)`` made; nil for what is none of it.
  static func bytes(in dict: Dict) -> [UInt8]? {
    if let value = dict["json"] { return (try? compact.write(value)).map { Array($0.utf8) } }
    if let value = dict["spaced_json"] {
      return (try? JSONWriter().write(value)).map { Array($0.utf8) }
    }
    if case .string(let text)? = dict["text"] { return Array(text.utf8) }
    if case .string(let text)? = dict["base64"] { return bytes(base64: text) }
    return []
  }

  private static var compact: JSONWriter {
    var writer = JSONWriter()
    writer.itemSeparator = ","
    writer.keySeparator = ":"
    writer.ensureASCII = false
    return writer
  }

  // MARK: - Base64 (RFC 4648 §4)

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
  )

  private static func base64(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      var quad: [UInt8] = []
      for _ in 0..<4 {
        quad.append(digits[bits & 63])
        bits >>= 6
      }
      text += quad.reversed().prefix(group.count + 1)
      text += repeatElement(UInt8(ascii: "="), count: 3 - group.count)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func bytes(base64 text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for digit in text.utf8 where digit != UInt8(ascii: "=") {
      guard let value = digits.firstIndex(of: digit) else { return nil }
      bits = (bits << 6 | value) & 0xFF_FFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 0xFF))
      }
    }
    return bytes
  }
}
