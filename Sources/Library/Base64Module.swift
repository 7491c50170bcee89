import Interpreter
import Values

/// The module `base64`.
enum Base64Module {
  static func make() -> Module {
    let module = Module("base64", isPython: { _ in true })
    addBase64(to: module)
    addFixedAlphabets(to: module)
    addBase32(to: module, "b32", Base64Codec.base32, keywords: "casefold=False, map01=None")
    addBase32(to: module, "b32hex", Base64Codec.base32Hex, keywords: "casefold=False")
    addBase16(to: module)
    addLines(to: module)
    addBase85(to: module)
    addASCII85(to: module)
    return module
  }

  private static func addBase64(to module: Module) {
    module.add(
      NativeFunction("b64encode", Signature("s, altchars=None")) {
        (interpreter, bound) throws(PythonException) in
        let text = try Base64Codec.encode(BinasciiModule.bytes(bound[0] ?? .none), in: interpreter)
        guard let other = bound[1], !other.isNone else { return .bytes(Bytes(text)) }
        let pair = try alternatives(BinasciiModule.bytes(other), shownAs: other)
        return .bytes(Bytes(replacing(text, Array("+/".utf8), by: pair)))
      }
    )
    module.add(
      NativeFunction("b64decode", Signature("s, altchars=None, validate=False")) {
        (_, bound) throws(PythonException) in
        var text = try data(bound[0] ?? .none)
        if let other = bound[1], !other.isNone {
          let bytes = try data(other)
          text = replacing(
            text,
            try alternatives(bytes, shownAs: .bytes(Bytes(bytes))),
            by: Array("+/".utf8)
          )
        }
        return try decoded(text, strict: bound[2]?.isTrue ?? false)
      }
    )
  }

  private static func addFixedAlphabets(to module: Module) {
    let standard = Array("+/".utf8)
    for (prefix, alphabet) in [("standard", standard), ("urlsafe", Array("-_".utf8))] {
      module.add(
        NativeFunction("\(prefix)_b64encode", Signature("s")) {
          (interpreter, bound) throws(PythonException) in
          let text = try Base64Codec.encode(
            BinasciiModule.bytes(bound[0] ?? .none),
            in: interpreter
          )
          return .bytes(Bytes(replacing(text, standard, by: alphabet)))
        }
      )
      module.add(
        NativeFunction("\(prefix)_b64decode", Signature("s")) {
          (_, bound) throws(PythonException) in
          try decoded(replacing(try data(bound[0] ?? .none), alphabet, by: standard))
        }
      )
    }
  }

  private static func addBase32(
    to module: Module,
    _ name: String,
    _ alphabet: [UInt8],
    keywords: String
  ) {
    module.add(
      NativeFunction("\(name)encode", Signature("s")) { (_, bound) throws(PythonException) in
        .bytes(Bytes(Base64Codec.encode32(try BinasciiModule.bytes(bound[0] ?? .none), alphabet)))
      }
    )
    module.add(
      NativeFunction("\(name)decode", Signature("s, \(keywords)")) {
        (_, bound) throws(PythonException) in
        var text = try data(bound[0] ?? .none)
        if bound.values.count > 2, let map = bound[2], !map.isNone {
          let letter = try data(map)
          guard letter.count == 1 else {
            throw PythonException(
              ExceptionClasses.assertionError,
              Value.bytes(Bytes(letter)).representation
            )
          }
          text = replacing(text, Array("01".utf8), by: [UInt8(ascii: "O"), letter[0]])
        }
        if bound[1]?.isTrue ?? false { text = text.map(uppercased) }
        return .bytes(
          Bytes(
            try BinasciiModule.decoding { () throws(Base64Codec.Malformed) in
              try Base64Codec.decode32(text, alphabet)
            }
          )
        )
      }
    )
  }

  private static func addBase16(to module: Module) {
    module.add(
      NativeFunction("b16encode", Signature("s")) { (_, bound) throws(PythonException) in
        let bytes = try BinasciiModule.bytes(bound[0] ?? .none)
        return .bytes(Bytes(Base64Codec.encode16(bytes, uppercase: true)))
      }
    )
    module.add(
      NativeFunction("b16decode", Signature("s, casefold=False")) {
        (_, bound) throws(PythonException) in
        var text = try data(bound[0] ?? .none)
        if bound[1]?.isTrue ?? false { text = text.map(uppercased) }
        guard text.allSatisfy({ (48...57).contains($0) || (65...70).contains($0) }) else {
          throw PythonException(BinasciiModule.error, "Non-base16 digit found")
        }
        return .bytes(
          Bytes(
            try BinasciiModule.decoding { () throws(Base64Codec.Malformed) in
              try Base64Codec.decode16(text)
            }
          )
        )
      }
    )
  }

  /// The forms with a line end after every 76 characters.
  private static func addLines(to module: Module) {
    module.add(
      NativeFunction("encodebytes", Signature("s")) { (_, bound) throws(PythonException) in
        let bytes = try contiguous(bound[0] ?? .none)
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 57) {
          result += Base64Codec.encode(Array(bytes[start..<min(start + 57, bytes.count)]))
          result.append(UInt8(ascii: "\n"))
        }
        return .bytes(Bytes(result))
      }
    )
    module.add(
      NativeFunction("decodebytes", Signature("s")) { (_, bound) throws(PythonException) in
        try decoded(try contiguous(bound[0] ?? .none))
      }
    )
  }

  private static func contiguous(_ value: Value) throws(PythonException) -> [UInt8] {
    guard case .bytes(let bytes) = value else {
      throw .type("expected bytes-like object, not \(value.type.name)")
    }
    return bytes.bytes
  }

  private static func decoded(
    _ text: [UInt8],
    strict: Bool = false
  ) throws(PythonException) -> Value {
    .bytes(
      Bytes(
        try BinasciiModule.decoding { () throws(Base64Codec.Malformed) in
          try Base64Codec.decode(text, strict: strict)
        }
      )
    )
  }

  static func data(_ value: Value) throws(PythonException) -> [UInt8] {
    switch value {
    case .bytes(let bytes): return bytes.bytes
    case .string(let text):
      guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
        throw .value("string argument should contain only ASCII characters")
      }
      return Array(text.utf8)
    default:
      throw .type(
        "argument should be a bytes-like object or ASCII string, not '\(value.type.name)'"
      )
    }
  }

  private static func alternatives(
    _ pair: [UInt8],
    shownAs value: Value
  ) throws(PythonException) -> [UInt8] {
    guard pair.count == 2 else {
      throw PythonException(ExceptionClasses.assertionError, value.representation)
    }
    return pair
  }

  private static func replacing(
    _ text: [UInt8],
    _ old: [UInt8],
    by new: [UInt8]
  ) -> [UInt8] {
    guard old != new else { return text }
    return text.map { $0 == old[0] ? new[0] : $0 == old[1] ? new[1] : $0 }
  }

  private static func uppercased(_ byte: UInt8) -> UInt8 {
    (97...122).contains(byte) ? byte - 32 : byte
  }
}
