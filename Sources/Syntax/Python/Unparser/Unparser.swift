/// Prints trees as source: one way for each tree, with no more brackets than it needs, and parsed
/// back to the same tree.
package enum Unparser {
  package static func source(of expression: Expression) -> String {
    var printer = Printer()
    printer.list(expression)
    return printer.output
  }

  /// The lines of one statement, without an end to the last.
  package static func source(of statement: Statement) -> String { source(of: [statement]) }

  package static func source(of statements: [Statement]) -> String {
    var printer = Printer()
    printer.block(statements)
    return printer.output
  }
}

/// What is being printed, and what the surroundings allow.
struct Printer {
  var output = ""
  var indentation = ""
  /// How strings may be quoted here; inside an f-string's field, not as the f-string is.
  var quotes = PythonLiteral.quotes
  /// False inside the fields of an f-string, where CPython 3.11 has no backslash.
  var allowsBackslash = true
  /// Whether a triple-quoted string may hold its line ends as they are.
  var allowsNewlines = true
  /// Whether something could not be written within what is allowed.
  var hasFailed = false

  /// How tightly an expression must bind to stand without brackets.
  enum Level: Int, Comparable {
    case test, or, and, not, comparison, bitOr, bitXor, bitAnd, shift, sum, product, sign, power
    case atom

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    init(_ precedence: PendingOperator.Precedence) {
      self = Level(rawValue: precedence.rawValue + 1) ?? .atom
    }

    var next: Level { Level(rawValue: rawValue + 1) ?? .atom }
  }

  mutating func separated<Item>(_ items: [Item], _ write: (inout Printer, Item) -> Void) {
    for (index, item) in items.enumerated() {
      if index > 0 { output += ", " }
      write(&self, item)
    }
  }

  mutating func bracketed(_ open: String, _ close: String, _ write: (inout Printer) -> Void) {
    output += open
    write(&self)
    output += close
  }
}
