package import HTTP
package import Interpreter
package import Values

/// `requests.PreparedRequest`: what goes on the wire, and can still be changed.
package final class PreparedRequestObject: Instance {
  package static let type: ClassObject = {
    let type = ClassObject("PreparedRequest", module: "requests.models")
    type.addPythonMethod("copy", "") {
      (request: PreparedRequestObject, _, _) throws(PythonException) in
      .object(request.copied())
    }
    return type
  }()

  package var type: ClassObject { Self.type }
  var method: Value
  var url: String
  var headers = CaseInsensitiveDict()
  /// None, `bytes` or `str`.
  var body = Value.none
  var cookies = CookieJar()

  init(method: Value, url: String) {
    self.method = method
    self.url = url
  }

  /// What a response says it answers, where redirects have changed what was prepared.
  init(_ request: Request) {
    method = .string(request.method)
    url = request.url
    for field in request.fields.all { headers[field.name] = .string(field.value) }
    if let bytes = request.body { body = .bytes(Bytes(bytes)) }
    cookies = request.options.cookies
  }

  private func copied() -> PreparedRequestObject {
    let copy = PreparedRequestObject(method: method, url: url)
    copy.headers = headers.copied()
    copy.body = body
    copy.cookies = cookies
    return copy
  }

  package var representation: String { "<PreparedRequest [\(method.text)]>" }

  package var attributeNames: [String] { ["body", "headers", "method", "path_url", "url"] }

  package func attribute(
    _ name: String,
    in interpreter: Interpreter
  ) throws(PythonException) -> Value? {
    switch name {
    case "method": return method
    case "url": return .string(url)
    case "headers": return .object(headers)
    case "body": return body
    case "path_url":
      guard let parts = URL(url) else { return .string("/") }
      let path = parts.path.isEmpty ? "/" : parts.path
      return .string(path + (parts.query.map { $0.isEmpty ? "" : "?\($0)" } ?? ""))
    default: return nil
    }
  }

  package func setAttribute(_ name: String, to value: Value) throws(PythonException) -> Bool {
    switch (name, value) {
    case ("method", .none), ("method", .string): method = value
    case ("url", .string(let text)): url = text
    case ("body", .none), ("body", .string), ("body", .bytes): body = value
    case ("headers", .object(let object)):
      guard let dict = object as? CaseInsensitiveDict else { return false }
      headers = dict
    default: return false
    }
    return true
  }

  /// The request in the transport's terms.
  package func request(_ options: Request.Options) throws(PythonException) -> Request {
    var fields = Fields()
    for (key, value) in headers.entries {
      fields.append(try Self.text(key), try Self.text(value))
    }
    var options = options
    options.cookies = cookies
    return Request(
      method: method.text,
      url: url,
      fields: fields,
      body: bodyBytes,
      options: options
    )
  }

  private var bodyBytes: [UInt8]? {
    switch body {
    case .bytes(let bytes): bytes.bytes
    case .string(let text): Array(text.utf8)
    default: nil
    }
  }

  /// Field parts are Latin-1 (`http.client`); Python's message says which character is not.
  private static func text(_ value: Value) throws(PythonException) -> String {
    if case .bytes(let bytes) = value { return try Encoding.latin1.decode(bytes.bytes) }
    _ = try Encoding.latin1.encode(value.text)
    return value.text
  }
}
