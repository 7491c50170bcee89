import HTTP
package import Interpreter
import Values

/// Turns arguments into a request, step by step in the order of `PreparedRequest.prepare`: the order
/// decides where fields stand and which mistake is reported.
package struct RequestPreparation {
  let arguments: RequestArguments
  let interpreter: Interpreter

  package init(_ arguments: RequestArguments, _ interpreter: Interpreter) {
    self.arguments = arguments
    self.interpreter = interpreter
  }

  /// The request that a session without settings of its own would send.
  package func prepare() throws(PythonException) -> PreparedRequestObject {
    let jar = try cookieJar()
    let method = try method()
    let headers = try mergedHeaders()
    let prepared = PreparedRequestObject(method: method, url: try url())
    try setHeaders(headers, of: prepared)
    prepared.cookies = jar
    if prepared.headers["Cookie"] == nil, let field = jar.header(for: prepared.url) {
      prepared.headers["Cookie"] = .string(field)
    }
    try setBody(of: prepared)
    try authorize(prepared)
    return prepared
  }

  /// The fields given, after the default ones.
  ///
  /// Each takes the place of a default of its name, and None takes it away. What is no mapping stays,
  /// to be complained about later.
  private func mergedHeaders() throws(PythonException) -> Value {
    let isMapping = try interpreter.isMappingLike(arguments.headers)
    guard isMapping || arguments.headers.isNone else { return arguments.headers }
    let merged = Self.defaultHeaders()
    if isMapping {
      for (key, value) in try interpreter.items(of: arguments.headers) {
        try merged.set(value, for: key)
      }
    }
    for (key, value) in merged.entries where value.isNone { _ = try merged.take(key) }
    return .object(merged)
  }

  static func defaultHeaders() -> CaseInsensitiveDict {
    let headers = CaseInsensitiveDict()
    headers["User-Agent"] = .string(RequestsModule.userAgent)
    headers["Accept-Encoding"] = .string("gzip, deflate")
    headers["Accept"] = .string("*/*")
    headers["Connection"] = .string("keep-alive")
    return headers
  }

  // MARK: - Method and URL

  private func method() throws(PythonException) -> Value {
    switch arguments.method {
    case .string(let text): return .string(text.uppercased())
    case .bytes(let bytes): return .string(try Encoding.ascii.decode(bytes.bytes).uppercased())
    case let other:
      throw PythonException(
        ExceptionClasses.attributeError,
        "'\(other.typeName)' object has no attribute 'upper'"
      )
    }
  }

  private func url() throws(PythonException) -> String {
    let text: String
    if case .bytes(let bytes) = arguments.url {
      text = try Encoding.utf8.decode(bytes.bytes)
    } else {
      text = try interpreter.text(of: arguments.url)
    }
    let trimmed = String(text.drop { $0.isWhitespace })
    let isWeb = !trimmed.contains(":") || trimmed.lowercased().hasPrefix("http")
    let query = isWeb ? try self.query(checking: trimmed) : ""
    do throws(URL.Invalid) {
      return try URL.prepared(
        trimmed,
        adding: query,
        quoted: Value.string(trimmed).representation
      )
    } catch {
      throw RequestsErrors.exception(RequestsErrors.type(for: error.kind), error.message)
    }
  }

  /// The parameters, encoded; a mistake in the URL is reported before one in them.
  private func query(checking url: String) throws(PythonException) -> String {
    do throws(URL.Invalid) {
      _ = try URL.prepared(url, quoted: Value.string(url).representation)
    } catch {
      throw RequestsErrors.exception(RequestsErrors.type(for: error.kind), error.message)
    }
    guard !arguments.params.isNone else { return "" }
    switch try FormEncoding(interpreter).encode(withoutNone(arguments.params)) {
    case .string(let text): return text
    case .bytes(let bytes): return try Encoding.ascii.decode(bytes.bytes)
    case let other:
      guard other.isTrue else { return "" }
      throw .type("Cannot mix str and non-str arguments")
    }
  }

  /// A session drops the keys whose value is None.
  private func withoutNone(_ value: Value) throws(PythonException) -> Value {
    guard case .dict(let dict) = value else { return value }
    let copy = Dict(minimumCapacity: dict.count)
    for place in 0..<dict.count {
      let (key, value) = dict.entry(at: place)
      if !value.isNone { try raising { () throws(Fault) in try copy.set(value, for: key) } }
    }
    return .dict(copy)
  }

  // MARK: - Cookies

  private func cookieJar() throws(PythonException) -> CookieJar {
    guard arguments.cookies.isTrue else { return CookieJar() }
    if case .object(let object) = arguments.cookies, let jar = object as? CookieJarObject {
      return jar.jar
    }
    var jar = CookieJar()
    for key in try interpreter.elements(of: arguments.cookies) {
      let value = try interpreter.item(key, of: arguments.cookies)
      guard case .string(let text) = value else {
        throw PythonException(
          ExceptionClasses.attributeError,
          "'\(value.typeName)' object has no attribute 'startswith'"
        )
      }
      jar.set(Cookie(name: key.text, value: text))
    }
    return jar
  }

  // MARK: - Credentials

  private func authorize(_ prepared: PreparedRequestObject) throws(PythonException) {
    var auth = arguments.auth
    if !auth.isTrue, let info = URL(prepared.url)?.userInfo {
      let halves = info.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let parts = halves.map { String(decoding: PercentEncoding.decode(String($0)), as: UTF8.self) }
      if parts.count == 2, parts != ["", ""] {
        auth = .tuple(Tuple([.string(parts[0]), .string(parts[1])]))
      }
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
    guard changed !== prepared else { return }
    prepared.method = changed.method
    prepared.url = changed.url
    prepared.headers = changed.headers
    prepared.body = changed.body
  }
}
