import Values

extension Interpreter {
  /// `template % values` for a string.
  func percentFormat(
    _ template: String,
    with values: Value
  ) throws(PythonException) -> String {
    var format = PercentFormat(
      Array(template.unicodeScalars),
      values,
      isBytes: false,
      in: self
    )
    return try format.result()
  }

  /// `template % values` for bytes, a character a byte while it is formatted.
  func percentFormat(
    _ template: Bytes,
    with values: Value
  ) throws(PythonException) -> Bytes {
    let scalars = template.bytes.map { UnicodeScalar($0) }
    var format = PercentFormat(scalars, values, isBytes: true, in: self)
    return Bytes(try format.result().unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
  }
}

/// The `%` operator of strings and bytes: C's `printf` with Python's types.
struct PercentFormat {
  private let scalars: [UnicodeScalar]
  let interpreter: Interpreter
  let isBytes: Bool
  private(set) var place = 0
  private var text = ""
  /// What is left to convert; a value that is no tuple is converted once, and so is a key's.
  private var arguments: ArraySlice<Value>
  private let mapping: Value?

  init(
    _ template: [UnicodeScalar],
    _ values: Value,
    isBytes: Bool,
    in interpreter: Interpreter
  ) {
    scalars = template
    self.interpreter = interpreter
    self.isBytes = isBytes
    if case .tuple(let tuple) = values {
      arguments = tuple.elements[...]
    } else {
      arguments = [values]
    }
    mapping = Self.isSubscriptable(values, isBytes: isBytes) ? values : nil
  }

  /// What CPython calls a mapping here: whatever has items, but for tuples and texts.
  private static func isSubscriptable(_ value: Value, isBytes: Bool) -> Bool {
    switch value {
    case .dict, .list: true
    case .bytes: !isBytes
    case .object(let object): object is RangeObject || (object as? any Instance)?.length != nil
    default: false
    }
  }

  mutating func result() throws(PythonException) -> String {
    while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      if scalar == "%" { try convert() } else { text.unicodeScalars.append(scalar) }
    }
    guard arguments.isEmpty || mapping != nil else {
      throw .type(
        "not all arguments converted during \(isBytes ? "bytes" : "string") formatting"
      )
    }
    return text
  }

  // MARK: - Parsing a field

  struct Field {
    var isLeft = false
    var hasPlus = false
    var hasSpace = false
    var isAlternate = false
    var isZero = false
    var width = 0
    var precision: Int?
  }

  private mutating func convert() throws(PythonException) {
    if peek() == "%" {
      place += 1
      text.append("%")
      return
    }
    try readKey()
    var field = Field()
    readFlags(&field)
    if let width = try readNumber("width") {
      field.isLeft = field.isLeft || width < 0
      field.width = Int(clamping: width.magnitude)
    }
    if peek() == "." {
      place += 1
      field.precision = max(try readNumber("precision") ?? 0, 0)
    }
    if let length = peek(), length == "h" || length == "l" || length == "L" { place += 1 }
    guard let type = peek() else { throw .value("incomplete format") }
    place += 1

    guard field.width <= FormatSpecification.maximumWidth,
      field.precision ?? 0 <= FormatSpecification.maximumPrecision
    else { throw .memory }
    try write(type, field)
  }

  private func peek() -> UnicodeScalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func readKey() throws(PythonException) {
    guard peek() == "(" else { return }
    guard let mapping else { throw .type("format requires a mapping") }
    var depth = 1
    let start = place + 1
    place = start
    while let scalar = peek() {
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      if depth == 0 { break }
      place += 1
    }
    guard depth == 0 else { throw .value("incomplete format key") }
    let key = String(scalars: scalars[start..<place])
    place += 1
    let name = Value.string(key)
    let found = try interpreter.item(isBytes ? .bytes(bytes(of: key)) : name, of: mapping)
    arguments = [found]
  }

  private mutating func readFlags(_ field: inout Field) {
    while let scalar = peek() {
      switch scalar {
      case "-": field.isLeft = true
      case "+": field.hasPlus = true
      case " ": field.hasSpace = true
      case "#": field.isAlternate = true
      case "0": field.isZero = true
      default: return
      }
      place += 1
    }
  }

  /// Digits, or `*` for an argument.
  private mutating func readNumber(_ name: String) throws(PythonException) -> Int? {
    if peek() == "*" {
      place += 1
      let value = try next()
      guard let integer = value.asInteger else { throw .type("* wants int") }
      guard let number = integer.small, Int32(exactly: number) != nil || name == "width" else {
        throw .overflow(
          "Python int too large to convert to C \(name == "width" ? "ssize_t" : "int")"
        )
      }
      return number
    }
    var number: Int?
    while let digit = peek()?.decimalValue, scalars[place].isASCII {
      let (product, overflow) = (number ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(digit))
      let isTooBig = name == "precision" && Int32(exactly: sum) == nil
      guard !overflow, !carry, !isTooBig else {
        throw .value(
          name == "width" ? "width too big" : isBytes ? "prec too big" : "precision too big"
        )
      }
      number = sum
      place += 1
    }
    return number
  }

  private func bytes(of text: String) -> Bytes {
    Bytes(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
  }

  private mutating func next() throws(PythonException) -> Value {
    guard let value = arguments.popFirst() else {
      throw .type("not enough arguments for format string")
    }
    return value
  }

  // MARK: - Converting

  private mutating func write(
    _ type: UnicodeScalar,
    _ field: Field
  ) throws(PythonException) {
    switch type {
    case "b" where isBytes: try append(string(next(), type), field, cut: true)
    case "s", "r", "a": try append(string(next(), type), field, cut: true)
    case "c": try append(character(next()), field, cut: false)
    case "d", "i", "u": try appendNumber(decimal(next(), type, field), field)
    case "x", "X", "o": try appendNumber(based(next(), type, field), field)
    case "e", "E", "f", "F", "g", "G": try appendNumber(float(next(), type, field), field)
    default:
      _ = try next()
      let code = String(type.value, radix: 16)
      let shown = (32..<127).contains(type.value) ? String(type) : "?"
      throw .value(
        "unsupported format character '\(shown)' (0x\(code)) at index \(place - 1)"
      )
    }
    try interpreter.checkSize(text.utf8.count, plus: field.width)
  }

  // MARK: - Writing

  private mutating func appendNumber(
    _ number: Number,
    _ field: Field
  ) throws(PythonException) {
    var specification = FormatSpecification()
    specification.width = field.width
    specification.sign = field.hasPlus ? "+" : field.hasSpace ? " " : nil
    specification.alignment = .right
    if field.isLeft {
      specification.alignment = .left
    } else if field.isZero {
      specification.fill = "0"
      specification.alignment = .afterSign
    }
    text += try specification.padded(number)
  }

  private mutating func append(
    _ string: String,
    _ field: Field,
    cut: Bool
  ) throws(PythonException) {
    var specification = FormatSpecification()
    specification.width = field.width
    specification.alignment = field.isLeft ? .left : .right
    if cut { specification.precision = field.precision }
    text += try specification.format(string)
  }
}
