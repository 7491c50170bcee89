import Values

/// The characters of a pattern or of a template, a backslash together with what follows it.
struct PatternSource {
  /// One or two code points.
  struct Token: Equatable {
    let first: UInt32
    /// What a backslash escapes.
    let escaped: UInt32?

    var count: Int { escaped == nil ? 1 : 2 }
    var text: [UInt32] { escaped.map { [first, $0] } ?? [first] }
    var isEscape: Bool { escaped != nil }

    /// Whether it is this ASCII character, unescaped.
    func `is`(_ character: Unicode.Scalar) -> Bool {
      escaped == nil && first == character.value
    }

    /// Whether it is one of these ASCII characters, unescaped.
    func isOne(of characters: String) -> Bool {
      escaped == nil && characters.unicodeScalars.contains { $0.value == first }
    }
  }

  let codePoints: [UInt32]
  /// False for bytes.
  let isText: Bool
  private(set) var next: Token?
  private var index = 0

  init(_ codePoints: [UInt32], isText: Bool) throws(PatternError) {
    self.codePoints = codePoints
    self.isText = isText
    try advance()
  }

  private mutating func advance() throws(PatternError) {
    guard index < codePoints.count else {
      next = nil
      return
    }
    let first = codePoints[index]
    guard first == 0x5C else {
      index += 1
      next = Token(first: first, escaped: nil)
      return
    }
    guard index + 1 < codePoints.count else {
      throw PatternError("bad escape (end of pattern)", at: codePoints.count - 1)
    }
    next = Token(first: first, escaped: codePoints[index + 1])
    index += 2
  }

  /// Where the next token is.
  var position: Int { index - (next?.count ?? 0) }

  mutating func take() throws(PatternError) -> Token? {
    let token = next
    try advance()
    return token
  }

  /// Takes the next token when it is this character.
  mutating func take(_ character: Unicode.Scalar) throws(PatternError) -> Bool {
    guard let next, next.is(character) else { return false }
    try advance()
    return true
  }

  mutating func seek(_ position: Int) throws(PatternError) {
    index = position
    try advance()
  }

  /// Up to `count` of the characters that are members.
  mutating func take(
    upTo count: Int = .max,
    _ isMember: (UInt32) -> Bool
  ) throws(PatternError) -> [UInt32] {
    var result: [UInt32] = []
    while result.count < count, let next, !next.isEscape, isMember(next.first) {
      result.append(next.first)
      try advance()
    }
    return result
  }

  /// What comes before the terminator, which is taken too.
  mutating func take(
    until terminator: Unicode.Scalar,
    name: String
  ) throws(PatternError) -> [UInt32] {
    var result: [UInt32] = []
    while true {
      let token = try take()
      guard let token else {
        if result.isEmpty { throw error("missing \(name)") }
        throw error("missing \(terminator), unterminated name", back: result.count)
      }
      if token.is(terminator) {
        if result.isEmpty { throw error("missing \(name)", back: 1) }
        return result
      }
      result += token.text
    }
  }

  /// An error so many code points before the next token.
  func error(_ message: String, back: Int = 0) -> PatternError {
    PatternError(isText ? message : Self.ascii(message), at: position - back)
  }

  /// The text of code points as messages show it.
  func text(_ codePoints: [UInt32]) -> String {
    var view = String.UnicodeScalarView()
    for value in codePoints { view.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
    return String(view)
  }

  func quoted(_ codePoints: [UInt32]) -> String { Value.string(text(codePoints)).representation }

  /// Messages about bytes have escapes for what ASCII lacks.
  private static func ascii(_ message: String) -> String {
    var result = ""
    for scalar in message.unicodeScalars {
      guard scalar.value >= 128 else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16)
      result += digits.count <= 2 ? "\\x" + digits : "\\u" + padding(digits, 4) + digits
    }
    return result
  }

  private static func padding(_ digits: String, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - digits.count))
  }
}

extension UInt32 {
  var isDecimalDigit: Bool { (0x30...0x39).contains(self) }
  var isOctalDigit: Bool { (0x30...0x37).contains(self) }
  var isHexDigit: Bool { isDecimalDigit || (0x61...0x66).contains(self | 0x20) }
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
