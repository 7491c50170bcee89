internal import HTTP
internal import Values

/// The secrets that a message itself calls so: by the names of its fields, parameters, cookies and
/// of the members of its body.
enum SecretFields {
  static func values(of request: Request) -> [String] {
    var found: [String] = []
    found += values(inURL: request.url)
    for field in request.fields.all where SecretNames.isSecret(field.name) {
      found.append(SecretNames.credentials(in: field.value))
    }
    if let cookies = request.fields["Cookie"] {
      found += cookies.split(separator: ";").compactMap { cookie(in: $0) }
    }
    return found + values(inBody: request.body ?? [], request.fields["Content-Type"])
  }

  /// The parameters of a URL that say by their names that they are secret.
  static func values(inURL url: String) -> [String] {
    Query.pairs(in: url).filter { SecretNames.isSecret($0.name) }.map(\.value)
  }

  static func values(of response: Response) -> [String] {
    var found: [String] = []
    for field in response.fields.all where SecretNames.isSecret(field.name) {
      found.append(SecretNames.credentials(in: field.value))
    }
    if let target = response.fields["Location"] { found += values(inURL: target) }
    for line in response.fields.values(of: "Set-Cookie") {
      if let value = cookie(in: line.prefix { $0 != ";" }) { found.append(value) }
    }
    return found + values(inBody: response.body, response.fields["Content-Type"])
  }

  /// A cookie that stands for a person who has signed in.
  private static func cookie(in pair: Substring) -> String? {
    let halves = pair.split(separator: "=", maxSplits: 1)
    guard halves.count == 2 else { return nil }
    let name = halves[0].filter { $0 != " " }.lowercased()
    let isSession = name.contains("sess") || name.hasSuffix("sid") || name.contains("auth")
    return isSession || SecretNames.isSecret(name) ? String(halves[1]) : nil
  }

  /// Large bodies are data, not credentials.
  private static let largest = 1 << 16

  private static func values(inBody body: [UInt8], _ type: String?) -> [String] {
    guard let first = body.first, body.count <= largest else { return [] }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      var found: [String] = []
      if let value = try? JSONReader.read(body) { search(value, depth: 0, &found) }
      return found
    }
    guard type?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true else {
      return []
    }
    let pairs = Query.pairs(in: "http://form/?" + String(decoding: body, as: UTF8.self))
    return pairs.filter { SecretNames.isSecret($0.name) }.map(\.value)
  }

  private static func search(_ value: Value, depth: Int, _ found: inout [String]) {
    guard depth < 32 else { return }
    switch value {
    case .list(let list):
      for element in list.elements { search(element, depth: depth + 1, &found) }
    case .dict(let dict):
      for case .string(let name) in dict.keys {
        guard let member = dict[name] else { continue }
        if case .string(let text) = member {
          if SecretNames.isSecret(name) { found.append(SecretNames.credentials(in: text)) }
        } else {
          search(member, depth: depth + 1, &found)
        }
      }
    default: return
    }
  }
}
