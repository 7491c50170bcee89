import Interpreter
import Values

/// The module `binascii`: its exception, and the functions that `base64` is made of.
enum BinasciiModule {
  static let error = ClassObject(
    "Error",
    module: "binascii",
    bases: [ExceptionClasses.valueError]
  )

  static func make() -> Module {
    let module = Module("binascii")
    module.add(error)
    module.attributes["Incomplete"] = .object(
      ClassObject("Incomplete", module: "binascii", bases: [ExceptionClasses.exception])
    )
    module.add(
      NativeFunction("a2b_base64", Signature("data, /, *, strict_mode=False")) {
        (_, bound) throws(PythonException) in
        let data = try asciiBytes(bound[0] ?? .none)
        let isStrict = bound[1]?.isTrue ?? false
        return .bytes(
          Bytes(
            try decoding { () throws(Base64Codec.Malformed) in
              try Base64Codec.decode(data, strict: isStrict)
            }
          )
        )
      }
    )
    module.add(
      NativeFunction("b2a_base64", Signature("data, /, *, newline=True")) {
        (interpreter, bound) throws(PythonException) in
        let text = try Base64Codec.encode(bytes(bound[0] ?? .none), in: interpreter)
        return .bytes(Bytes(text + (bound[1]?.isTrue ?? true ? [UInt8(ascii: "\n")] : [])))
      }
    )
    for name in ["hexlify", "b2a_hex"] {
      module.add(
        NativeFunction(name, Signature("data")) { (_, bound) throws(PythonException) in
          .bytes(Bytes(Base64Codec.encode16(try bytes(bound[0] ?? .none), uppercase: false)))
        }
      )
    }
    for name in ["unhexlify", "a2b_hex"] {
      module.add(
        NativeFunction(name, Signature("hexstr, /")) { (_, bound) throws(PythonException) in
          let data = try asciiBytes(bound[0] ?? .none)
          return .bytes(
            Bytes(
              try decoding { () throws(Base64Codec.Malformed) in
                try Base64Codec.decode16(data)
              }
            )
          )
        }
      )
    }
    return module
  }

  static func bytes(_ value: Value) throws(PythonException) -> [UInt8] {
    guard case .bytes(let bytes) = value else {
      throw .type("a bytes-like object is required, not '\(value.typeName)'")
    }
    return bytes.bytes
  }

  private static func asciiBytes(_ value: Value) throws(PythonException) -> [UInt8] {
    switch value {
    case .bytes(let bytes): return bytes.bytes
    case .string(let text):
      guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
        throw .value("string argument should contain only ASCII characters")
      }
      return Array(text.utf8)
    default:
      throw .type(
        "argument should be bytes, buffer or ASCII string, not '\(value.typeName)'"
      )
    }
  }

  static func decoding(
    _ body: () throws(Base64Codec.Malformed) -> [UInt8]
  ) throws(PythonException) -> [UInt8] {
    do throws(Base64Codec.Malformed) {
      return try body()
    } catch {
      throw PythonException(BinasciiModule.error, error.message)
    }
  }
}
