internal import HTTP
internal import Values

/// What of a request a cassette knows it by: the method, the URL, the parameters and the body.
///
/// Fields are not compared: they carry credentials and what differs from run to run.
struct RecordedRequest: Hashable {
  let method: String
  /// Without its query.
  let url: String
  let parameters: [Parameter]
  let body: [UInt8]

  struct Parameter: Hashable {
    let name: String
    let value: String
    var text: String { "\(name)=\(value)" }
  }

  /// A request as it is kept, secrets taken out.
  init(_ request: Request, _ redactor: Redactor) {
    method = request.method
    url = redactor.redact(String(request.url.prefix { $0 != "?" && $0 != "#" }).withoutUser)
    parameters = Query.pairs(in: request.url).map {
      Parameter(name: redactor.redact($0.name), value: redactor.redact($0.value))
    }
    let content = request.body ?? request.content?.bytes() ?? []
    body = redactor.redact(Self.steady(content, request.fields["Content-Type"]))
  }

  init?(_ value: Value) {
    guard case .dict(let dict) = value, case .string(let method)? = dict["method"],
      case .string(let url)? = dict["url"], let body = RecordedBody.bytes(in: dict)
    else { return nil }
    self.method = method
    self.url = url
    self.body = body
    guard case .list(let pairs)? = dict["parameters"] else {
      parameters = []
      return
    }
    parameters = pairs.elements.compactMap { pair in
      guard case .string(let text) = pair else { return nil }
      let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return Parameter(name: String(halves[0]), value: halves.count > 1 ? String(halves[1]) : "")
    }
  }

  func value(_ redactor: Redactor) -> Value {
    let dict = Dict()
    dict["method"] = .string(method)
    dict["url"] = .string(redactor.redact(url))
    if !parameters.isEmpty {
      dict["parameters"] = .list(List(parameters.map { .string(redactor.redact($0.text)) }))
    }
    for (name, value) in RecordedBody.fields(body, redactor) { dict[name] = value }
    return .dict(dict)
  }

  /// What has to be equal: parameters in any order, JSON whatever the order of its keys.
  var key: String {
    let query = parameters.map(\.text).sorted().joined(separator: "&")
    return "\(method) \(url)?\(query)\n\(Self.canonical(body))"
  }

  /// `GET https://host/path?name=value`, for a message.
  var text: String {
    let query = parameters.map(\.text).joined(separator: "&")
    return "\(method) \(url)" + (query.isEmpty ? "" : "?\(query)")
  }

  /// Where the body of another request differs, of two that are JSON.
  func difference(to other: RecordedRequest) -> String? {
    guard let recorded = try? JSONReader.read(body), let sent = try? JSONReader.read(other.body)
    else { return nil }
    return ValueDifference(expected: recorded, actual: sent).lines.first
  }

  private static func canonical(_ body: [UInt8]) -> String {
    if let first = body.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
      let value = try? JSONReader.read(body)
    {
      var writer = JSONWriter()
      writer.sortKeys = true
      if let text = try? writer.write(value) { return text }
    }
    return String(decoding: body, as: UTF8.self)
  }

  /// A multipart body with a boundary that is the same in each run (RFC 2046 §5.1.1).
  private static func steady(_ body: [UInt8], _ type: String?) -> [UInt8] {
    guard let type, type.lowercased().hasPrefix("multipart/"),
      let mark = type.firstRange(of: "boundary=")
    else { return body }
    let boundary = type[mark.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
    guard !boundary.isEmpty else { return body }
    return body.replacing(Array(boundary.utf8), with: Array("boundary".utf8))
  }
}

extension String {
  /// A URL without the user and the password in it (RFC 3986 §3.2.1).
  fileprivate var withoutUser: String {
    guard let scheme = firstRange(of: "://") else { return self }
    let authority = self[scheme.upperBound...].prefix { $0 != "/" }
    guard let at = authority.lastIndex(of: "@") else { return self }
    return String(self[..<scheme.upperBound] + self[index(after: at)...])
  }
}
