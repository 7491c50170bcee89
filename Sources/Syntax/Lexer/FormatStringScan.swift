/// Finds where an f-string ends, looking into its fields as CPython 3.12 does (PEP 701): a quote
/// inside a field does not end the string.
///
/// Every f-string that CPython 3.11 accepts ends at the same place either way, because there a quote
/// inside a field is an error. When the scan fails, the caller falls back to the first bare quote, so
/// that the error is the one of 3.11.
struct FormatStringScan {
  private enum Mode {
    case text(quote: UInt8, isTriple: Bool, isRaw: Bool)
    case field(brackets: Int)
    case specification
  }

  /// More f-strings inside one another than anybody writes.
  private static let maximumDepth = 100

  private let cursor: Cursor
  private let isRaw: Bool
  private var modes: [Mode] = []
  private var index = 0

  init(_ cursor: Cursor, isRaw: Bool) {
    self.cursor = cursor
    self.isRaw = isRaw
  }

  /// The offset behind the closing quote; nil when no such reading works.
  mutating func end(from start: Int, quote: UInt8, isTriple: Bool) -> Int? {
    index = start
    modes = [.text(quote: quote, isTriple: isTriple, isRaw: isRaw)]
    while index < cursor.end, let mode = modes.last {
      switch mode {
      case .text(let quote, let isTriple, let isRaw):
        guard text(quote, isTriple, isRaw) else { return nil }
        if modes.isEmpty { return index }
      case .field(let brackets):
        guard field(brackets) else { return nil }
      case .specification:
        guard specification() else { return nil }
      }
      if modes.count > Self.maximumDepth { return nil }
    }
    return nil
  }

  private mutating func text(_ quote: UInt8, _ isTriple: Bool, _ isRaw: Bool) -> Bool {
    let byte = cursor.bytes[index]
    switch byte {
    case UInt8(ascii: "\\"):
      skipEscape(isRaw: isRaw)
    case UInt8(ascii: "{"):
      if cursor.byte(at: index + 1) == byte {
        index += 2
      } else {
        index += 1
        modes.append(.field(brackets: 0))
      }
    case quote:
      if !isTriple {
        index += 1
        modes.removeLast()
      } else if cursor.byte(at: index + 1) == quote, cursor.byte(at: index + 2) == quote {
        index += 3
        modes.removeLast()
      } else {
        index += 1
      }
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      if !isTriple { return false }
      index += 1
    default:
      index += 1
    }
    return true
  }

  /// A backslash takes the next byte along, but never a brace, and `\N{…}` whole.
  private mutating func skipEscape(isRaw: Bool) {
    index += 1
    let next = cursor.byte(at: index)
    if next == UInt8(ascii: "{") || next == UInt8(ascii: "}") { return }
    if !isRaw, next == UInt8(ascii: "N"), cursor.byte(at: index + 1) == UInt8(ascii: "{") {
      while index < cursor.end, !cursor.bytes[index].isQuote,
        cursor.bytes[index] != UInt8(ascii: "}")
      {
        index += 1
      }
      return
    }
    index += max(1, cursor.newlineLength(at: index))
  }

  private mutating func field(_ brackets: Int) -> Bool {
    let byte = cursor.bytes[index]
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      return nestedString(byte)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      modes[modes.count - 1] = .field(brackets: brackets + 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      if brackets > 0 {
        modes[modes.count - 1] = .field(brackets: brackets - 1)
      } else if byte == UInt8(ascii: "}") {
        modes.removeLast()
      } else {
        return false
      }
    case UInt8(ascii: ":"):
      if brackets == 0 { modes[modes.count - 1] = .specification }
    case UInt8(ascii: "#"), UInt8(ascii: "\\"):
      return false
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      if !allowsNewlines { return false }
    default:
      break
    }
    index += 1
    return true
  }

  private mutating func nestedString(_ quote: UInt8) -> Bool {
    var prefixStart = index
    while prefixStart > 0, cursor.bytes[prefixStart - 1].isLetter, index - prefixStart < 2 {
      prefixStart -= 1
    }
    let prefix = cursor.bytes[prefixStart..<index].map { $0 | 0x20 }
    let isTriple = cursor.byte(at: index + 1) == quote && cursor.byte(at: index + 2) == quote
    let contentStart = index + (isTriple ? 3 : 1)
    if prefix.contains(UInt8(ascii: "f")) {
      let isRaw = prefix.contains(UInt8(ascii: "r"))
      modes.append(.text(quote: quote, isTriple: isTriple, isRaw: isRaw))
      index = contentStart
      return true
    }
    guard
      let end = Lexer.plainEnd(cursor, from: contentStart, quote: quote, isTriple: isTriple)
    else { return false }
    index = end
    return true
  }

  private mutating func specification() -> Bool {
    let byte = cursor.bytes[index]
    switch byte {
    case UInt8(ascii: "{"): modes.append(.field(brackets: 0))
    case UInt8(ascii: "}"): modes.removeLast()
    case UInt8(ascii: "\\"):
      skipEscape(isRaw: enclosingText?.isRaw ?? false)
      return true
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      if !allowsNewlines { return false }
    default:
      if byte.isQuote, endsEnclosingText(byte) { return false }
    }
    index += 1
    return true
  }

  private var enclosingText: (quote: UInt8, isTriple: Bool, isRaw: Bool)? {
    for mode in modes.reversed() {
      if case .text(let quote, let isTriple, let isRaw) = mode { return (quote, isTriple, isRaw) }
    }
    return nil
  }

  private var allowsNewlines: Bool { enclosingText?.isTriple ?? false }

  private func endsEnclosingText(_ byte: UInt8) -> Bool {
    guard let text = enclosingText, text.quote == byte else { return false }
    return !text.isTriple
      || (cursor.byte(at: index + 1) == byte && cursor.byte(at: index + 2) == byte)
  }
}
