import Digests
import Interpreter
import Values

/// The module `hashlib`.
enum HashlibModule {
  static func make() -> Module {
    let module = Module(
      "hashlib",
      isPython: ["new", "file_digest"].contains,
      nativeName: "_hashlib"
    )
    for algorithm in HashAlgorithm.guaranteed {
      module.attributes[algorithm.rawValue] = .object(constructor(algorithm))
    }
    module.add(BlakeClasses.blake2b)
    module.add(BlakeClasses.blake2s)
    module.attributes["algorithms_guaranteed"] = names(HashAlgorithm.guaranteed)
    module.attributes["algorithms_available"] = names(
      HashAlgorithm.allCases.filter { MessageDigest($0) != nil }
    )
    module.add(
      NativeFunction("new", describedBy: newSignature) {
        (interpreter, arguments) throws(PythonException) in
        let bound = try arguments.bound(to: newSignature, function: "__hash_new")
        return try new(bound, interpreter)
      }
    )
    module.add(NativeFunction("file_digest", fileSignature, code: fileDigest))
    KeyFunctions.add(to: module)
    return module
  }

  private static let newSignature = Signature("name, data=b'', **kwargs")
  private static let dataSignature = Signature("string=b'', *, usedforsecurity=True")
  private static let fileSignature = Signature("fileobj, digest, /, *, _bufsize=262144")

  private static func names(_ algorithms: [HashAlgorithm]) -> Value {
    let set = SetValue()
    for name in algorithms.map(\.rawValue) + ["blake2b", "blake2s"] {
      // Texts are hashable.
      _ = try? set.insert(.string(name))
    }
    return .set(set)
  }

  private static func constructor(_ algorithm: HashAlgorithm) -> NativeFunction {
    let name = "openssl_\(algorithm.rawValue)"
    return NativeFunction(clinic: name, dataSignature) { (_, bound) throws(PythonException) in
      let hash = try HashObject(algorithm)
      if let data = bound[0] { hash.digest.update(try data.hashedBytes()) }
      return .object(hash)
    }
  }

  private static func new(
    _ bound: BoundArguments,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    guard case .string(let name)? = bound[0] else { throw .type("name must be a string") }
    if name == "blake2b" || name == "blake2s" {
      let type = name == "blake2b" ? BlakeClasses.blake2b : BlakeClasses.blake2s
      return try interpreter.call(
        .object(type),
        Arguments(bound[1].map { [$0] } ?? [], keywords: bound.extraKeywords)
      )
    }
    for keyword in bound.extraKeywords where keyword.name != "usedforsecurity" {
      throw .type("'\(keyword.name)' is an invalid keyword argument for new()")
    }
    let hash = try HashObject(algorithm(named: name))
    if let data = bound[1] { hash.digest.update(try data.hashedBytes()) }
    return .object(hash)
  }

  /// OpenSSL takes its names in capitals or not, and with hyphens.
  static func algorithm(named name: String) throws(PythonException) -> HashAlgorithm {
    let lowered = name.lowercased()
    let plain = lowered.hasPrefix("sha-") ? "sha" + lowered.dropFirst(4) : lowered
    let python = String(plain.map { $0 == "-" ? "_" : $0 })
    guard let algorithm = HashAlgorithm(rawValue: plain) ?? HashAlgorithm(rawValue: python) else {
      throw HashObject.unsupported(name)
    }
    return algorithm
  }

  /// A new hash by its name or from what makes one, which is how digests are named to functions.
  static func hash(
    from value: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> HashObject {
    if case .string(let name) = value {
      if name == "blake2b" || name == "blake2s" {
        let type = name == "blake2b" ? BlakeClasses.blake2b : BlakeClasses.blake2s
        return try hash(from: .object(type), interpreter)
      }
      return try HashObject(algorithm(named: name))
    }
    let maker =
      interpreter.isCallable(value) ? value : try interpreter.attribute("new", of: value)
    let made = try interpreter.call(maker, Arguments())
    guard case .object(let object) = made, let hash = object as? HashObject else {
      throw .type("a hash is needed, not '\(made.typeName)'")
    }
    return hash
  }

  /// Reads a file to its end, a piece at a time.
  private static func fileDigest(
    _ interpreter: Interpreter,
    _ bound: BoundArguments
  ) throws(PythonException) -> Value {
    let file = bound[0] ?? .none
    let hash = try hash(from: bound[1] ?? .none, interpreter)
    guard let read = try interpreter.findAttribute("read", of: file) else {
      throw try notBinary(file, interpreter)
    }
    let size = Arguments([bound[2] ?? .int(.small(1 << 18))])
    while true {
      guard case .bytes(let piece) = try interpreter.call(read, size) else {
        throw try notBinary(file, interpreter)
      }
      if piece.bytes.isEmpty { return .object(hash) }
      hash.digest.update(piece.bytes)
      try interpreter.checkInterruption()
    }
  }

  private static func notBinary(
    _ file: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> PythonException {
    let shown = try interpreter.representation(of: file)
    return .value("'\(shown)' is not a file-like object in binary reading mode.")
  }
}
