/// How values are written as literals, in the form that `repr` gives them.
enum PythonLiteral {
  static let quotes = ["'", "\"", "'''", "\"\"\""]

  static func float(_ value: Double) -> String {
    if value.isNaN { return "float('nan')" }
    // No literal means infinity but one that overflows.
    if value.isInfinite { return value < 0 ? "-1e309" : "1e309" }
    return value.description
  }

  /// The text of a literal between `quote`s, or nil when it would need a backslash it may not have.
  static func content(
    _ text: some StringProtocol,
    quote: String,
    allowsBackslash: Bool,
    escapes braces: Bool = false
  ) -> String? {
    let mark = quote.unicodeScalars.first ?? "'"
    var output = ""
    for scalar in text.unicodeScalars {
      let isBrace = braces && (scalar == "{" || scalar == "}")
      if scalar != "\\", scalar != mark, !isBrace, scalar.isPythonPrintable {
        output.unicodeScalars.append(scalar)
      } else if allowsBackslash {
        output += escape(scalar)
      } else {
        return nil
      }
    }
    return output
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\", "'", "\"": "\\\(scalar)"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default:
      switch scalar.value {
      case ..<0x100: "\\x" + hexadecimal(scalar.value, 2)
      case ..<0x10000: "\\u" + hexadecimal(scalar.value, 4)
      default: "\\U" + hexadecimal(scalar.value, 8)
      }
    }
  }

  static func hexadecimal(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// `repr` takes single quotes, unless they and only they occur in the text.
  static func prefersDouble(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains("'") && !text.unicodeScalars.contains("\"")
  }

  static func bytes(_ bytes: [UInt8], quote: String, allowsBackslash: Bool) -> String? {
    let mark = quote.utf8.first ?? UInt8(ascii: "'")
    var output = ""
    for byte in bytes {
      let scalar = Unicode.Scalar(byte)
      if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\"), byte != mark {
        output.unicodeScalars.append(scalar)
      } else if allowsBackslash {
        output += escape(scalar)
      } else {
        return nil
      }
    }
    return output
  }
}
