import Interpreter
import Values

/// A `uuid.UUID` (RFC 4122).
final class UUIDObject: Instance {
  let number: UInt128

  init(_ number: UInt128) { self.number = number }

  /// Sets the bits of the variant and of the version.
  init(_ number: UInt128, version: Int) {
    let cleared = number & ~(0xC000 << 48) & ~(0xF000 << 64)
    self.number = cleared | 0x8000 << 48 | UInt128(UInt8(truncatingIfNeeded: version)) << 76
  }

  static let variants = [
    ("RESERVED_NCS", "reserved for NCS compatibility"),
    ("RFC_4122", "specified in RFC 4122"),
    ("RESERVED_MICROSOFT", "reserved for Microsoft compatibility"),
    ("RESERVED_FUTURE", "reserved for future definition"),
  ]

  var type: ClassObject { Self.type }
  var typeName: String { "UUID" }

  /// Thirty-two hexadecimal digits.
  var hex: String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  var text: String {
    var rest = hex[...]
    return [8, 4, 4, 4, 12].map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: "-")
  }

  var representation: String { "UUID('\(text)')" }

  func isEqual(to other: Value) -> Bool { other.uuid?.number == number }
  func hash(into hasher: inout Hasher) throws(Fault) { hasher.combine(number) }

  func rank(against other: Value) throws(Fault) -> Int? {
    guard let other = other.uuid else { return nil }
    return number < other.number ? -1 : number > other.number ? 1 : 0
  }

  private var variant: Int {
    switch number >> 61 & 7 {
    case 0...3: 0
    case 4, 5: 1
    case 6: 2
    default: 3
    }
  }

  private var bytes: [UInt8] {
    stride(from: 120, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// The first three fields with their bytes turned round.
  static func swapped(_ bytes: [UInt8]) -> [UInt8] {
    bytes[0..<4].reversed() + bytes[4..<6].reversed() + bytes[6..<8].reversed() + bytes[8...]
  }

  /// `width` bits that end `shift` bits from the right.
  private func field(_ shift: Int, _ width: Int) -> Value {
    .int(Integer(Int(truncatingIfNeeded: number >> shift & ((1 << width) - 1))))
  }

  private var fieldValues: [(name: String, value: Value)] {
    [
      ("time_low", field(96, 32)), ("time_mid", field(80, 16)),
      ("time_hi_version", field(64, 16)), ("clock_seq_hi_variant", field(56, 8)),
      ("clock_seq_low", field(48, 8)), ("node", field(0, 48)),
    ]
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "hex": return .string(hex)
    case "int":
      return .int(try raising { () throws(Fault) in try Integer(parsing: String(number)) })
    case "bytes": return .bytes(Bytes(bytes))
    case "bytes_le": return .bytes(Bytes(Self.swapped(bytes)))
    case "urn": return .string("urn:uuid:" + text)
    case "variant": return .string(Self.variants[variant].1)
    case "version": return variant == 1 ? field(76, 4) : Value.none
    case "clock_seq": return field(48, 14)
    case "time":
      let high = Int(truncatingIfNeeded: number >> 64 & 0xFFF) << 48
      let middle = Int(truncatingIfNeeded: number >> 80 & 0xFFFF) << 32
      return .int(Integer(high | middle | Int(truncatingIfNeeded: number >> 96)))
    case "fields": return .tuple(Tuple(fieldValues.map(\.value)))
    default: return fieldValues.first { $0.name == name }?.value
    }
  }

  var attributeNames: [String] {
    [
      "bytes", "bytes_le", "clock_seq", "fields", "hex", "int", "time", "urn", "variant", "version",
    ] + fieldValues.map(\.name)
  }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    throw .type("UUID objects are immutable")
  }
}

extension UUIDObject {
  static let type: ClassObject = {
    let signature = Signature(
      "hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None"
    )
    return ClassObject("UUID", module: "uuid") { (interpreter, arguments) throws(PythonException) in
      let bound = try arguments.bound(to: signature, function: "UUID.__init__")
      let given = (0..<5).filter { place in bound[place].map { !$0.isNone } ?? false }
      guard given.count == 1, let value = bound[given[0]] else {
        throw .type(
          "one of the hex, bytes, bytes_le, fields, or int arguments must be given"
        )
      }
      let number: UInt128
      switch given[0] {
      case 0: number = try parse(value, interpreter)
      case 1: number = joined(try sixteen(value, "bytes"))
      case 2: number = joined(swapped(try sixteen(value, "bytes_le")))
      case 3: number = try fields(interpreter.elements(of: value))
      default: number = try whole(value)
      }
      guard let version = bound[5], !version.isNone else { return .object(UUIDObject(number)) }
      let count = try version.cLong()
      guard (1...5).contains(count) else { throw .value("illegal version number") }
      return .object(UUIDObject(number, version: count))
    }
  }()

  /// With or without braces, hyphens and `urn:uuid:`.
  private static func parse(
    _ value: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> UInt128 {
    guard case .string(let text) = value else {
      // CPython calls the method on whatever it was given, and complains when it has none.
      _ = try interpreter.attribute("replace", of: value)
      throw .type("a bytes-like object is required, not 'str'")
    }
    var digits = text.removing("urn:").removing("uuid:")[...]
    while let first = digits.first, first == "{" || first == "}" { digits.removeFirst() }
    while let last = digits.last, last == "{" || last == "}" { digits.removeLast() }
    let hex = String(digits).removing("-")
    guard hex.unicodeScalars.count == 32 else {
      throw .value("badly formed hexadecimal UUID string")
    }
    let integer = try raising { () throws(Fault) in try Integer(parsing: hex, base: 16) }
    return try whole(.int(integer))
  }

  /// The six parts of RFC 4122 §4.1.2.
  private static func fields(_ values: [Value]) throws(PythonException) -> UInt128 {
    guard values.count == 6 else { throw .value("fields is not a 6-tuple") }
    var number: UInt128 = 0
    for (place, width) in [32, 16, 16, 8, 8, 48].enumerated() {
      let part = try whole(values[place], orElse: Int.min)
      guard (0..<(1 << width)).contains(part) else {
        throw .value(
          "field \(place + 1) out of range (need a\(width == 8 ? "n" : "") \(width)-bit value)"
        )
      }
      number = number << UInt128(width) | UInt128(part)
    }
    return number
  }

  /// The number, or another where it is too large.
  private static func whole(_ value: Value, orElse other: Int) throws(PythonException) -> Int {
    guard case .int(let integer) = value else { return try value.cLong() }
    return integer.small ?? other
  }

  private static func whole(_ value: Value) throws(PythonException) -> UInt128 {
    guard case .int(let integer) = value else { return UInt128(clamping: try value.cLong()) }
    guard let number = UInt128(Value.int(integer).representation) else {
      throw .value("int is out of range (need a 128-bit value)")
    }
    return number
  }

  private static func sixteen(_ value: Value, _ name: String) throws(PythonException) -> [UInt8] {
    guard case .bytes(let bytes) = value, bytes.bytes.count == 16 else {
      throw .value("\(name) is not a 16-char string")
    }
    return bytes.bytes
  }

  private static func joined(_ bytes: [UInt8]) -> UInt128 {
    bytes.reduce(0) { $0 << 8 | UInt128($1) }
  }
}

extension String {
  /// Without any occurrence of an ASCII text.
  fileprivate func removing(_ part: String) -> String {
    var result: [UInt8] = []
    var rest = Array(utf8)[...]
    let part = Array(part.utf8)
    while let byte = rest.first {
      if rest.starts(with: part) {
        rest = rest.dropFirst(part.count)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Value {
  fileprivate var uuid: UUIDObject? {
    guard case .object(let object) = self else { return nil }
    return object as? UUIDObject
  }
}
