internal import HTTP
internal import Values

/// Finds what is secret in a request: by the names it stands under, and what the session knows.
struct SecretsOfRequest {
  private(set) var placeholders: Placeholders
  private let request: Request

  init(_ request: Request, known: Set<String>, isPublic: @escaping (String) -> Bool) {
    self.request = request
    placeholders = Placeholders(isPublic: isPublic)
    for field in request.fields.all { add(field) }
    addPairs(Query.pairs(in: request.url))
    addBody()
    if let proxy = request.options.proxy, let password = BasicCredentials(inURL: proxy)?.password {
      placeholders.add(password, named: "APIWALK_PROXY_PASSWORD")
    }
    addKnown(known)
  }

  private mutating func add(_ field: Fields.Field) {
    let name = field.name.lowercased()
    if name == "cookie" {
      for pair in CookieSecrets.pairs(in: field.value) where CookieSecrets.isSecret(pair) {
        placeholders.add(pair.value, named: Placeholders.name(for: "cookie_\(pair.name)"))
      }
      return
    }
    guard SecretNames.isSecret(field.name) else { return }
    let prefix = name == "proxy-authorization" ? "PROXY_" : ""
    if let basic = BasicCredentials(field.value) {
      placeholders.add(basic.password, named: "APIWALK_\(prefix)PASSWORD")
      placeholders.add(basic.encoded, named: "APIWALK_\(prefix)CREDENTIALS")
      return
    }
    let secret = SecretNames.credentials(in: field.value)
    let isScheme = secret != field.value || name.hasSuffix("authorization")
    placeholders.add(
      secret,
      named: isScheme ? "APIWALK_\(prefix)TOKEN" : Placeholders.name(for: field.name)
    )
  }

  private mutating func addPairs(_ pairs: [(name: String, value: String)]) {
    for pair in pairs where SecretNames.isSecret(pair.name) {
      placeholders.add(pair.value, named: Placeholders.name(for: pair.name))
    }
  }

  private mutating func addBody() {
    guard let body = request.body else { return }
    switch SpokenBody(request) {
    case .form(let pairs): addPairs(pairs)
    case .multipart(let form):
      addPairs(
        form.parts.compactMap { part in
          String(validating: part.content, as: UTF8.self).map { (part.name, $0) }
        }
      )
    default:
      guard let first = body.first, "{[".utf8.contains(first),
        let value = try? JSONReader.read(body)
      else { return }
      add(value)
    }
  }

  private mutating func add(_ value: Value) {
    switch value {
    case .dict(let fields):
      for place in 0..<fields.count {
        let (key, value) = fields.entry(at: place)
        if case .string(let name) = key, case .string(let text) = value {
          if SecretNames.isSecret(name) {
            placeholders.add(text, named: Placeholders.name(for: name))
          }
        } else {
          add(value)
        }
      }
    case .list(let list): for element in list.elements { add(element) }
    default: break
    }
  }

  /// What was learnt elsewhere, a hidden answer or another request's token, may stand anywhere.
  private mutating func addKnown(_ known: Set<String>) {
    var parts = [Array(request.url.utf8), request.body ?? []]
    parts += request.fields.all.map { Array($0.value.utf8) }
    for secret in known.sorted() {
      var trial = Placeholders()
      trial.add(secret, named: "APIWALK_SECRET")
      let isThere = parts.contains { part in
        placeholders.masked(part).pieces.contains { piece in
          guard case .text(let rest) = piece else { return false }
          return !trial.masked(rest).variables.isEmpty
        }
      }
      if isThere { placeholders.add(secret, named: "APIWALK_SECRET") }
    }
  }
}
