import Interpreter
import Values

/// The field `Content-Type` as far as it says how to read a body as text.
struct ContentType {
  /// What `requests.utils.get_encoding_from_headers` finds.
  let encoding: String?

  init(_ field: String?) {
    guard let field, !field.isEmpty else {
      encoding = nil
      return
    }
    let end = field.utf8.firstIndex(of: UInt8(ascii: ";")) ?? field.endIndex
    if end < field.endIndex, let charset = Self.charset(in: field[end...]) {
      encoding = charset
      return
    }
    let type = String(field[..<end])
    encoding =
      type.contains(codePointsOf: "text")
      ? "ISO-8859-1" : type.contains(codePointsOf: "application/json") ? "utf-8" : nil
  }

  /// The parameter of the type that names an encoding.
  private static func charset(in parameters: Substring) -> String? {
    for part in parameters.split(separator: ";") {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count > 1, trimmed(halves[0]).lowercased() == "charset" else { continue }
      return trimmed(halves[1])
    }
    return nil
  }

  /// Without the blanks and quotes around it.
  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    let edges: Set<Character> = [" ", "\t", "\"", "'"]
    while let first = rest.first, edges.contains(first) { rest.removeFirst() }
    while let last = rest.last, edges.contains(last) { rest.removeLast() }
    return String(rest)
  }

  /// `charset_normalizer`'s answer where it is beyond doubt, by a byte order mark or by what can't be
  /// anything else; Latin-1 for the rest, which it guesses from the language.
  static func apparentEncoding(of body: [UInt8]) -> String {
    if body.isEmpty { return "utf-8" }
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { return "UTF-8-SIG" }
    if body.starts(with: [0xFF, 0xFE]) || body.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    if let wide = wideEncoding(of: body) { return wide }
    if body.allSatisfy({ $0 < 128 }) { return body.contains(0) ? "utf-8" : "ascii" }
    return UTF8Check.firstFault(in: body) == nil ? "utf-8" : "ISO-8859-1"
  }

  /// UTF-16 without a mark: every other byte is zero.
  private static func wideEncoding(of body: [UInt8]) -> String? {
    guard body.count >= 4, body.count.isMultiple(of: 2), body.contains(0) else { return nil }
    func zeros(_ start: Int) -> Int {
      stride(from: start, to: body.count, by: 2).count { body[$0] == 0 }
    }
    switch (zeros(0), zeros(1)) {
    case (0, body.count / 2): return "utf_16_le"
    case (body.count / 2, 0): return "utf_16_be"
    default: return nil
    }
  }

  /// The body as text; UTF-8 for an encoding that is not known.
  static func text(_ bytes: [UInt8], encoding name: String) -> String {
    let encoding = Encoding(name: name) ?? .utf8
    if encoding == .utf8 || encoding == .ascii, bytes.allSatisfy({ $0 < 128 }) {
      return String(decoding: bytes, as: UTF8.self)
    }
    return (try? encoding.decode(bytes, errors: .replace))
      ?? String(decoding: bytes, as: UTF8.self)
  }

  /// The text that JSON bytes are, by the encoding that their beginning shows
  /// (`requests.utils.guess_json_utf`); nil when they are not in it.
  static func jsonText(_ bytes: [UInt8]) -> String? {
    let (encoding, markLength) = TextEncoding.detect(inJSON: bytes)
    return try? Encoding(name: encoding.rawValue)?.decode(Array(bytes.dropFirst(markLength)))
  }
}
