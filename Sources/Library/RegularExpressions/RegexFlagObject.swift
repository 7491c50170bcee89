import Interpreter
import Syntax
import Values

/// A `re.RegexFlag`: an integer whose bits have names.
final class RegexFlagObject: Instance, Sendable {
  let bits: Int

  init(_ bits: Int) { self.bits = bits }

  /// The flags by their long names, in the order in which CPython shows them.
  static let names: [(name: String, letter: String?, flag: PatternFlags)] = [
    ("ASCII", "A", .ascii), ("IGNORECASE", "I", .ignoreCase), ("LOCALE", "L", .locale),
    ("UNICODE", "U", .unicode), ("MULTILINE", "M", .multiline), ("DOTALL", "S", .dotAll),
    ("VERBOSE", "X", .verbose), ("TEMPLATE", "T", .template), ("DEBUG", nil, .debug),
  ]

  private static let known = names.reduce(0) { $0 | $1.flag.rawValue }

  static let type: ClassObject = {
    let type = ClassObject("RegexFlag", module: "re", bases: [BuiltinClasses.int]) {
      (_, arguments) throws(PythonException) in
      guard arguments.keywords.isEmpty, arguments.positional.count == 1 else {
        throw .type(
          "EnumType.__call__() missing 1 required positional argument: 'value'"
        )
      }
      let value = arguments.positional[0]
      if let flag = value.regexFlag { return .object(flag) }
      guard let bits = value.asInteger?.small else {
        throw .value("\(value.representation) is not a valid RegexFlag")
      }
      return .object(RegexFlagObject(bits < 0 ? known & bits : bits))
    }
    type.attributes["NOFLAG"] = .object(RegexFlagObject(0))
    for (name, letter, flag) in names {
      let object = Value.object(RegexFlagObject(flag.rawValue))
      type.attributes[name] = object
      if let letter { type.attributes[letter] = object }
    }
    return type
  }()

  /// As the `repr` of a pattern lists them: in the order of CPython's own table.
  static func patternFlags(_ flags: PatternFlags) -> String {
    let order: [PatternFlags] = [
      .template, .ignoreCase, .locale, .multiline, .dotAll, .unicode, .verbose, .debug, .ascii,
    ]
    let shown = order.filter(flags.contains).compactMap { flag in
      names.first { $0.flag == flag }.map { "re.\($0.name)" }
    }
    let rest = flags.rawValue & ~known
    return (shown + (rest == 0 ? [] : [hexadecimal(rest)])).joined(separator: "|")
  }

  private static func hexadecimal(_ bits: Int) -> String { "0x" + String(bits, radix: 16) }

  var type: ClassObject { Self.type }
  var typeName: String { "RegexFlag" }
  var isTrue: Bool { bits != 0 }
  var length: Int? { (bits & Self.known).nonzeroBitCount }

  private var parts: [String] {
    let rest = bits & ~Self.known
    return Self.names.filter { bits & $0.flag.rawValue != 0 }.map(\.name)
      + (rest == 0 ? [] : [Self.hexadecimal(rest)])
  }

  /// Nothing but bits without a name has no name.
  private var name: String? {
    bits == 0 ? "NOFLAG" : bits & Self.known == 0 ? nil : parts.joined(separator: "|")
  }

  var representation: String {
    guard bits != 0 else { return "re.NOFLAG" }
    guard bits & Self.known != 0 else { return "re.RegexFlag(\(bits))" }
    return parts.map { $0.hasPrefix("0x") ? $0 : "re.\($0)" }.joined(separator: "|")
  }

  func isEqual(to other: Value) -> Bool { Value.int(Integer(bits)).isEqual(to: plain(other)) }

  func hash(into hasher: inout Hasher) throws(Fault) {
    try Value.int(Integer(bits)).hash(into: &hasher)
  }

  var hashedNumber: Value? { .int(Integer(bits)) }

  func rank(against other: Value) throws(Fault) -> Int? {
    switch plain(other) {
    case .int(let integer): integer < Integer(bits) ? 1 : integer == Integer(bits) ? 0 : -1
    case .float(let number): Double(bits) < number ? -1 : Double(bits) == number ? 0 : 1
    default: nil
    }
  }

  /// An integer for a flag or a truth value.
  private func plain(_ value: Value) -> Value {
    if let flag = value.regexFlag { return .int(Integer(flag.bits)) }
    return value.asInteger.map { .int($0) } ?? value
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "name": self.name.map { .string($0) } ?? Value.none
    case "value", "_value_": .int(Integer(bits))
    case "__int__", "__index__":
      .object(NativeFunction(name) { [bits] _, _ in .int(Integer(bits)) })
    default: nil
    }
  }

  var attributeNames: [String] { ["name", "value"] }

  func contains(_ value: Value) throws(PythonException) -> Bool? {
    guard let flag = value.regexFlag else {
      throw .type(
        "unsupported operand type(s) for 'in': '\(value.typeName)' and 'RegexFlag'"
      )
    }
    return flag.bits & bits == flag.bits
  }

  func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    let flags = Self.names.map(\.flag.rawValue).filter { bits & $0 != 0 }.sorted()
    return try interpreter.makeIterator(
      over: .tuple(Tuple(flags.map { .object(RegexFlagObject($0)) }))
    )
  }

  /// Flags with flags and integers by bits give flags; the rest is for integers.
  func binary(
    _ operation: BinaryOperator,
    _ other: Value,
    isReflected: Bool
  ) throws(PythonException) -> Value? {
    guard case .int(let number) = plain(other) else { return nil }
    let own = Integer(bits)
    let (left, right) = isReflected ? (number, own) : (own, number)
    switch operation {
    case .bitOr, .bitAnd, .bitXor:
      guard let small = number.small else { return nil }
      let bits =
        operation == .bitOr ? bits | small : operation == .bitAnd ? bits & small : bits ^ small
      return .object(RegexFlagObject(bits < 0 ? bits & Self.known : bits))
    case .add: return .int(left + right)
    case .subtract: return .int(left - right)
    case .multiply:
      return .int(try raising { () throws(Fault) in try left.multiplied(by: right) })
    default: return nil
    }
  }

  func unary(_ operation: UnaryOperator) throws(PythonException) -> Value? {
    switch operation {
    case .invert: .object(RegexFlagObject(Self.known & ~bits))
    case .minus: .int(Integer(-bits))
    case .plus: .int(Integer(bits))
    case .not: nil
    }
  }
}

extension Value {
  var regexFlag: RegexFlagObject? {
    guard case .object(let object) = self else { return nil }
    return object as? RegexFlagObject
  }
}
