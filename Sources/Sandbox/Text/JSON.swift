/// A JSON value whose objects keep the order in which their members were written.
///
/// The server's bodies follow the order of the published examples, which neither `JSONEncoder` nor
/// a dictionary promises. Numbers are 64-bit integers and nothing else: the API has no fractions.
enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A name and its value.
  struct Member: Sendable, Equatable {
    let name: String
    let value: JSON
  }

  /// Makes an object and leaves out the members that have no value.
  static func members(_ pairs: KeyValuePairs<String, JSON?>) -> JSON {
    .object(
      pairs.compactMap { (name, value) in
        value.map { Member(name: name, value: $0) }
      }
    )
  }

  /// The text as UTF-8, without any white space.
  var bytes: [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(2_048)
    write(to: &output)
    return output
  }

  func write(to output: inout [UInt8]) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let flag): output += (flag ? "true" : "false").utf8
    case .integer(let number): output += String(number).utf8
    case .string(let text): JSON.write(text, to: &output)
    case .array(let items):
      output.append(UInt8(ascii: "["))
      for (position, item) in items.enumerated() {
        if position > 0 { output.append(UInt8(ascii: ",")) }
        item.write(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (position, member) in members.enumerated() {
        if position > 0 { output.append(UInt8(ascii: ",")) }
        JSON.write(member.name, to: &output)
        output.append(UInt8(ascii: ":"))
        member.value.write(to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    defer { output.append(UInt8(ascii: "\"")) }
    // Most texts need no escape and are copied whole.
    let isPlain = text.utf8.withContiguousStorageIfAvailable { !$0.contains(where: needsEscape) }
    guard isPlain != true else {
      output += text.utf8
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
      case 0..<0x20, 0x7f:
        output += "\\u00".utf8
        output.append(hexadecimalDigits[Int(byte >> 4)])
        output.append(hexadecimalDigits[Int(byte & 15)])
      default: output.append(byte)
      }
    }
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7f
  }
}

/// The digits of base sixteen in lower case.
let hexadecimalDigits = Array("0123456789abcdef".utf8)

extension JSON: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self = .string(text) }
}

extension JSON: ExpressibleByBooleanLiteral {
  init(booleanLiteral flag: Bool) { self = .bool(flag) }
}

extension JSON: ExpressibleByIntegerLiteral {
  init(integerLiteral number: Int) { self = .integer(number) }
}

extension JSON: ExpressibleByArrayLiteral {
  init(arrayLiteral items: JSON...) { self = .array(items) }
}

extension JSON: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral pairs: (String, JSON)...) {
    self = .object(pairs.map { Member(name: $0.0, value: $0.1) })
  }
}
