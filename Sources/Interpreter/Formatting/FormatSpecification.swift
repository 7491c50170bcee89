import Values

/// `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`: the format mini-language.
struct FormatSpecification {
  enum Alignment {
    case left
    case right
    case center
    case afterSign

    init?(_ mark: UnicodeScalar?) {
      switch mark {
      case "<": self = .left
      case ">": self = .right
      case "^": self = .center
      case "=": self = .afterSign
      default: return nil
      }
    }
  }

  /// A wider field is a `MemoryError`.
  static let maximumWidth = 1 << 28
  /// More digits of a double are a `MemoryError`; it has no more than 1,074 that are not zero.
  static let maximumPrecision = 1 << 24

  var fill: UnicodeScalar = " "
  var alignment: Alignment?
  var sign: UnicodeScalar?
  var coercesNegativeZero = false
  var isAlternate = false
  var width = 0
  var grouping: UnicodeScalar?
  var precision: Int?
  var type: UnicodeScalar?

  init() {}

  /// Reads a format; the messages say whose it is.
  init(_ text: String, for typeName: String) throws(PythonException) {
    var reader = Reader(text)
    readAlignment(&reader)
    if let mark = reader.take(where: { $0 == "+" || $0 == "-" || $0 == " " }) { sign = mark }
    coercesNegativeZero = reader.take("z")
    isAlternate = reader.take("#")
    if alignment == nil || !fillWasGiven, reader.take("0") {
      fill = "0"
      if alignment == nil { zeroPads = true }
    }
    width = try reader.number() ?? 0
    try readGrouping(&reader)
    if reader.take(".") {
      guard let number = try reader.number() else {
        throw .value("Format specifier missing precision")
      }
      precision = number
    }
    if reader.remaining > 1 {
      throw .value("Invalid format specifier '\(text)' for object of type '\(typeName)'")
    }
    type = reader.next()
    try checkGrouping(type ?? (typeName == "str" ? "s" : nil))
  }

  /// Whether a `0` before the width asks numbers to be padded after their sign.
  private(set) var zeroPads = false
  private var fillWasGiven = false

  private mutating func readAlignment(_ reader: inout Reader) {
    if let alignment = Alignment(reader.peek(1)), let first = reader.peek() {
      fill = first
      fillWasGiven = true
      self.alignment = alignment
      reader.skip(2)
    } else if let alignment = Alignment(reader.peek()) {
      self.alignment = alignment
      reader.skip(1)
    }
  }

  private mutating func readGrouping(_ reader: inout Reader) throws(PythonException) {
    if reader.take(",") { grouping = "," }
    if reader.take("_") {
      guard grouping == nil else { throw .value("Cannot specify both ',' and '_'.") }
      grouping = "_"
    }
    if grouping == "_", reader.peek() == "," {
      throw .value("Cannot specify both ',' and '_'.")
    }
  }

  private func checkGrouping(_ type: UnicodeScalar?) throws(PythonException) {
    guard let grouping, let type else { return }
    let allowed = grouping == "_" ? "deEfFgGboxX%" : "deEfFgG%"
    guard !allowed.unicodeScalars.contains(type) else { return }
    throw Self.cannotGroup(grouping, type)
  }

  static func cannotGroup(_ grouping: UnicodeScalar, _ type: UnicodeScalar) -> PythonException {
    let shown =
      (33...127).contains(type.value) ? String(type) : "\\x" + String(type.value, radix: 16)
    return .value("Cannot specify '\(grouping)' with '\(shown)'.")
  }

  func unknownType(for typeName: String) -> PythonException {
    let type = type ?? " "
    let shown =
      (33...127).contains(type.value) ? String(type) : "\\x" + String(type.value, radix: 16)
    return .value("Unknown format code '\(shown)' for object of type '\(typeName)'")
  }

  /// The text in its field.
  func padded(
    _ text: String,
    default standard: Alignment
  ) throws(PythonException) -> String {
    let missing = width - text.length
    guard missing > 0 else { return text }
    guard width <= Self.maximumWidth else { throw .memory }
    let left =
      switch alignment ?? standard {
      case .left: 0
      case .right, .afterSign: missing
      case .center: missing / 2
      }
    return String(text, after: left, before: missing - left, of: fill)
  }
}

/// Reads a format from left to right.
private struct Reader {
  private let scalars: [UnicodeScalar]
  private var place = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var remaining: Int { scalars.count - place }

  func peek(_ ahead: Int = 0) -> UnicodeScalar? {
    place + ahead < scalars.count ? scalars[place + ahead] : nil
  }

  mutating func skip(_ count: Int) { place += count }

  mutating func next() -> UnicodeScalar? {
    take { _ in true }
  }

  mutating func take(_ scalar: UnicodeScalar) -> Bool {
    take { $0 == scalar } != nil
  }

  mutating func take(where isWanted: (UnicodeScalar) -> Bool) -> UnicodeScalar? {
    guard let scalar = peek(), isWanted(scalar) else { return nil }
    place += 1
    return scalar
  }

  mutating func number() throws(PythonException) -> Int? {
    var result: Int?
    while let digit = peek()?.decimalValue {
      let (product, overflow) = (result ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(digit))
      guard !overflow, !carry else {
        throw .value("Too many decimal digits in format string")
      }
      result = sum
      place += 1
    }
    return result
  }
}
