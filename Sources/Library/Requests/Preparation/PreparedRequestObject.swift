import HTTP
package import Interpreter
package import Values

/// `requests.PreparedRequest`: what goes on the wire, and can still be changed.
package final class PreparedRequestObject: Instance {
  package var type: ClassObject { Self.type }
  var method = Value.none
  var url: String?
  /// nil before anything was prepared.
  var headers: CaseInsensitiveDict?
  /// None, `bytes`, `str`, or an object that is read when it is sent.
  ///
  /// ``content`` is read into memory for who looks.
  var body: Value {
    get {
      guard let content else { return slots[0] }
      return .bytes(Bytes(content.bytes()))
    }
    set {
      slots[0] = newValue
      content = nil
      readBody = nil
    }
  }
  /// A multipart body whose files are read from the disk while they are sent.
  var content: StreamedContent?
  /// The cookies that belong to it: what a redirect sends along.
  var cookies = CookieJar()
  var hooks: Hooks {
    get {
      guard case .dict(let events) = slots[1] else {
        let made = Hooks()
        slots[1] = .dict(made.events)
        return made
      }
      return Hooks(events)
    }
    set { slots[1] = .dict(newValue.events) }
  }
  /// Whether there is anything in ``hooks``.
  var hasHooks: Bool {
    guard case .dict(let events) = slots[1] else { return false }
    return !Hooks(events).isEmpty
  }

  private let slots = Slots([.none, .none])
  /// What an object gave that can be read only once.
  private var readBody: SentBody?

  private enum SentBody {
    case bytes([UInt8])
    case content(StreamedContent)
  }

  init() {}

  /// What a proxy's or a redirect's answer says it answers.
  func copied() -> PreparedRequestObject {
    let copy = PreparedRequestObject()
    copy.method = method
    copy.url = url
    copy.headers = headers?.copied()
    copy.slots[0] = slots[0]
    copy.slots[1] = slots[1]
    copy.readBody = readBody
    copy.content = content
    copy.cookies = cookies
    return copy
  }

  /// `self.__dict__.update(other.__dict__)`.
  func become(_ other: PreparedRequestObject) {
    method = other.method
    url = other.url
    headers = other.headers
    slots[0] = other.slots[0]
    slots[1] = other.slots[1]
    readBody = other.readBody
    content = other.content
    cookies = other.cookies
  }

  package var representation: String { "<PreparedRequest [\(method.text)]>" }

  package var attributeNames: [String] {
    ["body", "headers", "hooks", "method", "path_url", "url"]
  }

  package func attribute(
    _ name: String,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    switch name {
    case "method": method
    case "url": url.map { .string($0) } ?? Value.none
    case "headers": headers.map { .object($0) } ?? Value.none
    case "body": body
    case "hooks": .dict(hooks.events)
    case "_cookies": .object(CookieJarObject(cookies))
    case "path_url": .string(pathURL)
    default: nil
    }
  }

  private var pathURL: String {
    guard let parts = url.flatMap({ URL($0) }) else { return "/" }
    let path = parts.path.isEmpty ? "/" : parts.path
    return path + (parts.query.map { $0.isEmpty ? "" : "?\($0)" } ?? "")
  }

  package func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    switch (name, value) {
    case ("method", .none), ("method", .string): method = value
    case ("url", .string(let text)): url = text
    case ("url", .none): url = nil
    case ("body", _): body = value
    case ("headers", .object(let object)):
      guard let dict = object as? CaseInsensitiveDict else { return false }
      headers = dict
    case ("headers", .dict(let dict)):
      let made = CaseInsensitiveDict()
      for place in 0..<dict.count {
        let (key, value) = dict.entry(at: place)
        try made.put(value, for: key)
      }
      headers = made
    case ("hooks", .dict(let events)): hooks = Hooks(events)
    default: return false
    }
    return true
  }

  /// The request in the transport's terms.
  func request(
    _ options: Request.Options,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Request {
    var fields = Fields()
    if headers?["Accept-Encoding"] == nil {
      // `http.client` asks for no coding where nobody says which are understood.
      fields.append("Accept-Encoding", "identity")
    }
    for (key, value) in headers?.entries ?? [] {
      fields.append(try Self.text(key, in: .ascii), try Self.text(value, in: .latin1))
    }
    var request = Request(method: method.text, url: url ?? "", fields: fields, options: options)
    switch try sentBody(interpreter) {
    case .bytes(let bytes): request.body = bytes
    case .content(let content): request.content = content
    case nil: break
    }
    return request
  }

  private func sentBody(_ interpreter: Interpreter) throws(PythonException) -> SentBody? {
    if let content { return .content(content) }
    switch slots[0] {
    case .none: return nil
    case .bytes(let bytes): return .bytes(bytes.bytes)
    case .string(let text): return .bytes(Array(text.utf8))
    default:
      if let readBody { return readBody }
      let read: SentBody
      if let file = try FileContent(slots[0]) {
        read = .content(file.content)
      } else {
        read = .bytes(try StreamedBody(slots[0], interpreter).bytes())
      }
      readBody = read
      return read
    }
  }

  /// Names of fields are ASCII, their values Latin-1 (`http.client`); Python's message says which
  /// character is not.
  private static func text(
    _ value: Value,
    in encoding: Encoding
  ) throws(PythonException) -> String {
    if case .bytes(let bytes) = value { return try Encoding.latin1.decode(bytes.bytes) }
    let text = value.text
    if !text.isASCII { _ = try encoding.encode(text) }
    return text
  }
}
