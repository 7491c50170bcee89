import Values

extension FormatSpecification {
  // MARK: - str

  func format(_ text: String) throws(PythonException) -> String {
    guard type == nil || type == "s" else { throw unknownType(for: "str") }
    if let grouping { throw Self.cannotGroup(grouping, "s") }
    if let sign {
      throw .value(
        "\(sign == " " ? "Space" : "Sign") not allowed in string format specifier"
      )
    }
    if coercesNegativeZero {
      throw .value("Negative zero coercion (z) not allowed in string format specifier")
    }
    if isAlternate {
      throw .value("Alternate form (#) not allowed in string format specifier")
    }
    if alignment == .afterSign {
      throw .value("'=' alignment not allowed in string format specifier")
    }
    var shown = text
    if let precision, precision < text.length {
      shown = String(scalars: text.unicodeScalars.prefix(precision))
    }
    return try padded(shown, default: .left)
  }

  // MARK: - int

  func format(_ integer: Integer, typeName: String) throws(PythonException) -> String {
    switch type {
    case "e", "E", "f", "F", "g", "G", "%":
      return try format(raising { () throws(Fault) in try integer.double() })
    default: break
    }
    try checkInteger(typeName)
    if case .small(let number) = integer, isPlain, type == nil || type == "d" {
      return try padded(String(number), default: .right)
    }
    let magnitude = integer.magnitude
    var prefix = ""
    let digits: String
    switch type {
    case nil, "d", "n":
      digits = try raising { () throws(Fault) in try magnitude.decimal() }
    case "b": (digits, prefix) = (magnitude.digits(radix: 2), "0b")
    case "o": (digits, prefix) = (magnitude.digits(radix: 8), "0o")
    case "x": (digits, prefix) = (magnitude.digits(radix: 16), "0x")
    case "X": (digits, prefix) = (magnitude.digits(radix: 16, uppercase: true), "0X")
    case "c": return try padded(character(integer), default: .right)
    default: throw unknownType(for: typeName)
    }
    let number = NumberText(
      isNegative: integer.isNegative,
      prefix: isAlternate ? prefix : "",
      digits: digits,
      rest: ""
    )
    return try padded(number)
  }

  /// Whether nothing goes between the parts of a number.
  private var isPlain: Bool {
    sign == nil && grouping == nil && !zeroPads && alignment != .afterSign
  }

  private func checkInteger(_ typeName: String) throws(PythonException) {
    guard type.map({ "dnboxXc".unicodeScalars.contains($0) }) ?? true else {
      throw unknownType(for: typeName)
    }
    guard precision == nil else {
      throw .value("Precision not allowed in integer format specifier")
    }
    if coercesNegativeZero {
      throw .value("Negative zero coercion (z) not allowed in integer format specifier")
    }
  }

  private func character(_ integer: Integer) throws(PythonException) -> String {
    guard sign == nil else {
      throw .value("Sign not allowed with integer format specifier 'c'")
    }
    guard !isAlternate else {
      throw .value("Alternate form (#) not allowed with integer format specifier 'c'")
    }
    guard let small = integer.small else {
      throw .overflow("Python int too large to convert to C long")
    }
    guard let scalar = UInt32(exactly: small).flatMap(UnicodeScalar.init) else {
      throw .overflow("%c arg not in range(0x110000)")
    }
    return String(scalar)
  }

  // MARK: - float

  func format(_ number: Double) throws(PythonException) -> String {
    if let precision, precision > Int(Int32.max) { throw .value("precision too big") }
    if let precision, precision > Self.maximumPrecision { throw .memory }
    var text = try magnitudeText(of: number.magnitude)
    var isNegative = number.sign == .minus && !number.isNaN
    if coercesNegativeZero, isNegative, !text.utf8.contains(where: { (49...57).contains($0) }),
      number.isFinite
    {
      isNegative = false
    }
    if type == "%" { text += "%" }
    if isPlain { return try padded(isNegative ? "-" + text : text, default: .right) }
    let digitCount = text.utf8.prefix { (48...57).contains($0) }.count
    let split = text.utf8.index(text.startIndex, offsetBy: digitCount)
    return try padded(
      NumberText(
        isNegative: isNegative,
        prefix: "",
        digits: String(text[..<split]),
        rest: String(text[split...])
      )
    )
  }

  private func magnitudeText(of number: Double) throws(PythonException) -> String {
    guard number.isFinite else {
      let isUpper = type == "E" || type == "F" || type == "G"
      guard type == nil || "eEfFgGn%\0".unicodeScalars.contains(type ?? " ") else {
        throw unknownType(for: "float")
      }
      let text = number.isNaN ? "nan" : "inf"
      return isUpper ? text.uppercased() : text
    }
    switch type {
    case nil, "\0":
      guard let precision else {
        let text = Value.float(number).representation
        return isAlternate ? pointed(text) : text
      }
      return FloatText.shortest(number, precision: precision, alternate: isAlternate)
    case "e", "E":
      let text = FloatText.exponent(number, precision: precision ?? 6, alternate: isAlternate)
      return type == "E" ? text.uppercased() : text
    case "f", "F":
      return pointed(FloatText.fixed(number, precision: precision ?? 6))
    case "%":
      let percent = number * 100
      guard percent.isFinite else { return "inf" }
      return pointed(FloatText.fixed(percent, precision: precision ?? 6))
    case "g", "G", "n":
      let text = FloatText.general(
        number,
        precision: max(precision ?? 6, 1),
        alternate: isAlternate
      )
      return type == "G" ? text.uppercased() : text
    default:
      throw unknownType(for: "float")
    }
  }

  /// The alternate form always has a decimal point.
  private func pointed(_ text: String) -> String {
    guard isAlternate, !text.utf8.contains(UInt8(ascii: ".")) else { return text }
    let end = text.utf8.firstIndex(of: UInt8(ascii: "e")) ?? text.endIndex
    return text[..<end] + "." + text[end...]
  }

  // MARK: - Numbers in their field

  /// The parts of a number, between which padding and separators go.
  struct NumberText {
    let isNegative: Bool
    let prefix: String
    let digits: String
    /// The fraction, the exponent, the percent sign.
    let rest: String
  }

  func padded(_ number: NumberText) throws(PythonException) -> String {
    guard width <= Self.maximumWidth else { throw .memory }
    let lead =
      (number.isNegative ? "-" : sign == "+" ? "+" : sign == " " ? " " : "") + number.prefix
    let alignment = alignment ?? (zeroPads ? .afterSign : .right)
    let fixed = lead.utf8.count + number.rest.utf8.count
    let zeroWidth = fill == "0" && alignment == .afterSign ? width - fixed : 0
    let digits = grouped(number.digits, width: zeroWidth)
    if alignment == .afterSign {
      let missing = width - fixed - digits.utf8.count
      let padding = missing > 0 ? String(String(fill), times: missing) : ""
      return lead + padding + digits + number.rest
    }
    return try padded(lead + digits + number.rest, default: .right)
  }

  /// The digits in groups, with as many zeros in front as the width asks for.
  ///
  /// CPython's `_PyUnicode_InsertThousandsGrouping`: zeros are grouped too, and no separator leads.
  private func grouped(_ digits: String, width: Int) -> String {
    // Infinity has none, and what is in front of it is padding.
    guard !digits.isEmpty else { return "" }
    guard let grouping else {
      let missing = width - digits.utf8.count
      return missing > 0 ? String("0", times: missing) + digits : digits
    }
    let isBinary = type.map { "boxX".unicodeScalars.contains($0) } ?? false
    let size = isBinary ? 4 : 3
    var remaining = Array(digits.utf8)
    var missing = width
    var groups: [String] = []
    while true {
      let length = min(size, max(max(remaining.count, missing), 1))
      let taken = min(remaining.count, length)
      groups.append(
        String("0", times: length - taken) + String(remaining.suffix(taken))
      )
      remaining.removeLast(taken)
      missing -= length
      if remaining.isEmpty, missing <= 0 { break }
      missing -= 1
    }
    return groups.reversed().joined(separator: String(grouping))
  }
}
