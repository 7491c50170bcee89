import HTTP
import Interpreter
import Values

/// `requests.auth.HTTPDigestAuth`: answers a server's challenge (RFC 7616), and remembers it for the
/// next request.
final class DigestAuth: Instance {
  let username: Value
  let password: Value
  private var challenge: DigestChallenge?
  private var lastNonce = ""
  private var nonceCount = 0
  /// How often the request at hand was refused.
  private var refusals = 1

  init(username: Value, password: Value, _ interpreter: Interpreter) {
    self.username = username
    self.password = password
    interpreter.note(password: password)
  }

  static let type: ClassObject = {
    let type = ClassObject(
      "HTTPDigestAuth",
      module: "requests.auth",
      bases: [BasicAuth.base],
      construct: { (interpreter, arguments) throws(PythonException) in
        let bound = try Arguments([.none] + arguments.positional, keywords: arguments.keywords)
          .bound(to: Signature("self, username, password"), function: "HTTPDigestAuth.__init__")
        return .object(
          DigestAuth(username: bound[1] ?? .none, password: bound[2] ?? .none, interpreter)
        )
      }
    )
    type.addPythonMethod("handle_401", "r, **kwargs") {
      (auth: DigestAuth, interpreter, bound) throws(PythonException) in
      guard case .object(let object)? = bound[1], let response = object as? ResponseObject else {
        throw .type("HTTPDigestAuth.handle_401() needs a Response")
      }
      return .object(try auth.answer(response, bound.extraKeywords, interpreter))
    }
    type.addPythonMethod("handle_redirect", "r, **kwargs") {
      (auth: DigestAuth, _, bound) throws(PythonException) in
      guard case .object(let object)? = bound[1], let response = object as? ResponseObject else {
        return .none
      }
      if response.redirectTarget != nil { auth.refusals = 1 }
      return .none
    }
    return type
  }()

  var type: ClassObject { Self.type }
  var isCallable: Bool { true }
  var attributeNames: [String] { ["password", "username"] }

  func isEqual(to other: Value) -> Bool {
    guard case .object(let object) = other else { return false }
    if let basic = object as? BasicAuth { return basic.isEqual(to: .object(self)) }
    guard let digest = object as? DigestAuth else { return false }
    return username.isEqual(to: digest.username) && password.isEqual(to: digest.password)
  }

  func hash(into hasher: inout Hasher) throws(Fault) {
    throw .type("unhashable type: '\(type.name)'")
  }

  func attribute(_ name: String, in interpreter: Interpreter) throws(PythonException) -> Value? {
    switch name {
    case "username": username
    case "password": password
    default: nil
    }
  }

  /// Prepares a request: a challenge that is known already is answered at once.
  func call(
    _ arguments: Arguments,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    let bound = try Arguments([.none] + arguments.positional, keywords: arguments.keywords)
      .bound(to: Signature("self, r"), function: "HTTPDigestAuth.__call__")
    guard case .object(let object)? = bound[1], let request = object as? PreparedRequestObject
    else { throw .type("HTTPDigestAuth.__call__() needs a PreparedRequest") }
    if !lastNonce.isEmpty { try authorize(request, interpreter) }
    for handler in ["handle_401", "handle_redirect"] {
      let function = try interpreter.attribute(handler, of: .object(self))
      try request.hooks.register(.string("response"), function, interpreter)
    }
    refusals = 1
    return bound[1]
  }

  /// Sends a refused request once more, with the answer to the challenge.
  private func answer(
    _ response: ResponseObject,
    _ keywords: [(name: String, value: Value)],
    _ interpreter: Interpreter
  ) throws(PythonException) -> ResponseObject {
    let field = response.response.fields["WWW-Authenticate"] ?? ""
    guard (400..<500).contains(response.response.status),
      field.lowercased().contains("digest"), refusals < 2,
      case .object(let object) = response.request,
      let refused = object as? PreparedRequestObject, let client = response.connection
    else {
      refusals = 1
      return response
    }
    refusals += 1
    challenge = DigestChallenge(field)
    _ = try response.load()
    response.close()
    let request = refused.copied()
    var jar = request.cookies
    jar.receive(
      response.response.fields,
      from: refused.url ?? "",
      now: interpreter.clock.now().seconds
    )
    try RequestPreparation(request, interpreter).setCookies(jar)
    try authorize(request, interpreter)
    let answer = try client.exchange(request, SendOptions(keywords), interpreter)
    answer.history.elements.append(.object(response))
    answer.request = .object(request)
    return answer
  }

  private func authorize(
    _ request: PreparedRequestObject,
    _ interpreter: Interpreter
  ) throws(PythonException) {
    guard let challenge else { return }
    nonceCount = challenge.nonce == lastNonce ? nonceCount + 1 : 1
    let field = try challenge.answer(
      username: username.text,
      password: password.text,
      method: request.method.text,
      url: request.url ?? "",
      count: nonceCount,
      interpreter
    )
    guard let field else { return }
    lastNonce = challenge.nonce
    request.headers?["Authorization"] = .string(field)
  }
}
