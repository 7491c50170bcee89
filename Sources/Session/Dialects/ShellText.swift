/// Quotes text for a POSIX shell (Shell Command Language §2.2), so that it can be typed and pasted.
enum ShellText {
  /// One word of a command.
  static func word(_ text: MaskedText) throws(Unsayable) -> MaskedText {
    if text.isEmpty { return MaskedText("''") }
    if text.variables.isEmpty { return try quoted(text.bytes) }
    if let word = doubleQuoted(text) { return word }
    var word = MaskedText()
    for piece in text.pieces {
      switch piece {
      case .text(let bytes): word.append(try quoted(bytes))
      case .variable(let placeholder): word.append("\"${\(placeholder.variable)}\"")
      }
    }
    return word
  }

  static func word(_ text: String) throws(Unsayable) -> MaskedText {
    try word(MaskedText(text))
  }

  /// `"Bearer $APIWALK_TOKEN"`; nil where the text has what an interactive shell changes even in
  /// such quotes, or what can't be typed.
  private static func doubleQuoted(_ text: MaskedText) -> MaskedText? {
    var out = MaskedText("\"")
    for (place, piece) in text.pieces.enumerated() {
      switch piece {
      case .text(let bytes):
        guard isTypable(bytes), !bytes.contains(UInt8(ascii: "!")) else { return nil }
        for byte in bytes {
          if "\\\"$`".utf8.contains(byte) { out.append("\\") }
          out.append([byte])
        }
      case .variable(let placeholder):
        let next = text.pieces.dropFirst(place + 1).first
        out.append(next.map(continuesName) == true ? "${" : "$")
        out.append(placeholder.variable)
        if next.map(continuesName) == true { out.append("}") }
      }
    }
    out.append("\"")
    return out
  }

  private static func continuesName(_ piece: MaskedText.Piece) -> Bool {
    guard case .text(let bytes) = piece, let first = bytes.first else { return false }
    return first == UInt8(ascii: "_") || isAlphanumeric(first)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
  }

  /// Text without what a terminal would take for a key.
  static func isTypable(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
      && bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }
  }

  private static func quoted(_ bytes: [UInt8]) throws(Unsayable) -> MaskedText {
    guard !bytes.contains(0) else {
      throw Unsayable("an argument of a program can't hold a NUL byte")
    }
    let isBare =
      !bytes.isEmpty && bytes.allSatisfy { isAlphanumeric($0) || "_@%+=:,./-".utf8.contains($0) }
    if isBare { return MaskedText(String(decoding: bytes, as: UTF8.self)) }
    guard isTypable(bytes) else {
      // A substitution drops the line ends behind its output.
      let ends = bytes.reversed().prefix { $0 == 0x0A }.count
      var content = MaskedText()
      content.append(Array(bytes.dropLast(ends)))
      let text = MaskedText("\"$(\(printing(content)))\"")
      return ends == 0 ? text : text + MaskedText("'\(String(repeating: "\n", count: ends))'")
    }
    let parts = bytes.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
    var out = MaskedText()
    for (place, part) in parts.enumerated() {
      if place > 0 { out.append("\\'") }
      if !part.isEmpty { out.append("'" + String(decoding: part, as: UTF8.self) + "'") }
    }
    return out
  }

  /// The format of `printf(1)` that prints the bytes.
  private static func format(_ bytes: some Collection<UInt8>) -> String {
    var out = ""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "%"): out += "%%"
      case UInt8(ascii: "\\"): out += "\\\\"
      case 0x0A: out += "\\n"
      case 0x20...0x7E where byte != UInt8(ascii: "'"): out.unicodeScalars.append(.init(byte))
      default:
        let digits = String(byte, radix: 8)
        out += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
    }
    return out
  }

  /// A `printf` that prints any bytes.
  static func printing(_ text: MaskedText) -> String {
    var format = ""
    var arguments = ""
    for piece in text.pieces {
      switch piece {
      case .text(let bytes): format += Self.format(bytes)
      case .variable(let placeholder):
        format += "%s"
        arguments += " \"$\(placeholder.variable)\""
      }
    }
    // What begins with a dash is an option to some shells.
    if format.first == "-" { format = "\\055" + format.dropFirst() }
    return "printf '\(format)'" + arguments
  }
}

extension MaskedText {
  /// The bytes of a text without variables.
  var bytes: [UInt8] {
    pieces.flatMap { if case .text(let bytes) = $0 { bytes } else { [UInt8]() } }
  }
}
