import Interpreter
import Values

/// A format of `strptime`, taken apart.
struct StrptimeFormat {
  enum Element {
    case directive(Character)
    case literal(Unicode.Scalar)
    case space
  }

  private(set) var elements: [Element] = []
  private let format: String
  /// The group that each directive's expression is in CPython, where the groups are numbered.
  private var groups: [Character: Int] = [:]
  private var groupCount = 0
  /// How long the expression is in CPython up to here.
  private var length = 0
  private var repetition: PythonException?

  init(_ format: String) throws(PythonException) {
    self.format = format
    try add(format)
    // CPython sees it when it compiles the whole expression.
    if let repetition { throw repetition }
  }

  /// How long the expressions of CPython's directives are.
  private static let lengths: [Character: Int] = [
    "A": 63, "a": 34, "B": 92, "b": 54, "d": 41, "f": 17, "G": 15, "H": 24, "I": 26, "j": 71,
    "M": 17, "m": 26, "p": 12, "S": 24, "U": 24, "u": 12, "V": 31, "W": 24, "w": 12, "Y": 15,
    "y": 11, "Z": 14, "z": 56,
  ]
  private static let escaped = Set("\\.^$*+?(){}[]|".unicodeScalars)

  private mutating func add(_ format: String) throws(PythonException) {
    var rest = Array(format.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if scalar.properties.isWhitespace {
        while let next = rest.first, next.properties.isWhitespace { rest.removeFirst() }
        elements.append(.space)
        length += 3
      } else if scalar != "%" {
        elements.append(.literal(scalar))
        length += Self.escaped.contains(scalar) ? 2 : 1
      } else if let letter = rest.popFirst() {
        try add(directive: letter)
      } else {
        throw .value("stray % in format '\(format)'")
      }
    }
  }

  private mutating func add(directive scalar: Unicode.Scalar) throws(PythonException) {
    let letter = Character(scalar)
    switch letter {
    case "%":
      elements.append(.literal("%"))
      length += 1
    case "c": try add("%a %b %d %H:%M:%S %Y")
    case "x": try add("%m/%d/%y")
    case "X": try add("%H:%M:%S")
    default:
      guard let size = Self.lengths[letter] else {
        // What CPython has escaped by now begins with a backslash, and that it calls a percent sign.
        let isEscaped = Self.escaped.contains(scalar) || scalar.properties.isWhitespace
        throw .value("'\(isEscaped ? "%" : letter)' is a bad directive in format '\(format)'")
      }
      if let first = groups[letter], repetition == nil {
        repetition = PythonException(
          PatternErrorClass.type,
          "redefinition of group name '\(letter)' as group \(groupCount + 1); "
            + "was group \(first) at position \(length + 4)"
        )
      }
      elements.append(.directive(letter))
      groups[letter] = groupCount + 1
      groupCount += letter == "z" ? 3 : 1
      length += size
    }
  }
}
