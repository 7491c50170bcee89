internal import HTTP
internal import Library
internal import Values

/// What a body is to who reads it: by its Content-Type, and by itself where that says little.
enum BodyContent {
  /// JSON (RFC 8259), also of a type such as `application/problem+json`.
  case value(Value)
  /// Anything that can be read: XML, HTML, CSV, plain text.
  case text(String)
  /// Images, archives and the like.
  case data

  init(of response: ResponseObject) {
    let body = response.response.body
    let type = Self.mediaType(of: response.response)
    let looksLikeJSON = type.isEmpty || type == "text/plain" || type == "application/octet-stream"
    let begins = body.first { !$0.isJSONSpace }.map { "[{".utf8.contains($0) } ?? false
    if type.hasSuffix("/json") || type.hasSuffix("+json") || (looksLikeJSON && begins),
      let value = try? response.json()
    {
      self = .value(value)
    } else if Self.isData(type, body) {
      self = .data
    } else {
      self = .text((try? response.decodedText()) ?? "")
    }
  }

  /// `text/html`, without parameters and in lower case (RFC 9110 §8.3.1).
  private static func mediaType(of response: Response) -> String {
    let field = response.fields["Content-Type"] ?? ""
    let type = field.utf8.prefix { $0 != UInt8(ascii: ";") }.filter { $0 > 0x20 }
    return String(decoding: type, as: UTF8.self).lowercased()
  }

  private static let dataTypes: Set<String> = [
    "application/octet-stream", "application/pdf", "application/zip", "application/gzip",
    "application/x-tar", "application/x-7z-compressed", "application/vnd.rar", "application/wasm",
    "application/protobuf", "application/x-protobuf", "application/msgpack",
  ]

  private static func isData(_ type: String, _ body: [UInt8]) -> Bool {
    for kind in ["image/", "audio/", "video/", "font/"] where type.hasPrefix(kind) {
      return !type.hasSuffix("+xml")
    }
    if type.hasPrefix("text/") { return false }
    // What calls itself data may be text all the same.
    let isText = String(validating: body, as: UTF8.self) != nil && !body.contains(0)
    return dataTypes.contains(type) ? !isText : body.contains(0)
  }
}

extension UInt8 {
  fileprivate var isJSONSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
