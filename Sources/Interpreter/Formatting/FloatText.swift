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

  static let powersOfTen: [UInt64] = (0...15).map { power in
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
}
