import Digests
import Interpreter
import Values

/// A hash of `hashlib`, being computed.
final class HashObject: Instance {
  let name: String
  let type: ClassObject
  let digest: any RunningDigest

  init(_ name: String, _ type: ClassObject, _ digest: any RunningDigest) {
    self.name = name
    self.type = type
    self.digest = digest
  }

  /// One of OpenSSL's, which has seen nothing yet.
  convenience init(_ algorithm: HashAlgorithm) throws(PythonException) {
    guard let digest = MessageDigest(algorithm) else { throw Self.unsupported(algorithm.rawValue) }
    self.init(
      algorithm.rawValue,
      algorithm.isExtendable ? Self.extendable : Self.fixed,
      digest
    )
  }

  static func unsupported(_ name: String) -> PythonException {
    .value("unsupported hash type \(name)")
  }

  var typeName: String { type.qualifiedName }

  var representation: String {
    type.module == "_hashlib"
      ? "<\(name) \(typeName) object @ \(address)>" : "<\(typeName) object at \(address)>"
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "name": .string(self.name)
    case "digest_size": .int(.small(digest.size))
    case "block_size": .int(.small(digest.blockSize))
    default: nil
    }
  }

  var attributeNames: [String] { ["block_size", "digest_size", "name"] }

  func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    guard attributeNames.contains(name) else { return false }
    throw PythonException(
      ExceptionClasses.attributeError,
      "attribute '\(name)' of '\(typeName)' objects is not writable"
    )
  }

  func copied() throws(PythonException) -> HashObject {
    guard let copy = digest.copied() else { throw .memory }
    return HashObject(name, type, copy)
  }
}

extension HashObject {
  static let fixed = makeType("HASH", module: "_hashlib", isExtendable: false)
  static let extendable = makeType("HASHXOF", module: "_hashlib", isExtendable: true)

  static func makeType(
    _ name: String,
    module: String,
    isExtendable: Bool,
    construct: ClassObject.Constructor? = nil
  ) -> ClassObject {
    let type = ClassObject(name, module: module, construct: construct)
    type.addMethod("copy") { (hash: HashObject, _) throws(PythonException) in
      .object(try hash.copied())
    }
    type.addMethod("update") { (hash: HashObject, _, arguments) throws(PythonException) in
      hash.digest.update(try arguments.one("\(name).update").hashedBytes())
      return .none
    }
    let length = Signature("length")
    for (method, isText) in [("digest", false), ("hexdigest", true)] {
      type.addMethod(method) { (hash: HashObject, interpreter, arguments) throws(PythonException) in
        var bytes: [UInt8]?
        if isExtendable {
          let bound = try arguments.boundAsClinic(to: length, function: method)
          let length = try interpreter.index(bound[0] ?? .none)
          guard 0...Interpreter.maximumBytes ~= length else { throw .memory }
          bytes = (hash.digest as? MessageDigest)?.digest(length: length)
        } else {
          try arguments.expectNone("\(name).\(method)")
          bytes = hash.digest.digest()
        }
        guard let bytes else { throw .memory }
        return isText ? .string(bytes.hexadecimal) : .bytes(Bytes(bytes))
      }
    }
    return type
  }
}

extension Value {
  /// What a hash takes in.
  func hashedBytes() throws(PythonException) -> [UInt8] {
    switch self {
    case .bytes(let bytes): return bytes.bytes
    case .string: throw .type("Strings must be encoded before hashing")
    default: throw .type("object supporting the buffer API required")
    }
  }

  /// The bytes of an argument that must be some.
  func requiredBytes() throws(PythonException) -> [UInt8] {
    guard case .bytes(let bytes) = self else {
      throw .type("a bytes-like object is required, not '\(typeName)'")
    }
    return bytes.bytes
  }
}

extension [UInt8] {
  /// Two digits for each byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] },
      as: UTF8.self
    )
  }
}
