package import HTTP
package import Interpreter
package import Values

/// `requests.Response`.
package final class ResponseObject: Instance {
  /// What came, the body as far as it was loaded.
  package internal(set) var response: Response
  /// The answers that led here.
  package internal(set) var history = List([])
  let headers: CaseInsensitiveDict
  /// A `PreparedRequest`, unless a script put something else there.
  var request: Value {
    get { slots[0] }
    set { slots[0] = newValue }
  }
  /// `Response.next`.
  var next: Value {
    get { slots[1] }
    set { slots[1] = newValue }
  }
  var encoding: Value
  /// The target of a link that the answer gives by its relation (RFC 8288 §3), as it stands there.
  package func link(named relation: String) -> String? {
    let links = LinkField.links(in: headers["Link"]?.text ?? "")
    guard case .dict(let link)? = links[relation], case .string(let url)? = link["url"] else {
      return nil
    }
    return url
  }

  /// What carried it, for who has to send again.
  let connection: RequestsClient?
  let body: ResponseBody
  /// Whether ``RawResponse`` takes content codings off by itself.
  var decodesRaw = false
  /// None as the attributes of `requests.Response()`.
  private var isBlank = false
  private let slots = Slots([.none, .none])
  /// What was looked at last of a body, and by which encoding it was read.
  private var lookedAt: (body: Bytes, encoding: String, value: Value?)?
  private lazy var cookies = CookieJarObject(of: response)

  /// An answer that came whole.
  convenience init(
    _ response: Response,
    to prepared: PreparedRequestObject,
    _ connection: RequestsClient
  ) {
    self.init(
      response,
      .object(prepared),
      ResponseBody(Bytes(response.body), of: response),
      connection
    )
  }

  /// An answer whose body is still to come.
  convenience init(
    _ answer: OpenResponse,
    to prepared: PreparedRequestObject,
    _ connection: RequestsClient
  ) {
    self.init(answer.head, .object(prepared), ResponseBody(answer.body), connection)
  }

  private init(
    _ response: Response,
    _ request: Value,
    _ body: ResponseBody,
    _ connection: RequestsClient?
  ) {
    self.response = response
    headers = Self.headers(of: response)
    encoding = ContentType(response.fields["Content-Type"]).encoding.map { .string($0) } ?? .none
    self.connection = connection
    self.body = body
    self.request = request
  }

  /// `requests.Response()`.
  convenience init() {
    let request = Request(method: "", url: "")
    let nothing = Response(
      status: 0,
      reason: "",
      fields: Fields(),
      body: [],
      url: "",
      request: request
    )
    self.init(nothing, .none, ResponseBody(nil, of: nothing), nil)
    isBlank = true
  }

  private static func headers(of response: Response) -> CaseInsensitiveDict {
    let headers = CaseInsensitiveDict()
    for field in response.fields.all where headers[field.name] == nil {
      headers[field.name] = response.fields[field.name].map { .string($0) }
    }
    return headers
  }

  package var type: ClassObject { Self.type }
  package var representation: String { "<Response [\(isBlank ? "None" : "\(response.status)")]>" }
  package var isTrue: Bool { isOK }
  var isOK: Bool { !(400..<600).contains(response.status) }

  /// What was asked before any redirect.
  package var firstRequest: Request {
    guard case .object(let object)? = history.elements.first,
      let first = object as? ResponseObject
    else { return response.request }
    return first.response.request
  }

  /// The answers that led here, oldest first.
  package var hops: [Response] {
    history.elements.compactMap { element in
      guard case .object(let object) = element else { return nil }
      return (object as? ResponseObject)?.response
    }
  }

  // MARK: - Body

  /// The whole body, received if it was not before.
  package func load() throws(PythonException) -> [UInt8] {
    guard let content = try content() else { return [] }
    if response.body.count != content.bytes.count { response.body = content.bytes }
    return content.bytes
  }

  /// `Response.content`; nil for None.
  func content() throws(PythonException) -> Bytes? {
    guard body.isLoaded || !body.isConsumed else {
      throw PythonException(
        ExceptionClasses.runtimeError,
        "The content for this response was already consumed"
      )
    }
    do throws(TransportError) {
      let content = try body.content()
      noteEnd()
      return content
    } catch {
      throw exception(error)
    }
  }

  /// Whether the body can still be had: it is in memory, or still to come.
  package var hasBody: Bool { body.isThere }

  /// Whether the body is in memory.
  package var isLoaded: Bool { body.isLoaded }

  /// The JSON of a body that is in memory, for who looks at it again and again and changes nothing;
  /// nil when there is none.
  package var jsonAtHand: Value? {
    guard isLoaded else { return nil }
    let (bytes, name) = (body.bytes, encoding.representation)
    if let lookedAt, lookedAt.body === bytes, lookedAt.encoding == name { return lookedAt.value }
    let value = try? json()
    lookedAt = (bytes, name, value)
    return value
  }

  /// The next bytes of a body that is still to come, as many as are there; nil at the end.
  package func nextBytes() throws(PythonException) -> [UInt8]? {
    do throws(TransportError) {
      if let bytes = try body.reader.next() { return bytes }
      body.finish()
      noteEnd()
      return nil
    } catch {
      noteEnd()
      throw exception(error)
    }
  }

  /// Puts a body that was given away in pieces back in its place.
  package func keep(_ bytes: [UInt8]) {
    body.replace(by: Bytes(bytes))
    response.body = bytes
  }

  /// Gives up on what was not received.
  package func giveUp() {
    body.close()
    body.finish()
  }

  /// What took how long is known when the body has come.
  private func noteEnd() {
    if let timing = body.reader.timing { response.timing = timing }
  }

  /// A failure on the way of the body.
  func exception(_ error: TransportError) -> PythonException {
    let prepared = PreparedRequestObject()
    guard let timeouts = try? Timeouts(.none) else { return .memory }
    return RequestsClient.exception(for: error, prepared, timeouts)
  }

  /// Gives up on what was not received.
  func close() { body.close() }

  // MARK: - Redirects

  /// Where it leads, when it leads anywhere.
  var redirectTarget: String? {
    guard Redirects.statuses.contains(response.status) else { return nil }
    return response.fields["Location"]
  }

  private func isRedirect(_ codes: [Int]) -> Bool {
    codes.contains(response.status) && headers["Location"] != nil
  }

  // MARK: - Attributes

  package var attributeNames: [String] {
    [
      "apparent_encoding", "connection", "content", "cookies", "elapsed", "encoding", "headers",
      "history", "is_permanent_redirect", "is_redirect", "links", "next", "ok", "raw", "reason",
      "request", "status_code", "text", "url",
    ]
  }

  package func attribute(
    _ name: String,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    switch name {
    case "status_code": return isBlank ? Value.none : .int(Integer(response.status))
    case "ok":
      try requireStatus()
      return .bool(isOK)
    case "reason": return isBlank ? Value.none : .string(response.reason)
    case "url": return isBlank ? Value.none : .string(response.url)
    case "content": return try content().map { .bytes($0) } ?? Value.none
    case "text": return .string(try decodedText())
    case "headers": return .object(headers)
    case "encoding": return encoding
    case "apparent_encoding": return .string(ContentType.apparentEncoding(of: try load()))
    case "elapsed": return .object(elapsed)
    case "history": return .list(history)
    case "request": return request
    case "cookies": return .object(cookies)
    case "links": return .dict(LinkField.links(in: headers["Link"]?.text ?? ""))
    case "is_redirect": return .bool(isRedirect(Redirects.statuses))
    case "is_permanent_redirect": return .bool(isRedirect([301, 308]))
    case "next": return next
    case "raw": return isBlank ? Value.none : .object(RawResponse(self))
    case "connection": return connection == nil ? nil : .object(AdapterObject())
    default: return nil
    }
  }

  /// A status that is None can't be compared.
  func requireStatus() throws(PythonException) {
    guard isBlank else { return }
    throw .type("'<=' not supported between instances of 'int' and 'NoneType'")
  }

  package func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    switch (name, value) {
    case ("encoding", _): encoding = value
    case ("status_code", .int(let code)):
      guard let status = code.small else { return false }
      response.status = status
      isBlank = false
    case ("reason", .string(let text)): response.reason = text
    case ("url", .string(let text)): response.url = text
    case ("_content", .bytes(let bytes)):
      body.replace(by: bytes)
      response.body = bytes.bytes
    case ("history", .list(let list)): history = list
    case ("request", _): request = value
    default: return false
    }
    return true
  }

  /// From the request to the end of the head.
  private var elapsed: TimeDeltaObject {
    let seconds =
      response.timing.firstByte > 0 ? response.timing.firstByte : response.timing.total
    let microseconds = (seconds * 1_000_000).rounded()
    return TimeDeltaObject(totalMicroseconds: Int(exactly: microseconds) ?? 0)
  }

  package func makeIterator(
    in interpreter: Interpreter
  ) throws(PythonException) -> (any IteratorObject)? {
    try pieces(.int(Integer(128)))
  }
}
