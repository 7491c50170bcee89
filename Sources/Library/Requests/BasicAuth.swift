import Interpreter
import Values

/// `requests.auth.HTTPBasicAuth`: puts a name and a password on a request (RFC 7617).
final class BasicAuth: Instance {
  let username: Value
  let password: Value

  /// Numbers and the rest become text, as `requests` does with a warning.
  init(
    username: Value,
    password: Value,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    self.username = try Self.text(username, interpreter)
    self.password = try Self.text(password, interpreter)
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

  static let type = ClassObject(
    "HTTPBasicAuth",
    module: "requests.auth",
    construct: { (interpreter, arguments) throws(PythonException) in
      let bound = try Arguments([.none] + arguments.positional, keywords: arguments.keywords)
        .bound(to: Signature("self, username, password"), function: "HTTPBasicAuth.__init__")
      return .object(
        try BasicAuth(
          username: bound[1] ?? .none,
          password: bound[2] ?? .none,
          interpreter
        )
      )
    }
  )

  var type: ClassObject { Self.type }
  var isCallable: Bool { true }
  var attributeNames: [String] { ["password", "username"] }

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
      .bound(to: Signature("self, r"), function: "HTTPBasicAuth.__call__")
    guard case .object(let object)? = bound[1], let request = object as? PreparedRequestObject
    else { throw .type("HTTPBasicAuth.__call__() needs a PreparedRequest") }
    request.headers["Authorization"] = .string(try field())
    return bound[1]
  }

  private func field() throws(PythonException) -> String {
    let name = try Self.bytes(username)
    let secret = try Self.bytes(password)
    let encoded = Base64Codec.encode(name + [UInt8(ascii: ":")] + secret)
    return "Basic " + String(decoding: encoded, as: UTF8.self)
  }

  private static func bytes(_ value: Value) throws(PythonException) -> [UInt8] {
    if case .bytes(let bytes) = value { return bytes.bytes }
    return try Encoding.latin1.encode(value.text)
  }
}
