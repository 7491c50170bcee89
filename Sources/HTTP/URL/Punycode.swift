/// Host labels outside ASCII, in the form that DNS knows (RFC 3492, RFC 5891).
///
/// Letters are lowered as Unicode says; what is neither letter, mark nor number is refused. That is
/// the part of IDNA that names in use need, not its tables.
enum Punycode {
  /// The label in ASCII and lower case; nil when it can't be one.
  static func asciiLabel(_ label: Substring) -> String? {
    if label.utf8.allSatisfy({ $0 < 128 }) { return label.lowercased() }
    let scalars = Array(label.lowercased().unicodeScalars)
    guard scalars.allSatisfy(isAllowed), let encoded = encode(scalars) else { return nil }
    let ascii = "xn--" + encoded
    return ascii.utf8.count <= 63 ? ascii : nil
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "-" { return true }
    if scalar.isASCII {
      return UInt8(truncatingIfNeeded: scalar.value).isASCIIAlphanumeric
    }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark,
      .decimalNumber:
      return true
    default: return false
    }
  }

  private static let base: UInt32 = 36
  private static let lowest: UInt32 = 1
  private static let highest: UInt32 = 26

  /// RFC 3492 §6.3.
  private static func encode(_ scalars: [Unicode.Scalar]) -> String? {
    guard scalars.count <= 63 else { return nil }
    let basic = scalars.filter(\.isASCII)
    var out = basic.map { UInt8(truncatingIfNeeded: $0.value) }
    if !basic.isEmpty { out.append(UInt8(ascii: "-")) }
    var handled = UInt32(basic.count)
    let basicCount = handled
    var next: UInt32 = 128
    var delta: UInt32 = 0
    var bias: UInt32 = 72
    while Int(handled) < scalars.count {
      guard let smallest = scalars.map(\.value).filter({ $0 >= next }).min() else { return nil }
      delta += (smallest - next) * (handled + 1)
      next = smallest
      for scalar in scalars {
        if scalar.value < next { delta += 1 }
        guard scalar.value == next else { continue }
        appendVariableLength(delta, bias: bias, to: &out)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func appendVariableLength(_ delta: UInt32, bias: UInt32, to out: inout [UInt8]) {
    var rest = delta
    var place = base
    while true {
      let threshold = place <= bias ? lowest : min(place - bias, highest)
      guard rest >= threshold else { break }
      out.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      place += base
    }
    out.append(digit(rest))
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 26 ? value + 0x61 : value - 26 + 0x30)
  }

  private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
    var rest = isFirst ? delta / 700 : delta / 2
    rest += rest / count
    var steps: UInt32 = 0
    while rest > (base - lowest) * highest / 2 {
      rest /= base - lowest
      steps += base
    }
    return steps + (base - lowest + 1) * rest / (rest + 38)
  }
}
