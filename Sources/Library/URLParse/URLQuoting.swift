import Interpreter
import Values

/// Percent-encoding as `urllib.parse` does it (RFC 3986 §2).
enum URLQuoting {
  /// What no option changes: the unreserved characters.
  private static let unreserved = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~".utf8
  )

  static func quote(_ bytes: [UInt8], safe: Set<UInt8>) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if unreserved.contains(byte) || safe.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Replaces what is a valid escape and leaves the rest.
  static func unquote(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count,
        let high = digit(bytes[place + 1]), let low = digit(bytes[place + 2])
      {
        result.append(high << 4 | low)
        place += 3
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  /// How text becomes bytes and back: the codec and its error handling, by the methods of `str`
  /// and `bytes`.
  struct Codec {
    var encoding: Value?
    var errors: Value?

    init(_ encoding: Value? = nil, _ errors: Value? = nil) {
      self.encoding = encoding.flatMap { $0.isNone ? nil : $0 }
      self.errors = errors.flatMap { $0.isNone ? nil : $0 }
    }

    func encode(_ text: String, _ interpreter: Interpreter) throws(PythonException) -> [UInt8] {
      guard encoding != nil || errors != nil else { return Array(text.utf8) }
      let method = try interpreter.attribute("encode", of: .string(text))
      let arguments = Arguments([encoding ?? .string("utf-8"), errors ?? .string("strict")])
      guard case .bytes(let bytes) = try interpreter.call(method, arguments) else { return [] }
      return bytes.bytes
    }

    func decode(_ bytes: [UInt8], _ interpreter: Interpreter) throws(PythonException) -> String {
      let method = try interpreter.attribute("decode", of: .bytes(Bytes(bytes)))
      let arguments = Arguments([encoding ?? .string("utf-8"), errors ?? .string("replace")])
      return try interpreter.call(method, arguments).text
    }
  }

  /// `unquote` of a text: characters beyond ASCII stay, the runs between them are decoded.
  static func unquote(
    _ text: String,
    _ codec: Codec,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var result = ""
    var run: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        run.append(UInt8(scalar.value))
        continue
      }
      if !run.isEmpty { result += try codec.decode(unquote(run), interpreter) }
      run = []
      result.unicodeScalars.append(scalar)
    }
    return run.isEmpty ? result : result + (try codec.decode(unquote(run), interpreter))
  }

  /// `quote` and `quote_plus` of any value.
  static func quote(
    _ value: Value,
    safe: Value?,
    codec: Codec,
    plus: Bool,
    _ interpreter: Interpreter
  ) throws(PythonException) -> String {
    let bytes: [UInt8]
    switch value {
    case .string(let text): bytes = try codec.encode(text, interpreter)
    default:
      if codec.encoding != nil { throw .type("quote() doesn't support 'encoding' for bytes") }
      if codec.errors != nil { throw .type("quote() doesn't support 'errors' for bytes") }
      guard case .bytes(let data) = value else { throw .type("quote_from_bytes() expected bytes") }
      bytes = data.bytes
    }
    var kept = Set((plus ? "" : "/").utf8)
    switch safe {
    case .string(let text): kept = Set(text.utf8.filter { $0 < 0x80 })
    case .bytes(let data): kept = Set(data.bytes.filter { $0 < 0x80 })
    default: break
    }
    let space = UInt8(ascii: " ")
    guard plus, bytes.contains(space) else { return quote(bytes, safe: kept) }
    let quoted = quote(bytes, safe: kept.union([space]))
    return String(
      decoding: quoted.utf8.map { $0 == space ? UInt8(ascii: "+") : $0 },
      as: UTF8.self
    )
  }
}
