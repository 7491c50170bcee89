import HTTP
import Interpreter
import Values

/// Turns the parts of a request into what goes on the wire, step by step in the order of
/// `PreparedRequest.prepare`: the order decides where fields stand and which mistake is reported.
struct RequestPreparation {
  let prepared: PreparedRequestObject
  let interpreter: Interpreter

  init(_ prepared: PreparedRequestObject, _ interpreter: Interpreter) {
    self.prepared = prepared
    self.interpreter = interpreter
  }

  /// `jar` is what the cookies were made into, where somebody has done so already.
  func prepare(_ parts: RequestParts, jar: CookieJar? = nil) throws(PythonException) {
    try setMethod(parts.method)
    try setURL(parts.url, params: parts.params)
    try setHeaders(parts.headers)
    if let jar {
      try setCookies(jar)
    } else {
      try setCookies(CookieJarObject.jar(from: parts.cookies, interpreter))
    }
    try setBody(data: parts.data, files: parts.files, json: parts.json)
    try setAuth(parts.auth)
    try setHooks(parts.hooks)
  }

  // MARK: - Method and URL

  func setMethod(_ method: Value) throws(PythonException) {
    switch method {
    case .none: prepared.method = .none
    case .string(let text): prepared.method = .string(text.uppercased())
    case .bytes(let bytes):
      prepared.method = .string(try Encoding.ascii.decode(bytes.bytes).uppercased())
    default: throw Self.noUpper(method)
    }
  }

  static func noUpper(_ method: Value) -> PythonException {
    PythonException(
      ExceptionClasses.attributeError,
      "'\(method.typeName)' object has no attribute 'upper'"
    )
  }

  func setURL(_ url: Value, params: Value) throws(PythonException) {
    let text: String
    if case .bytes(let bytes) = url {
      text = try Encoding.utf8.decode(bytes.bytes)
    } else {
      text = try interpreter.text(of: url)
    }
    let trimmed = String(text.drop { $0.isWhitespace })
    let isWeb =
      !trimmed.utf8.contains(UInt8(ascii: ":")) || trimmed.startsIgnoringASCIICase(with: "http")
    let query: String
    do throws(PythonException) {
      query = isWeb ? try self.query(params) : ""
    } catch {
      // A mistake in the URL is reported before one in the parameters.
      _ = try self.url(trimmed, adding: "")
      throw error
    }
    prepared.url = try self.url(trimmed, adding: query)
  }

  private func url(_ text: String, adding query: String) throws(PythonException) -> String {
    do throws(URL.Invalid) {
      return try URL.prepared(text, adding: query, quoted: Value.string(text).representation)
    } catch {
      throw RequestsErrors.exception(RequestsErrors.type(for: error.kind), error.message)
    }
  }

  /// The parameters, encoded.
  private func query(_ params: Value) throws(PythonException) -> String {
    if case .dict(let dict) = params, dict.count == 0 { return "" }
    guard !params.isNone else { return "" }
    switch try FormEncoding(interpreter).encode(params) {
    case .string(let text): return text
    case .bytes(let bytes): return try Encoding.ascii.decode(bytes.bytes)
    case let other:
      guard other.isTrue else { return "" }
      throw .type("Cannot mix str and non-str arguments")
    }
  }

  // MARK: - Cookies

  /// A field that is there already stays.
  func setCookies(_ jar: CookieJar) throws(PythonException) {
    prepared.cookies = jar
    guard !jar.all.isEmpty, let headers = prepared.headers, headers["Cookie"] == nil,
      let url = prepared.url
    else { return }
    if let field = jar.header(for: url, now: interpreter.clock.now().seconds) {
      headers["Cookie"] = .string(field)
    }
  }

  // MARK: - Credentials

  func setAuth(_ given: Value) throws(PythonException) {
    var auth = given
    if auth.isNone, let pair = Self.credentials(in: prepared.url ?? "") {
      auth = .tuple(Tuple([.string(pair.name), .string(pair.password)]))
    }
    guard auth.isTrue else { return }
    if case .tuple(let pair) = auth, pair.elements.count == 2 {
      auth = .object(
        try BasicAuth(
          username: pair.elements[0],
          password: pair.elements[1],
          interpreter
        )
      )
    }
    let answer = try interpreter.call(auth, Arguments([.object(prepared)]))
    guard case .object(let object) = answer, let changed = object as? PreparedRequestObject else {
      throw PythonException(
        ExceptionClasses.attributeError,
        "'\(answer.typeName)' object has no attribute '__dict__'"
      )
    }
    if changed !== prepared { prepared.become(changed) }
    if prepared.content == nil { try setLength(of: prepared.body) }
  }

  /// The name and password in a URL (`requests.utils.get_auth_from_url`), unless both are empty.
  static func credentials(in url: String) -> (name: String, password: String)? {
    guard url.utf8.contains(UInt8(ascii: "@")), let info = URL(url)?.userInfo else { return nil }
    let halves = info.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves.map { String(decoding: PercentEncoding.decode(String($0)), as: UTF8.self) }
    guard parts.count == 2, parts != ["", ""] else { return nil }
    return (parts[0], parts[1])
  }

  // MARK: - Hooks

  func setHooks(_ hooks: Value) throws(PythonException) {
    guard case .dict(let events) = hooks, events.count > 0 else { return }
    let registered = prepared.hooks
    for place in 0..<events.count {
      let (event, hook) = events.entry(at: place)
      try registered.register(event, hook, interpreter)
    }
  }
}
