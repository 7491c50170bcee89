import Interpreter
import Values

/// `requests.auth.HTTPBasicAuth` and `HTTPProxyAuth`: put a name and a password on a request
/// (RFC 7617).
final class BasicAuth: Instance {
  let username: Value
  let password: Value
  private let isForProxy: Bool

  /// Numbers and the rest become text, as `requests` does with a warning.
  init(
    username: Value,
    password: Value,
    isForProxy: Bool = false,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    self.username = try Self.text(username, interpreter)
    self.password = try Self.text(password, interpreter)
    self.isForProxy = isForProxy
    interpreter.note(password: self.password)
  }

  private static func text(
    _ value: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    switch value {
    case .string, .bytes: value
    default: .string(try interpreter.text(of: value))
    }
  }

  /// `requests.auth.AuthBase`, what all of them are.
  static let base = ClassObject("AuthBase", module: "requests.auth")

  static let type = make("HTTPBasicAuth", base, isForProxy: false)
  static let proxyType = make("HTTPProxyAuth", type, isForProxy: true)

  private static func make(
    _ name: String,
    _ base: ClassObject,
    isForProxy: Bool
  ) -> ClassObject {
    ClassObject(
      name,
      module: "requests.auth",
      bases: [base],
      construct: { (interpreter, arguments) throws(PythonException) in
        let bound = try Arguments([.none] + arguments.positional, keywords: arguments.keywords)
          .bound(to: Signature("self, username, password"), function: "HTTPBasicAuth.__init__")
        return .object(
          try BasicAuth(
            username: bound[1] ?? .none,
            password: bound[2] ?? .none,
            isForProxy: isForProxy,
            interpreter
          )
        )
      }
    )
  }

  var type: ClassObject { isForProxy ? Self.proxyType : Self.type }
  var isCallable: Bool { true }
  var attributeNames: [String] { ["password", "username"] }

  func isEqual(to other: Value) -> Bool {
    guard case .object(let object) = other else { return false }
    if let basic = object as? BasicAuth {
      return username.isEqual(to: basic.username) && password.isEqual(to: basic.password)
    }
    guard let digest = object as? DigestAuth else { return false }
    return username.isEqual(to: digest.username) && password.isEqual(to: digest.password)
  }

  func hash(into hasher: inout Hasher) throws(Fault) {
    throw .type("unhashable type: '\(type.name)'")
  }

  func attribute(
    _ name: String,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    switch name {
    case "username": username
    case "password": password
    default: nil
    }
  }

  func call(
    _ arguments: Arguments,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    let bound = try Arguments([.none] + arguments.positional, keywords: arguments.keywords)
      .bound(to: Signature("self, r"), function: "\(type.name).__call__")
    guard case .object(let object)? = bound[1], let request = object as? PreparedRequestObject
    else { throw .type("\(type.name).__call__() needs a PreparedRequest") }
    let name = isForProxy ? "Proxy-Authorization" : "Authorization"
    request.headers?[name] = .string(try Self.field(username, password))
    return bound[1]
  }

  /// `Basic` and the pair in Base64.
  static func field(_ username: Value, _ password: Value) throws(PythonException) -> String {
    let name = try bytes(username)
    let secret = try bytes(password)
    let encoded = Base64Codec.encode(name + [UInt8(ascii: ":")] + secret)
    return "Basic " + String(decoding: encoded, as: UTF8.self)
  }

  private static func bytes(_ value: Value) throws(PythonException) -> [UInt8] {
    if case .bytes(let bytes) = value { return bytes.bytes }
    return try Encoding.latin1.encode(value.text)
  }
}
