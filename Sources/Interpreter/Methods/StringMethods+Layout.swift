import Values

extension StringMethods {
  static func addLayout(to table: inout MethodTable<String>) {
    for (name, side) in [("center", Side.both), ("ljust", .right), ("rjust", .left)] {
      table.positional(name, 1...2) {
        (interpreter, text, arguments) throws(PythonException) in
        let width = try interpreter.index(arguments[0])
        let fill = try arguments.count > 1 ? fillCharacter(arguments[1]) : " "
        return .string(try pad(text, to: width, fill, side, interpreter))
      }
    }
    table.one("zfill") { (interpreter, text, argument) throws(PythonException) in
      let width = try interpreter.index(argument)
      let hasSign = text.unicodeScalars.first.map { $0 == "+" || $0 == "-" } ?? false
      let sign = hasSign ? String(text.unicodeScalars.prefix(1)) : ""
      let digits = hasSign ? String(text.unicodeScalars.dropFirst()) : text
      let (target, overflow) = width.subtractingReportingOverflow(sign.utf8.count)
      guard !overflow else { return .string(text) }
      return .string(sign + (try pad(digits, to: target, "0", .left, interpreter)))
    }
    table.keywords("expandtabs", "tabsize=8") {
      (interpreter, text, arguments) throws(PythonException) in
      let size = try arguments[0].map { (value) throws(PythonException) in
        try interpreter.smallIndex(value)
      }
      return .string(try expandTabs(text, max(size ?? 8, 0), interpreter))
    }
  }

  /// Where the padding goes.
  enum Side {
    case left
    case right
    case both
  }

  private static func fillCharacter(_ value: Value) throws(PythonException) -> String {
    guard case .string(let text) = value else {
      throw .type("The fill character must be a unicode character, not \(value.typeName)")
    }
    guard text.length == 1 else {
      throw .type("The fill character must be exactly one character long")
    }
    return text
  }

  static func pad(
    _ text: String,
    to width: Int,
    _ fill: String,
    _ side: Side,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    let length = text.length
    guard width > length else { return text }
    try interpreter.checkSize(width, plus: 0)
    let missing = width - length
    let left =
      switch side {
      case .left: missing
      case .right: 0
      // CPython puts the odd one to the left when the width is odd.
      case .both: missing / 2 + (missing & width & 1)
      }
    return String(fill, times: left) + text
      + String(fill, times: missing - left)
  }

  private static func expandTabs(
    _ text: String,
    _ size: Int,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    var result = ""
    var column = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t":
        guard size > 0 else { continue }
        let missing = size - column % size
        try interpreter.checkSize(result.utf8.count, plus: missing)
        result += String(" ", times: missing)
        column += missing
      case "\n", "\r":
        result.unicodeScalars.append(scalar)
        column = 0
      default:
        result.unicodeScalars.append(scalar)
        column += 1
      }
    }
    return result
  }
}
