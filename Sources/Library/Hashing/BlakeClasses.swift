import Digests
import Interpreter
import Values

/// The classes `hashlib.blake2b` and `hashlib.blake2s`.
enum BlakeClasses {
  static let blake2b = makeType("blake2b", Blake2<UInt64>.self)
  static let blake2s = makeType("blake2s", Blake2<UInt32>.self)

  private static let signature = Signature(
    """
    data=b'', /, *, digest_size=0, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, \
    node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True
    """
  )
  /// What makes trees of hashes: the places of those parameters.
  private static let treeParameters = 5...11

  private static func makeType<Word: Blake2Word>(
    _ name: String,
    _ kind: Blake2<Word>.Type
  ) -> ClassObject {
    let type = HashObject.makeType(name, module: "_blake2", isExtendable: false) {
      (interpreter, arguments) throws(PythonException) in
      let bound = try arguments.boundAsClinic(to: signature, function: name)
      for place in treeParameters where bound[place] != nil {
        throw .leftOut("'\(signature.parameters[place].name)' of \(name)()")
      }
      let size = try bound[1].map(interpreter.index) ?? kind.maximumSize
      guard (1...kind.maximumSize).contains(size) else {
        throw .value("digest_size must be between 1 and \(kind.maximumSize) bytes")
      }
      let parts = try parts(bound, kind)
      guard let digest = kind.init(size: size, key: parts[0], salt: parts[1], person: parts[2])
      else { throw .memory }
      if let data = bound[0] { digest.update(try data.hashedBytes()) }
      return .object(HashObject(name, name == "blake2b" ? blake2b : blake2s, digest))
    }
    type.attributes["MAX_DIGEST_SIZE"] = .int(.small(kind.maximumSize))
    type.attributes["MAX_KEY_SIZE"] = .int(.small(kind.maximumSize))
    type.attributes["PERSON_SIZE"] = .int(.small(kind.saltSize))
    type.attributes["SALT_SIZE"] = .int(.small(kind.saltSize))
    return type
  }

  /// The key, the salt and the personalization.
  private static func parts<Word: Blake2Word>(
    _ bound: BoundArguments,
    _ kind: Blake2<Word>.Type
  ) throws(PythonException) -> [[UInt8]] {
    let limits = [
      ("key", kind.maximumSize), ("salt", kind.saltSize), ("person", kind.saltSize),
    ]
    var parts: [[UInt8]] = []
    for (place, (name, limit)) in limits.enumerated() {
      let bytes = try bound[place + 2]?.requiredBytes() ?? []
      guard bytes.count <= limit else {
        throw .value("maximum \(name) length is \(limit) bytes")
      }
      parts.append(bytes)
    }
    return parts
  }
}
