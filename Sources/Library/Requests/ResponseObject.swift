package import HTTP
package import Interpreter
package import Values

/// `requests.Response`.
package final class ResponseObject: Instance {
  package let response: Response
  /// The answers that led here.
  let history: List
  let request: PreparedRequestObject
  let headers: CaseInsensitiveDict
  private let content: Bytes
  private var encoding: Value
  private lazy var cookies = CookieJarObject(of: response)

  /// An answer, and the request as it was prepared: where no redirect changed it, that is what the
  /// answer's `request` is.
  init(_ response: Response, asked prepared: PreparedRequestObject) {
    var earlier: [ResponseObject] = []
    for answer in response.history {
      earlier.append(ResponseObject(answer, after: earlier, asked: prepared))
    }
    self.response = response
    history = List(earlier.map { .object($0) })
    request = earlier.isEmpty ? prepared : PreparedRequestObject(response.request)
    headers = Self.headers(of: response)
    content = Bytes(response.body)
    encoding = ContentType(response.fields["Content-Type"]).encoding.map { .string($0) } ?? .none
  }

  /// One of the answers before the last.
  private init(
    _ response: Response,
    after earlier: [ResponseObject],
    asked prepared: PreparedRequestObject
  ) {
    self.response = response
    history = List(earlier.map { .object($0) })
    request = earlier.isEmpty ? prepared : PreparedRequestObject(response.request)
    headers = Self.headers(of: response)
    content = Bytes(response.body)
    encoding = ContentType(response.fields["Content-Type"]).encoding.map { .string($0) } ?? .none
  }

  private static func headers(of response: Response) -> CaseInsensitiveDict {
    let headers = CaseInsensitiveDict()
    for field in response.fields.all where headers[field.name] == nil {
      headers[field.name] = response.fields[field.name].map { .string($0) }
    }
    return headers
  }

  package var type: ClassObject { Self.type }
  package var representation: String { "<Response [\(response.status)]>" }
  package var isTrue: Bool { isOK }
  var isOK: Bool { !(400..<600).contains(response.status) }

  // MARK: - Attributes

  package var attributeNames: [String] {
    [
      "apparent_encoding", "content", "cookies", "elapsed", "encoding", "headers", "history",
      "is_permanent_redirect", "is_redirect", "links", "next", "ok", "reason", "request",
      "status_code", "text", "url",
    ]
  }

  package func attribute(
    _ name: String,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    switch name {
    case "status_code": .int(Integer(response.status))
    case "ok": .bool(isOK)
    case "reason": .string(response.reason)
    case "url": .string(response.url)
    case "content": .bytes(content)
    case "text": .string(decodedText)
    case "headers": .object(headers)
    case "encoding": encoding
    case "apparent_encoding": .string(ContentType.apparentEncoding(of: response.body))
    case "elapsed": .object(elapsed)
    case "history": .list(history)
    case "request": .object(request)
    case "cookies": .object(cookies)
    case "links": .dict(LinkField.links(in: response.fields["Link"] ?? ""))
    case "is_redirect": .bool(isRedirect([301, 302, 303, 307, 308]))
    case "is_permanent_redirect": .bool(isRedirect([301, 308]))
    case "next": Value.none
    default: nil
    }
  }

  package func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    guard name == "encoding" else { return false }
    encoding = value
    return true
  }

  private func isRedirect(_ codes: Set<Int>) -> Bool {
    codes.contains(response.status) && response.fields.contains("Location")
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
    BodySlices(response.body, size: 128)
  }

  // MARK: - Text

  /// The name of the encoding, when there is one.
  var encodingName: String? {
    guard case .string(let name) = encoding, !name.isEmpty else { return nil }
    return name
  }

  /// `response.text`: what can't be decoded is replaced.
  package var decodedText: String {
    let name = encodingName ?? ContentType.apparentEncoding(of: response.body)
    return ContentType.text(response.body, encoding: name)
  }

  /// `response.json()`, from the bytes themselves wherever they are UTF-8.
  func json() throws(PythonException) -> Value {
    let bytes = response.body
    let isUnmarked = bytes.count < 4 || !bytes.prefix(4).contains(0)
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let named = encodingName.flatMap { Encoding(name: $0) }
    if encodingName == nil, bytes.count > 3 {
      if let value = try parsed({ () throws(JSONError) in try JSONReader.read(bytes) }) {
        return value
      }
    } else if named == .utf8 || named == .ascii, isUnmarked, !hasMark {
      if let value = try parsed({ () throws(JSONError) in try JSONReader.read(bytes) }) {
        return value
      }
    }
    let text = decodedText
    return try parsed { () throws(JSONError) in try JSONReader.read(text) } ?? .none
  }

  /// nil when the bytes are not in the encoding that they seem to be in.
  private func parsed(
    _ read: () throws(JSONError) -> Value
  ) throws(PythonException) -> Value? {
    do throws(JSONError) {
      return try read()
    } catch {
      if let fault = error.fault {
        guard fault.kind == .unicodeDecodeError else { throw PythonException(fault) }
        return nil
      }
      throw decodeError(error)
    }
  }

  private func decodeError(_ error: JSONError) -> PythonException {
    PythonException(
      ExceptionObject(
        RequestsErrors.jsonDecode,
        arguments: [.string(error.text)],
        attributes: [
          "msg": .string(error.message), "doc": .string(decodedText),
          "pos": .int(Integer(error.position)), "lineno": .int(Integer(error.line)),
          "colno": .int(Integer(error.column)), "request": Value.none, "response": Value.none,
        ]
      )
    )
  }
}
