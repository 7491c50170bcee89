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
    let parts = field.split(separator: ";", omittingEmptySubsequences: false)
    for part in parts.dropFirst() {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard Self.trimmed(halves[0]).lowercased() == "charset", halves.count > 1 else { continue }
      encoding = Self.trimmed(halves[1])
      return
    }
    let type = parts.first.map(String.init) ?? ""
    encoding =
      type.contains("text") ? "ISO-8859-1" : type.contains("application/json") ? "utf-8" : nil
  }

  /// Without the blanks and quotes around it.
  private static func trimmed(_ text: Substring) -> String {
    var rest = text
    let edges: Set<Character> = [" ", "\t", "\"", "'"]
    while let first = rest.first, edges.contains(first) { rest.removeFirst() }
    while let last = rest.last, edges.contains(last) { rest.removeLast() }
    return String(rest)
  }

  /// `charset_normalizer`'s answer where it is beyond doubt, and Latin-1 for the rest.
  static func apparentEncoding(of body: [UInt8]) -> String {
    if body.allSatisfy({ $0 < 128 }) { return "ascii" }
    return UTF8Check.firstFault(in: body) == nil ? "utf-8" : "ISO-8859-1"
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
}
