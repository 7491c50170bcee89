import Values

extension Interpreter {
  /// `template % values`.
  func percentFormat(
    _ template: String,
    with values: Value
  ) throws(PythonException) -> String {
    var format = PercentFormat(template, values, in: self)
    return try format.result()
  }
}

/// The `%` operator of strings: C's `printf` with Python's types.
private struct PercentFormat {
  private let scalars: [UnicodeScalar]
  private let interpreter: Interpreter
  private var place = 0
  private var text = ""
  /// What is left to convert; a value that is no tuple is converted once.
  private var arguments: ArraySlice<Value>
  private let isTuple: Bool
  private let mapping: Value?
  /// What to take from when the field names a key.
  private var keyed: Value?

  init(_ template: String, _ values: Value, in interpreter: Interpreter) {
    scalars = Array(template.unicodeScalars)
    self.interpreter = interpreter
    if case .tuple(let tuple) = values {
      arguments = tuple.elements[...]
      isTuple = true
    } else {
      arguments = [values]
      isTuple = false
    }
    mapping = Self.isSubscriptable(values) ? values : nil
  }

  /// What CPython calls a mapping here: whatever has items, but for strings and tuples.
  private static func isSubscriptable(_ value: Value) -> Bool {
    switch value {
    case .dict, .list, .bytes: true
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
      throw .type("not all arguments converted during string formatting")
    }
    return text
  }

  // MARK: - Parsing a field

  private struct Field {
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
    keyed = nil
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
    keyed = try interpreter.item(.string(key), of: mapping)
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
        throw .value(name == "width" ? "width too big" : "precision too big")
      }
      number = sum
      place += 1
    }
    return number
  }

  private mutating func next() throws(PythonException) -> Value {
    if let keyed {
      // A key's value serves for the whole field.
      return keyed
    }
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
    case "s", "r", "a":
      let conversion: FormatConversionKind = type == "s" ? .str : type == "r" ? .repr : .ascii
      try append(string(next(), conversion), field, cut: true)
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

  private enum FormatConversionKind {
    case str
    case repr
    case ascii
  }

  private func string(
    _ value: Value,
    _ conversion: FormatConversionKind
  ) throws(PythonException) -> String {
    switch conversion {
    case .str: try interpreter.text(of: value)
    case .repr: try interpreter.representation(of: value)
    case .ascii:
      try raising { () throws(Fault) in try value.checkedRepresentation(isASCII: true) }
    }
  }

  private func character(_ value: Value) throws(PythonException) -> String {
    if case .string(let text) = value {
      guard text.length == 1 else { throw .type("%c requires int or char") }
      return text
    }
    guard let integer = value.asInteger else { throw .type("%c requires int or char") }
    guard let code = integer.small.flatMap(UInt32.init(exactly:)),
      let scalar = UnicodeScalar(code)
    else { throw .overflow("%c arg not in range(0x110000)") }
    return String(scalar)
  }

  private typealias Number = FormatSpecification.NumberText

  private func decimal(
    _ value: Value,
    _ type: UnicodeScalar,
    _ field: Field
  ) throws(PythonException) -> Number {
    let integer: Integer
    if let exact = value.asInteger {
      integer = exact
    } else if case .float(let double) = value {
      integer = try raising { () throws(Fault) in try Integer(truncating: double) }
    } else {
      throw .type("%\(type) format: a real number is required, not \(value.typeName)")
    }
    let digits = try raising { () throws(Fault) in try integer.magnitude.decimal() }
    return Number(
      isNegative: integer.isNegative,
      prefix: "",
      digits: extended(digits, field),
      rest: ""
    )
  }

  private func based(
    _ value: Value,
    _ type: UnicodeScalar,
    _ field: Field
  ) throws(PythonException) -> Number {
    guard let integer = value.asInteger else {
      throw .type("%\(type) format: an integer is required, not \(value.typeName)")
    }
    let digits = integer.magnitude.digits(
      radix: type == "o" ? 8 : 16,
      uppercase: type == "X"
    )
    return Number(
      isNegative: integer.isNegative,
      prefix: field.isAlternate ? "0\(type)" : "",
      digits: extended(digits, field),
      rest: ""
    )
  }

  /// The precision of an integer is its least number of digits.
  private func extended(_ digits: String, _ field: Field) -> String {
    let missing = (field.precision ?? 0) - digits.utf8.count
    return missing > 0 ? String("0", times: missing) + digits : digits
  }

  private func float(
    _ value: Value,
    _ type: UnicodeScalar,
    _ field: Field
  ) throws(PythonException) -> Number {
    guard let number = try Arithmetic.double(value) else {
      throw .type("must be real number, not \(value.typeName)")
    }
    var specification = FormatSpecification()
    specification.type = type
    specification.isAlternate = field.isAlternate
    specification.precision = field.precision ?? 6
    let shown = try specification.format(number.magnitude)
    return Number(
      isNegative: number.sign == .minus && !number.isNaN,
      prefix: "",
      digits: shown,
      rest: ""
    )
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
