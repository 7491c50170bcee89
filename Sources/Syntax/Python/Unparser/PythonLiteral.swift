/// How values are written as literals, in the form that `repr` gives them.
enum PythonLiteral {
  static let quotes = ["'", "\"", "'''", "\"\"\""]

  static func float(_ value: Double) -> String {
    if value.isNaN { return "float('nan')" }
    // No literal means infinity but one that overflows.
    if value.isInfinite { return value < 0 ? "-1e309" : "1e309" }
    return value.description
  }

  /// The text of a literal between `quote`s, with every escape that it needs.
  static func escaped(
    _ text: String,
    quote: String,
    escapesBraces: Bool = false
  ) -> String {
    let mark = quote.unicodeScalars.first ?? "'"
    var output = ""
    for scalar in text.unicodeScalars {
      let isBrace = escapesBraces && (scalar == "{" || scalar == "}")
      if scalar != "\\", scalar != mark, !isBrace, scalar.isPythonPrintable {
        output.unicodeScalars.append(scalar)
      } else {
        output += escape(scalar)
      }
    }
    return output
  }

  /// The text of a docstring: everything that can be shown stands as it is, but for backslashes.
  static func documentation(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      let isShown = scalar == "\n" || scalar == "\t" || scalar.isPythonPrintable
      if isShown, scalar != "\\" {
        output.unicodeScalars.append(scalar)
      } else {
        output += escape(scalar)
      }
    }
    return output
  }

  /// The text itself, when it can stand between `quote`s without a backslash.
  static func unescaped(_ text: String, quote: String, allowsNewlines: Bool) -> String? {
    let isTriple = quote.utf8.count == 3
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\r", "\0": return nil
      case "\n": if !isTriple || !allowsNewlines { return nil }
      default: break
      }
    }
    if text.utf8.containsRun(of: quote.utf8) { return nil }
    return isTriple && text.utf8.last == quote.utf8.first ? nil : text
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

  static func escaped(_ bytes: [UInt8], quote: String) -> String {
    let mark = quote.utf8.first ?? UInt8(ascii: "'")
    var output = ""
    for byte in bytes {
      let scalar = Unicode.Scalar(byte)
      if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\"), byte != mark {
        output.unicodeScalars.append(scalar)
      } else {
        output += escape(scalar)
      }
    }
    return output
  }
}

extension String.UTF8View {
  fileprivate func containsRun(of other: String.UTF8View) -> Bool {
    var rest = self[...]
    while rest.count >= other.count {
      if rest.starts(with: other) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
