import Digests
import Interpreter
import Values

/// The functions of `hashlib` that make keys out of passwords.
enum KeyFunctions {
  static func add(to module: Module) {
    module.add(NativeFunction(clinic: "pbkdf2_hmac", derivation, code: pbkdf2))
    module.add(NativeFunction(clinic: "scrypt", scryptSignature, code: scrypt))
  }

  private static let unsupported = ClassObject(
    "UnsupportedDigestmodError",
    module: "_hashlib",
    bases: [ExceptionClasses.valueError]
  )

  private static let derivation = Signature("hash_name, password, salt, iterations, dklen=None")

  private static func pbkdf2(
    _ interpreter: Interpreter,
    _ bound: BoundArguments
  ) throws(PythonException) -> Value {
    guard case .string(let name)? = bound[0] else {
      let given = bound[0]?.typeName ?? ""
      throw .type("pbkdf2_hmac() argument 'hash_name' must be str, not \(given)")
    }
    let password = try (bound[1] ?? .none).requiredBytes()
    let salt = try (bound[2] ?? .none).requiredBytes()
    let iterations = try (bound[3] ?? .none).cLong()
    guard let algorithm = try? HashlibModule.algorithm(named: name),
      let size = MessageDigest(algorithm)?.size
    else {
      throw PythonException(unsupported, "[digital envelope routines] unsupported")
    }
    guard iterations > 0 else { throw .value("iteration value must be greater than 0.") }
    guard let rounds = Int32(exactly: iterations) else {
      throw .overflow("iteration value is too great.")
    }
    var length = size
    if let given = bound[4], !given.isNone { length = try given.cLong() }
    guard length > 0 else { throw .value("key length must be greater than 0.") }
    guard let count = Int32(exactly: length) else { throw .overflow("key length is too great.") }
    guard length <= Interpreter.maximumBytes else { throw .memory }
    let key = KeyDerivation.pbkdf2(
      algorithm,
      password: password,
      salt: salt,
      iterations: rounds,
      length: count,
      isInterrupted: interpreter.host.isInterrupted
    )
    if key == nil { try interpreter.checkInterruption() }
    guard let key else { throw .value("unsupported hash type \(name)") }
    return .bytes(Bytes(key))
  }

  private static let scryptSignature = Signature(
    "password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64"
  )

  private static func scrypt(
    _ interpreter: Interpreter,
    _ bound: BoundArguments
  ) throws(PythonException) -> Value {
    let password = try (bound[0] ?? .none).requiredBytes()
    guard let salt = bound[1], !salt.isNone else { throw .type("salt is required") }
    let saltBytes = try salt.requiredBytes()
    var numbers: [Int] = []
    for (place, name) in [(2, "n"), (3, "r"), (4, "p")] {
      guard case .int(let given)? = bound[place], let number = given.small, number >= 0 else {
        throw .type("\(name) is required and must be an unsigned int")
      }
      numbers.append(number)
    }
    guard numbers[0] >= 2, numbers[0] & (numbers[0] - 1) == 0 else {
      throw .value("n must be a power of 2.")
    }
    let memory = try bound[5]?.cLong() ?? 0
    guard 0...Int(Int32.max) ~= memory else {
      throw .value("maxmem must be positive and smaller than \(Int32.max)")
    }
    let length = try bound[6]?.cLong() ?? 64
    guard 1...Int(Int32.max) ~= length else {
      throw .value("dklen must be greater than 0 and smaller than \(Int32.max)")
    }
    guard length <= Interpreter.maximumBytes else { throw .memory }
    let key = KeyDerivation.scrypt(
      password: password,
      salt: saltBytes,
      n: UInt64(numbers[0]),
      r: UInt64(numbers[1]),
      p: UInt64(numbers[2]),
      memory: UInt64(memory),
      length: length
    )
    guard let key else {
      throw .value("Invalid parameter combination for n, r, p, maxmem.")
    }
    return .bytes(Bytes(key))
  }
}
