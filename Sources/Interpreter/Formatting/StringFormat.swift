import Syntax
import Values

extension Interpreter {
  /// `template.format(*positional, **keywords)`, or `format_map` with a mapping.
  func format(
    _ template: String,
    _ arguments: Arguments,
    mapping: Value? = nil
  ) throws(PythonException) -> String {
    var format = StringFormat(arguments, mapping, in: self)
    return try format.render(Array(template.unicodeScalars)[...], depth: 2)
  }
}

/// `str.format`: fields in braces with a name, a conversion and a format of their own.
private struct StringFormat {
  private enum Numbering {
    case undecided
    case automatic
    case manual
  }

  private let arguments: Arguments
  private let mapping: Value?
  private let interpreter: Interpreter
  private var numbering = Numbering.undecided
  private var nextPlace = 0

  init(_ arguments: Arguments, _ mapping: Value?, in interpreter: Interpreter) {
    self.arguments = arguments
    self.mapping = mapping
    self.interpreter = interpreter
  }

  mutating func render(
    _ template: ArraySlice<UnicodeScalar>,
    depth: Int
  ) throws(PythonException) -> String {
    guard depth > 0 else { throw .value("Max string recursion exceeded") }
    var result = ""
    var rest = template
    while true {
      let literal = rest.prefix { $0 != "{" && $0 != "}" }
      result.unicodeScalars.append(contentsOf: literal)
      rest.removeFirst(literal.count)
      guard let scalar = rest.popFirst() else { break }
      if rest.first == scalar {
        result.unicodeScalars.append(scalar)
        rest.removeFirst()
        continue
      }
      guard scalar == "{", !rest.isEmpty else {
        throw .value("Single '\(scalar)' encountered in format string")
      }
      let field = try Self.field(&rest)
      result += try text(of: field, depth: depth)
      try interpreter.checkSize(result.utf8.count, plus: 0)
    }
    return result
  }

  // MARK: - Parsing

  private struct Field {
    var name: ArraySlice<UnicodeScalar>
    var conversion: UnicodeScalar?
    var specification: ArraySlice<UnicodeScalar> = []
  }

  /// Takes a field off the front, its closing brace included.
  private static func field(
    _ rest: inout ArraySlice<UnicodeScalar>
  ) throws(PythonException) -> Field {
    var end = rest.startIndex
    var isInBrackets = false
    while end < rest.endIndex {
      let scalar = rest[end]
      if scalar == "[" { isInBrackets = true }
      if scalar == "]" { isInBrackets = false }
      if !isInBrackets, scalar == "{" { throw .value("unexpected '{' in field name") }
      if !isInBrackets, scalar == "}" || scalar == ":" || scalar == "!" { break }
      end += 1
    }
    guard end < rest.endIndex else { throw .value("expected '}' before end of string") }
    var field = Field(name: rest[..<end])
    let mark = rest[end]
    rest = rest[(end + 1)...]
    if mark == "}" { return field }
    if mark == "!" {
      guard let conversion = rest.popFirst() else {
        throw .value("end of string while looking for conversion specifier")
      }
      guard let next = rest.popFirst() else {
        throw .value("unmatched '{' in format spec")
      }
      field.conversion = conversion
      if next == "}" { return field }
      guard next == ":" else { throw .value("expected ':' after conversion specifier") }
    }
    var depth = 1
    var place = rest.startIndex
    while place < rest.endIndex {
      if rest[place] == "{" { depth += 1 }
      if rest[place] == "}" { depth -= 1 }
      if depth == 0 { break }
      place += 1
    }
    guard depth == 0 else { throw .value("unmatched '{' in format spec") }
    field.specification = rest[..<place]
    rest = rest[(place + 1)...]
    return field
  }

  // MARK: - Rendering

  private mutating func text(of field: Field, depth: Int) throws(PythonException) -> String {
    var value = try self.value(of: field.name)
    if let conversion = field.conversion {
      guard let known = FormatConversion(rawValue: String(conversion)) else {
        throw .value("Unknown conversion specifier \(conversion)")
      }
      value = try interpreter.converted(value, known)
    }
    let specification =
      field.specification.contains("{")
      ? try render(field.specification, depth: depth - 1) : String(scalars: field.specification)
    return try interpreter.format(value, specification)
  }

  /// The value that `0.name[key]` means.
  private mutating func value(
    of name: ArraySlice<UnicodeScalar>
  ) throws(PythonException) -> Value {
    let end = name.firstIndex { $0 == "." || $0 == "[" } ?? name.endIndex
    var value = try root(String(scalars: name[..<end]))
    var rest = name[end...]
    while let mark = rest.popFirst() {
      if mark == "." {
        let end = rest.firstIndex { $0 == "." || $0 == "[" } ?? rest.endIndex
        guard end > rest.startIndex else { throw .value("Empty attribute in format string") }
        value = try interpreter.attribute(String(scalars: rest[..<end]), of: value)
        rest = rest[end...]
        continue
      }
      guard mark == "[" else {
        throw .value("Only '.' or '[' may follow ']' in format field specifier")
      }
      guard let close = rest.firstIndex(of: "]") else {
        throw .value("Missing ']' in format string")
      }
      guard close > rest.startIndex else { throw .value("Empty attribute in format string") }
      let key = String(scalars: rest[..<close])
      let number = try Self.number(key)
      value = try interpreter.item(number.map { .int(.small($0)) } ?? .string(key), of: value)
      rest = rest[(close + 1)...]
    }
    return value
  }

  private mutating func root(_ name: String) throws(PythonException) -> Value {
    let place: Int
    if name.isEmpty {
      guard numbering != .manual else {
        throw .value(
          "cannot switch from manual field specification to automatic field numbering"
        )
      }
      numbering = .automatic
      place = nextPlace
      nextPlace += 1
    } else if let number = try Self.number(name) {
      guard numbering != .automatic else {
        throw .value(
          "cannot switch from automatic field numbering to manual field specification"
        )
      }
      numbering = .manual
      place = number
    } else {
      if let mapping { return try interpreter.item(.string(name), of: mapping) }
      guard let found = arguments.keywords.first(where: { $0.name.hasSameCodePoints(as: name) })
      else {
        throw .key(.string(name))
      }
      return found.value
    }
    guard mapping == nil else { throw .value("Format string contains positional fields") }
    guard place < arguments.positional.count else {
      throw .index("Replacement index \(place) out of range for positional args tuple")
    }
    return arguments.positional[place]
  }

  private static func number(_ text: String) throws(PythonException) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    guard let number = Int(text) else {
      throw .value("Too many decimal digits in format string")
    }
    return number
  }
}
