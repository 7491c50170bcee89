import BigInt

extension Integer {
  /// `int(text, base)`: blanks around, a sign, a prefix, single underscores between digits, digits of
  /// every script.
  ///
  /// The argument is shown as `literal` in the error message when it was not this text.
  package init(parsing text: String, base: Int = 10, literal: String? = nil) throws(Fault) {
    guard base == 0 || 2...36 ~= base else {
      throw .value("int() base must be >= 2 and <= 36, or 0")
    }
    if base == 10, let small = Self.plainDecimal(text) {
      self = .small(small)
      return
    }
    var parser = Parser(text)
    guard let magnitude = try parser.magnitude(base: base) else {
      let shown = literal ?? Value.string(text).representation
      // CPython cuts the text after 200 characters.
      let start = String(shown.unicodeScalars.prefix(200))
      throw .value("invalid literal for int() with base \(base): \(start)")
    }
    self = parser.isNegative ? -magnitude : magnitude
  }

  /// The number of a text that is nothing but a few digits, as nearly all are; nil for all others.
  private static func plainDecimal(_ text: String) -> Int? {
    let bytes = text.utf8
    guard (1...18).contains(bytes.count),
      bytes.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return value(ofFew: bytes)
  }

  /// The number of no more than 18 decimal digits.
  @inline(__always)
  private static func value(ofFew digits: some Sequence<UInt8>) -> Int {
    var value = 0
    for digit in digits { value = value &* 10 &+ Int(digit &- UInt8(ascii: "0")) }
    return value
  }

  /// The number that ASCII decimal digits spell, nothing else among them.
  init(decimal digits: UnsafeBufferPointer<UInt8>, isNegative: Bool) throws(Fault) {
    if digits.count <= 18 {
      let value = Self.value(ofFew: digits)
      self = .small(isNegative ? -value : value)
    } else {
      guard digits.count <= Integer.digitLimit else { throw Integer.tooManyDigits(digits.count) }
      let magnitude = Integer.magnitude(of: digits.map { $0 &- 48 }, radix: 10)
      self = isNegative ? -magnitude : magnitude
    }
  }

  private static func tooManyDigits(_ count: Int) -> Fault {
    .value(
      """
      Exceeds the limit (\(digitLimit) digits) for integer string conversion: \
      value has \(count) digits; use sys.set_int_max_str_digits() to increase the limit
      """
    )
  }

  /// The number of digits given by their values, the first the highest.
  private static func magnitude(of digits: some Collection<UInt8>, radix: Int) -> Integer {
    if radix & (radix - 1) == 0 {
      return magnitude(ofBits: digits, each: radix.trailingZeroBitCount)
    }
    var result = BigUInt(0)
    var chunk: UInt = 0
    var scale: UInt = 1
    for digit in digits {
      chunk = chunk &* UInt(radix) &+ UInt(digit)
      scale = scale &* UInt(radix)
      // Room for one more digit of any base.
      guard scale > UInt.max / 36 / 36 else { continue }
      result = result * BigUInt(scale) + BigUInt(chunk)
      chunk = 0
      scale = 1
    }
    return Integer(BigInt(result * BigUInt(scale) + BigUInt(chunk)))
  }

  /// Digits of a base that is a power of two go to their place in the words.
  private static func magnitude(ofBits digits: some Collection<UInt8>, each width: Int) -> Integer {
    let wordBits = UInt.bitWidth
    var words = [UInt](repeating: 0, count: digits.count * width / wordBits + 1)
    var position = digits.count * width
    for digit in digits {
      position -= width
      let (word, offset) = position.quotientAndRemainder(dividingBy: wordBits)
      words[word] |= UInt(digit) << offset
      if offset + width > wordBits, word + 1 < words.count {
        words[word + 1] |= UInt(digit) >> (wordBits - offset)
      }
    }
    return Integer(BigInt(BigUInt(words: words)))
  }

  /// Reads the text of an integer from its start to its end.
  private struct Parser {
    private var scalars: Substring.UnicodeScalarView
    private(set) var isNegative = false

    init(_ text: String) {
      scalars = text[...].unicodeScalars
      // Of ASCII only what is white space to C.
      func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isPythonSpace && !(0x1C...0x1F).contains(scalar.value)
      }
      while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
      while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    }

    /// nil when the text is not a number of the base.
    mutating func magnitude(base: Int) throws(Fault) -> Integer? {
      if scalars.first == "+" || scalars.first == "-" {
        isNegative = scalars.removeFirst() == "-"
      }
      var radix = base
      let prefix = prefixRadix
      if let prefix, base == 0 || base == prefix {
        radix = prefix
        scalars.removeFirst(2)
        // One underscore may follow the prefix.
        if scalars.first == "_" { scalars.removeFirst() }
      } else if base == 0 {
        radix = 10
      }
      guard let digits = digits(radix) else { return nil }
      // `017` is octal in C and Python 2, so base 0 refuses it.
      if base == 0, prefix == nil, digits.first == 0, digits.contains(where: { $0 != 0 }) {
        return nil
      }
      guard radix & (radix - 1) == 0 || digits.count <= Integer.digitLimit else {
        throw Integer.tooManyDigits(digits.count)
      }
      return Integer.magnitude(of: digits, radix: radix)
    }

    /// The zero of a prefix may be one of any script, as CPython turns digits into ASCII first.
    private var prefixRadix: Int? {
      guard scalars.first?.digitValue(radix: 1) == 0 else { return nil }
      return switch scalars.dropFirst().first {
      case "x", "X": 16
      case "o", "O": 8
      case "b", "B": 2
      default: nil
      }
    }

    /// The values of the digits; nil for none, a wrong one, or a misplaced underscore.
    private func digits(_ radix: Int) -> [UInt8]? {
      var digits: [UInt8] = []
      var afterDigit = false
      for scalar in scalars {
        if scalar == "_" {
          guard afterDigit else { return nil }
          afterDigit = false
          continue
        }
        guard let digit = scalar.digitValue(radix: radix) else { return nil }
        digits.append(digit)
        afterDigit = true
      }
      return afterDigit ? digits : nil
    }
  }
}

extension Unicode.Scalar {
  /// What `str.isspace` and `int()` skip: bidirectional type WS, B or S, or category Zs.
  package var isPythonSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0: true
    case 0..<0x1680: false
    default: properties.isWhitespace
    }
  }

  /// The value of a digit or ASCII letter, below the radix.
  func digitValue(radix: Int) -> UInt8? {
    let value: Int
    switch self {
    case "0"..."9": value = Int(self.value) - 48
    case "a"..."z": value = Int(self.value) - 87
    case "A"..."Z": value = Int(self.value) - 55
    default:
      guard !isASCII, properties.numericType == .decimal,
        let number = properties.numericValue, 0...9 ~= number
      else { return nil }
      value = Int(number)
    }
    return value < radix ? UInt8(value) : nil
  }
}
