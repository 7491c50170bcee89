internal import Values

/// The spellings in which a secret is likely to be printed: its own, and those that `repr`, `ascii`,
/// JSON and URLs give what is not plain in it.
enum SecretSpellings {
  static func all(of secret: String) -> Set<String> {
    guard secret.utf8.contains(where: { !$0.isPlain }) else { return [secret] }
    var spellings: Set = [secret]
    for safe in ["", "/"] {
      let quoted = quotedForURL(secret, safe: safe)
      spellings.formUnion([quoted, quoted.replacing("%20", with: "+")])
    }
    // What is dumped is shown again as a text's `repr`, with its backslashes doubled.
    for text in [secret, json(secret, ensureASCII: true), json(secret, ensureASCII: false)] {
      spellings.insert(text)
      spellings.formUnion(literals(of: text) { Value.string($0).representation.unquoted })
      spellings.formUnion(literals(of: text) { Value.string($0).asciiRepresentation.unquoted })
      spellings.formUnion(
        literals(of: text) {
          String(Value.bytes(Bytes(Array($0.utf8))).representation.unquoted.dropFirst())
        }
      )
    }
    return spellings
  }

  /// A literal's quotes depend on all that stands in it, so its apostrophes are escaped or not.
  private static func literals(of text: String, _ escaped: (String) -> String) -> [String] {
    let pieces = text.utf8.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
      .map { escaped(String(decoding: $0, as: UTF8.self)) }
    return [pieces.joined(separator: "'"), pieces.joined(separator: "\\'")]
  }

  private static func json(_ text: String, ensureASCII: Bool) -> String {
    var writer = JSONWriter()
    writer.ensureASCII = ensureASCII
    return (try? writer.write(.string(text)))?.unquoted ?? text
  }

  /// As `urllib.parse.quote` writes it.
  private static func quotedForURL(_ text: String, safe: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if byte.isPlain || safe.utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}

extension String {
  /// Without the first and the last of its characters.
  fileprivate var unquoted: String { String(unicodeScalars.dropFirst().dropLast()) }
}

extension UInt8 {
  /// What stands for itself in every literal, in JSON and in a URL (RFC 3986 §2.3).
  fileprivate var isPlain: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
