internal import HTTP
internal import Values

/// What a body says, where saying it again gives the same bytes.
enum SpokenBody {
  case none
  /// What `json.dumps` writes so.
  case json(Value)
  /// What `urlencode` writes so.
  case form([(name: String, value: String)])
  case multipart(MultipartForm)
  case bytes([UInt8])

  init(_ request: Request) {
    let body = request.body ?? []
    let isChunked = request.fields.contains("Transfer-Encoding")
    // Chunks say where they end, even if there is none.
    guard !body.isEmpty || isChunked else {
      self = .none
      return
    }
    let type = request.fields["Content-Type"] ?? ""
    if isChunked {
      self = .bytes(body)
    } else if let form = MultipartForm(body, type: type) {
      self = .multipart(form)
    } else if type == Self.formType, let pairs = Self.pairs(body) {
      self = .form(pairs)
    } else if type.lowercased().contains("json"), let value = try? JSONReader.read(body),
      let again = try? JSONWriter().write(value), Array(again.utf8) == body
    {
      self = .json(value)
    } else {
      self = .bytes(body)
    }
  }

  static let formType = "application/x-www-form-urlencoded"

  private static func pairs(_ body: [UInt8]) -> [(name: String, value: String)]? {
    guard let text = String(validating: body, as: UTF8.self) else { return nil }
    return pairs(inQuery: text)
  }

  /// The pairs of a query or a form, when encoding them gives the same text.
  static func pairs(inQuery text: String) -> [(name: String, value: String)]? {
    let pairs = Query.pairs(in: "http://host/?\(text.split(separator: "#").first ?? "")")
    let again = Query.encode(pairs.map { (Array($0.name.utf8), Array($0.value.utf8)) })
    return again == text && !pairs.isEmpty ? pairs : nil
  }
}
