/// The letters in front of a string's first quote.
struct StringPrefix: Sendable {
  private(set) var isRaw = false
  private(set) var isBytes = false
  private(set) var isFormatted = false
  private(set) var length = 0

  init() {}

  /// The prefix at a place, when a quote behind the letters makes them one.
  init?(_ cursor: Cursor) {
    while take(cursor.peek(length) | 0x20) { length += 1 }
    guard length > 0, cursor.peek(length).isQuote else { return nil }
  }

  static func canStart(with letter: UInt8) -> Bool {
    switch letter | 0x20 {
    case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "u"): true
    default: false
    }
  }

  /// Whether a letter may follow those before it: `r`, `u`, `b`, `f`, or `r` with one of the last two.
  private mutating func take(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "r") where !isRaw && length <= 1: isRaw = true
    case UInt8(ascii: "b") where !isBytes && !isFormatted && allowsKind: isBytes = true
    case UInt8(ascii: "f") where !isBytes && !isFormatted && allowsKind: isFormatted = true
    case UInt8(ascii: "u") where length == 0: hasUnicodeMark = true
    default: return false
    }
    return !(hasUnicodeMark && length > 0)
  }

  private var hasUnicodeMark = false
  private var allowsKind: Bool { length == 0 || isRaw }
}
