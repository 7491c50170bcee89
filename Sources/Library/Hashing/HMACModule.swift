import Digests
import Interpreter
import Values

/// The module `hmac`.
enum HMACModule {
  static func make() -> Module {
    let module = Module("hmac", isPython: ["new", "digest"].contains, nativeName: "_hashlib")
    module.add(HMACObject.type)
    module.attributes["digest_size"] = Value.none
    let signature = Signature("key, msg=None, digestmod=''")
    module.add(
      NativeFunction("new", signature) { (interpreter, bound) throws(PythonException) in
        .object(
          try HMACObject(
            key: bound[0] ?? .none,
            message: bound[1],
            by: bound[2],
            interpreter
          )
        )
      }
    )
    module.add(
      NativeFunction("digest", Signature("key, msg, digest")) {
        (interpreter, bound) throws(PythonException) in
        let key = try (bound[0] ?? .none).requiredBytes()
        let message = try (bound[1] ?? .none).requiredBytes()
        let hash = try HashlibModule.hash(from: bound[2] ?? .none, interpreter)
        let code = AuthenticationCode(key: key, hash.digest)
        code?.update(message)
        guard let bytes = code?.digest() else { throw .memory }
        return .bytes(Bytes(bytes))
      }
    )
    module.add(NativeFunction("compare_digest", 2...2, code: compare))
    return module
  }

  /// Takes as long whatever the difference.
  private static func compare(
    _ interpreter: Interpreter,
    _ arguments: [Value]
  ) throws(PythonException) -> Value {
    let (left, right): ([UInt8], [UInt8])
    switch (arguments[0], arguments[1]) {
    case (.string(let one), .string(let two)):
      guard one.utf8.allSatisfy({ $0 < 0x80 }), two.utf8.allSatisfy({ $0 < 0x80 }) else {
        throw .type("comparing strings with non-ASCII characters is not supported")
      }
      (left, right) = (Array(one.utf8), Array(two.utf8))
    case (.bytes(let one), .bytes(let two)): (left, right) = (one.bytes, two.bytes)
    case (.bytes, let other), (let other, .bytes):
      throw .type("a bytes-like object is required, not '\(other.typeName)'")
    case (let one, let two):
      throw .type(
        "unsupported operand types(s) or combination of types: "
          + "'\(one.typeName)' and '\(two.typeName)'"
      )
    }
    var difference = UInt8(left.count == right.count ? 0 : 1)
    for (place, byte) in right.enumerated() {
      difference |= byte ^ (left.count == right.count ? left[place] : byte)
    }
    return .bool(difference == 0)
  }
}

/// An `hmac.HMAC`, being computed.
final class HMACObject: Instance {
  private let name: String
  private let code: any RunningDigest

  private init(_ name: String, _ code: any RunningDigest) {
    self.name = name
    self.code = code
  }

  convenience init(
    key: Value,
    message: Value?,
    by algorithm: Value?,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    guard case .bytes(let bytes) = key else {
      throw .type("key: expected bytes or bytearray, but got '\(key.typeName)'")
    }
    guard let algorithm, algorithm.isTrue else {
      throw .type("Missing required parameter 'digestmod'.")
    }
    let hash = try HashlibModule.hash(from: algorithm, interpreter)
    guard let code = AuthenticationCode(key: bytes.bytes, hash.digest) else { throw .memory }
    if let message, !message.isNone { code.update(try message.hashedBytes()) }
    self.init("hmac-\(hash.name)", code)
  }

  var type: ClassObject { Self.type }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "name": .string(self.name)
    case "digest_size": .int(.small(code.size))
    case "block_size": .int(.small(code.blockSize))
    default: nil
    }
  }

  var attributeNames: [String] { ["block_size", "digest_size", "name"] }

  static let type: ClassObject = {
    let signature = Signature("self, key, msg=None, digestmod=''")
    let type = ClassObject("HMAC", module: "hmac") {
      (interpreter, arguments) throws(PythonException) in
      let withReceiver = Arguments([.none] + arguments.positional, keywords: arguments.keywords)
      let bound = try withReceiver.bound(to: signature, function: "HMAC.__init__")
      return .object(
        try HMACObject(key: bound[1] ?? .none, message: bound[2], by: bound[3], interpreter)
      )
    }
    type.addPythonMethod("update", "msg") {
      (object: HMACObject, _, bound) throws(PythonException) in
      object.code.update(try (bound[1] ?? .none).hashedBytes())
      return .none
    }
    type.addPythonMethod("copy", "") { (object: HMACObject, _, _) throws(PythonException) in
      guard let copy = object.code.copied() else { throw .memory }
      return .object(HMACObject(object.name, copy))
    }
    for (name, isText) in [("digest", false), ("hexdigest", true)] {
      type.addPythonMethod(name, "") { (object: HMACObject, _, _) throws(PythonException) in
        guard let bytes = object.code.digest() else { throw .memory }
        return isText ? .string(bytes.hexadecimal) : .bytes(Bytes(bytes))
      }
    }
    return type
  }()
}
