/// A request that the server answered, with nothing secret in it.
///
/// It carries no header and no body, and what looks like a token or a secret in the target is
/// left out.
package struct LogEntry: Sendable, CustomStringConvertible {
  /// When the answer was ready, as RFC 3339 writes it.
  package let time: String
  package let method: String
  /// The path and the query as they were sent, but for secrets.
  package let target: String
  package let status: Int
  /// The body's size in bytes.
  package let size: Int
  package let duration: Duration

  package var description: String { "\(method) \(target) \(status) \(size)" }

  /// One line for people.
  package var text: String { "\(time) \(description) \(milliseconds)ms" }

  /// One line for programs: a JSON object.
  package var json: String {
    let entry: JSON = [
      "time": .string(time), "method": .string(method), "target": .string(target),
      "status": .integer(status), "bytes": .integer(size),
      "microseconds": .integer(microseconds),
    ]
    return String(decoding: entry.bytes, as: UTF8.self)
  }

  private var microseconds: Int {
    let (seconds, attoseconds) = duration.components
    return Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
  }

  private var milliseconds: String {
    let rest = String(microseconds % 1_000)
    return "\(microseconds / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

/// The target of a request as a log may show it.
struct LoggedTarget {
  /// Longer targets are cut: nobody reads on, and a log has a disk to live on.
  private static let largestSize = 2_048
  private static let secretNames = [
    "token", "secret", "password", "assertion", "authorization", "api_key", "apikey", "jwt",
  ]

  let text: String

  init(_ target: String, secrets: [String]) {
    var text =
      target.utf8.count > LoggedTarget.largestSize
      ? String(decoding: target.utf8.prefix(LoggedTarget.largestSize), as: UTF8.self) + "…" : target
    // A name and a password before the host, in the absolute form.
    if let scheme = text.firstRange(of: "://"), let at = text.firstIndex(of: "@"),
      scheme.upperBound < at, !text[scheme.upperBound..<at].contains("/")
    {
      text.replaceSubrange(scheme.upperBound..<at, with: "***")
    }
    if let mark = text.firstIndex(of: "?") {
      let query = text[text.index(after: mark)...].split(
        separator: "&",
        omittingEmptySubsequences: false
      )
      text = text[...mark] + query.map(LoggedTarget.field).joined(separator: "&")
    }
    for secret in secrets { text = text.replacing(secret, with: "***") }
    self.text = String(decoding: LoggedTarget.withoutTokens(text), as: UTF8.self)
  }

  private static func field(_ piece: Substring) -> String {
    guard let equals = piece.firstIndex(of: "=") else { return String(piece) }
    let name = FormFields.decode(piece[..<equals].utf8)?.lowercased() ?? ""
    let isSecret = secretNames.contains { name.contains($0) }
    return isSecret ? "\(piece[...equals])***" : String(piece)
  }

  /// The text with `***` for every JSON Web Token, and escapes for what is not printable ASCII.
  private static func withoutTokens(_ text: String) -> [UInt8] {
    var output: [UInt8] = []
    var rest = Array(text.utf8)[...]
    let beginning = Array("eyJ".utf8)
    while let byte = rest.first {
      if rest.starts(with: beginning) {
        output += "***".utf8
        rest = rest.drop { isTokenByte($0) }
      } else if 0x20...0x7e ~= byte {
        output.append(byte)
        rest.removeFirst()
      } else {
        output += [
          UInt8(ascii: "%"), hexadecimalDigits[Int(byte >> 4)], hexadecimalDigits[Int(byte & 15)],
        ]
        rest.removeFirst()
      }
    }
    return output
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
