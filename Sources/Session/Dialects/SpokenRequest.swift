internal import HTTP
internal import Library

/// A request made ready to be said in a dialect: what every client sends by itself is told from
/// what has to be said.
struct SpokenRequest {
  let request: Request
  /// Whether its answer was JSON, or is to be expected so.
  let isAnsweredInJSON: Bool
  let placeholders: Placeholders
  let form: SpokenBody
  /// The files that the input named for the fields of a multipart body, with their bytes.
  let files: [String: [(path: String, content: [UInt8])]]
  /// `Basic` credentials that every dialect can say.
  let basic: BasicCredentials?

  init(
    _ sent: SentRequest,
    placeholders: Placeholders,
    files: [String: [(path: String, content: [UInt8])]] = [:]
  ) {
    request = sent.request
    isAnsweredInJSON = sent.isAnsweredInJSON ?? true
    self.placeholders = placeholders
    self.files = files
    form = SpokenBody(request)
    basic = request.fields["Authorization"].flatMap { BasicCredentials($0) }
  }

  var method: String { request.method }
  var body: [UInt8] { request.body ?? [] }
  var options: Request.Options { request.options }

  /// The URL without what is not sent in it: credentials and fragment.
  var url: URL? {
    guard var url = URL(request.url) else { return nil }
    url.userInfo = nil
    url.fragment = nil
    return url
  }

  var urlText: String { url?.text ?? request.url }

  /// The parameters of the URL, when they can be said one by one.
  var parameters: [(name: String, value: String)]? {
    url?.query.flatMap { SpokenBody.pairs(inQuery: $0) }
  }

  var urlWithoutQuery: String {
    var url = url
    url?.query = nil
    return url?.text ?? request.url
  }

  // MARK: - Fields

  /// What `requests` sends, and its kin much the same, when nobody says anything.
  private static let defaults = [
    "accept": "*/*", "accept-encoding": "gzip, deflate", "connection": "keep-alive",
  ]

  /// The fields that have to be said, but for those of the body's length and type and for the
  /// credentials in ``basic``.
  var ownFields: [Fields.Field] {
    request.fields.all.filter { field in
      let name = field.name.lowercased()
      if let usual = Self.defaults[name] { return field.value != usual }
      switch name {
      case "user-agent": return field.value != RequestsModule.userAgent
      case "authorization": return basic == nil
      case "content-length": return Int(field.value) != body.count
      case "content-type": return false
      default: return true
      }
    }
  }

  /// The usual fields that this request goes without.
  var missingFields: [String] {
    ["User-Agent", "Accept", "Connection"].filter { !request.fields.contains($0) }
  }

  var contentType: String? { request.fields["Content-Type"] }
  var accept: String? { request.fields["Accept"] }
  var isCompressed: Bool {
    request.fields["Accept-Encoding"] == Self.defaults["accept-encoding"]
  }
  /// An empty body in chunks is one, too.
  var hasBody: Bool { !body.isEmpty || isChunked }

  var isChunked: Bool { request.fields["Transfer-Encoding"]?.lowercased() == "chunked" }
  /// `Content-Length: 0` where there is no body.
  var saysEmpty: Bool { body.isEmpty && request.fields["Content-Length"] == "0" }

  /// The bytes of a field's value as they are sent: Latin-1 where that can say it.
  static func wireBytes(_ value: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in value.unicodeScalars {
      guard scalar.value < 256 else { return Array(value.utf8) }
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    }
    return bytes
  }

  func masked(_ text: String) -> MaskedText { placeholders.masked(text) }

  /// The value of a field as it is sent.
  func masked(_ field: Fields.Field) -> MaskedText {
    placeholders.masked(Self.wireBytes(field.value))
  }

  // MARK: - Time

  /// Seconds as a person writes them.
  static func seconds(_ value: Double) -> String {
    Int(exactly: value).map { String($0) } ?? "\(value)"
  }

  /// The file that the input named as the body, if it still holds what was sent.
  var bodyFile: String? {
    body.isEmpty ? nil : files[""]?.first { $0.content == body }?.path
  }

  /// The file that the input named for a part, if it still holds what was sent.
  func file(for part: MultipartForm.Part) -> String? {
    files[part.name]?.first { $0.content == part.content }?.path
  }
}
