import Glibc
import Values

/// Doubles as text and back, by the C library, which rounds correctly as CPython's `dtoa` does.
enum FloatText {
  /// `%.{precision}f`.
  static func fixed(_ number: Double, precision: Int) -> String {
    quickFixed(number, precision) ?? printed("%.*f", number, precision)
  }

  /// The same for the numbers of everyday, nil for all others.
  ///
  /// A double is a whole number of some `2 ** -n`. That number times a power of ten fits into 128 bits,
  /// so that it is rounded exactly: half to even, as IEEE 754 §4.3.1 has it.
  private static func quickFixed(_ number: Double, _ precision: Int) -> String? {
    let fractionBits = 1075 - Int(number.exponentBitPattern)
    guard (0...15).contains(precision), (1..<120).contains(fractionBits) else { return nil }
    let significand = UInt128(number.significandBitPattern | 1 << 52)
    let scaled = significand * UInt128(powersOfTen[precision])
    let half: UInt128 = 1 << (fractionBits - 1)
    let rest = scaled & (half << 1 - 1)
    var units = scaled >> fractionBits
    if rest > half || rest == half && units & 1 == 1 { units += 1 }
    guard let whole = Int(exactly: units) else { return nil }
    var digits = Integer.decimal(whole)
    if precision > 0 {
      let missing = precision + 1 - digits.utf8.count
      if missing > 0 { digits = String("0", times: missing) + digits }
      digits.insert(".", at: digits.utf8.index(digits.endIndex, offsetBy: -precision))
    }
    return number.sign == .minus ? "-" + digits : digits
  }

  private static let powersOfTen: [UInt64] = (0...15).map { power in
    (0..<power).reduce(1) { product, _ in product * 10 }
  }

  /// `%.{precision}e`.
  static func exponent(_ number: Double, precision: Int, alternate: Bool = false) -> String {
    printed(alternate ? "%#.*e" : "%.*e", number, precision)
  }

  /// `%.{precision}g`; the alternate form keeps trailing zeros.
  static func general(_ number: Double, precision: Int, alternate: Bool = false) -> String {
    guard alternate else { return printed("%.*g", number, precision) }
    // glibc 2.36 loses the zeros of `%#g` where rounding adds a digit.
    let scientific = exponent(number, precision: precision - 1, alternate: true)
    guard let pointPlace = pointPlace(of: scientific) else { return scientific }
    if pointPlace <= -4 || pointPlace > precision { return scientific }
    let text = fixed(number, precision: precision - pointPlace)
    return text.utf8.contains(UInt8(ascii: ".")) ? text : text + "."
  }

  /// How many digits stand before the point of a number written with an exponent.
  private static func pointPlace(of scientific: String) -> Int? {
    guard let mark = scientific.utf8.lastIndex(of: UInt8(ascii: "e")),
      let power = Int(scientific[scientific.utf8.index(after: mark)...])
    else { return nil }
    return power + 1
  }

  /// A format with a precision and no type: like `g`, but shows at least one place after the point
  /// and turns to an exponent one digit earlier.
  ///
  /// The alternate form keeps trailing zeros.
  static func shortest(_ number: Double, precision: Int, alternate: Bool) -> String {
    let digits = max(precision, 1)
    let scientific = exponent(number, precision: digits - 1, alternate: alternate)
    guard let pointPlace = pointPlace(of: scientific),
      let mark = scientific.utf8.lastIndex(of: UInt8(ascii: "e"))
    else { return scientific }
    if pointPlace <= -4 || pointPlace > digits - 1 {
      if alternate { return scientific }
      return trimmed(String(scientific[..<mark])) + scientific[mark...]
    }
    let places = fixed(number, precision: digits - pointPlace)
    if alternate { return places }
    let text = trimmed(places)
    return text.utf8.contains(UInt8(ascii: ".")) ? text : text + ".0"
  }

  /// Without the zeros at the end of a fraction.
  private static func trimmed(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
    var bytes = Array(text.utf8)
    while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    return String(bytes[...])
  }

  private static func printed(_ format: String, _ number: Double, _ precision: Int) -> String {
    let places = CInt(clamping: precision)
    var size = 64
    while true {
      // A list of arguments can be read once.
      let (text, needed) = withVaList([places, number]) { print(format, $0, size) }
      if let text { return text }
      size = needed + 1
    }
  }

  private static func print(
    _ format: String,
    _ arguments: CVaListPointer,
    _ size: Int
  ) -> (text: String?, needed: Int) {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: size) { buffer in
      let needed = Int(vsnprintf(buffer.baseAddress, size, format, arguments))
      guard needed >= 0 else { return ("", 0) }
      guard needed < size else { return (nil, needed) }
      let bytes = UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[..<needed]))
      return (String(decoding: bytes, as: UTF8.self), 0)
    }
  }

  // MARK: - Reading

  /// `float(text)`; nil when it is no number.
  ///
  /// Takes Python's grammar and no more: the C library alone would take hexadecimal digits too.
  static func parse(_ text: String) -> Double? {
    if let number = plainDecimal(text) { return number }
    var scalars = Array(text.unicodeScalars)[...]
    // C's white space, and Unicode's when there is more than ASCII.
    let isASCII = text.isASCII
    func isSpace(_ scalar: UnicodeScalar) -> Bool {
      scalar.isPythonSpace && !(isASCII && (0x1C...0x1F).contains(scalar.value))
    }
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    var bytes: [UInt8] = []
    for (place, scalar) in zip(scalars.indices, scalars) {
      if scalar == "_" {
        let isBetweenDigits =
          place > scalars.startIndex && place + 1 < scalars.endIndex
          && scalars[place - 1].decimalValue != nil && scalars[place + 1].decimalValue != nil
        guard isBetweenDigits else { return nil }
      } else if let digit = scalar.decimalValue {
        bytes.append(UInt8(ascii: "0") + digit)
      } else {
        guard scalar.isASCII else { return nil }
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      }
    }
    return value(of: bytes)
  }

  /// The number of a text such as `12.75`, nil for all others.
  ///
  /// Up to fifteen digits and a power of ten up to `10 ** 15` are doubles, and a quotient of two doubles
  /// is rounded once (Clinger 1990).
  private static func plainDecimal(_ text: String) -> Double? {
    let bytes = text.utf8
    guard (1...16).contains(bytes.count) else { return nil }
    var digits: UInt64 = 0
    var count = 0
    var places: Int?
    for byte in bytes {
      if byte == UInt8(ascii: "."), places == nil {
        places = 0
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), count < 15 else { return nil }
      digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
      count += 1
      if let known = places { places = known + 1 }
    }
    guard count > 0 else { return nil }
    return Double(digits) / Double(powersOfTen[places ?? 0])
  }

  private static func value(of bytes: [UInt8]) -> Double? {
    let text = String(bytes[...])
    let isNegative = bytes.first == UInt8(ascii: "-")
    let unsigned =
      bytes.first.map { $0 == UInt8(ascii: "+") || isNegative } == true
      ? bytes.dropFirst() : bytes[...]
    switch String(unsigned).lowercased() {
    case "inf", "infinity": return isNegative ? -Double.infinity : .infinity
    case "nan": return .nan
    default: break
    }
    guard isDecimal(unsigned) else { return nil }
    return strtod(text, nil)
  }

  /// Digits with at most one point, then perhaps an exponent.
  private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func digits() -> Int {
      let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      rest = rest.dropFirst(count)
      return count
    }
    var count = digits()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      count += digits()
    }
    guard count > 0 else { return false }
    guard let mark = rest.first else { return true }
    guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return false }
    rest = rest.dropFirst()
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    return digits() > 0 && rest.isEmpty
  }
}
