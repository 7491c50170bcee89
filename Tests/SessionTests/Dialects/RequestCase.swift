import Foundation
import Testing

/// A request without the words of any program.
struct RequestCase: Sendable, CustomTestStringConvertible {
  enum Body: Sendable {
    case none
    /// Names, and their values as `json.dumps` writes them.
    case json([(String, String)])
    case form([(String, String)])
    case multipart([Part])
    case text(String, type: String?)
    case bytes([UInt8], type: String?)
  }

  struct Part: Sendable {
    var name: String
    var content: String
    var file: String?
    var type: String?
  }

  enum Credentials: Sendable {
    case none
    case basic(String, String)
    case bearer(String)
  }

  var number = 0
  var method = "GET"
  /// As a person types it, and as it arrives.
  var path = "/"
  var target = "/"
  var query: [(String, String)] = []
  var headers: [(String, String)] = []
  var body = Body.none
  var credentials = Credentials.none
  var follows: Bool?
  /// What HTTPie has no words for, although others do.
  var isBeyondHTTPie = false

  var testDescription: String { "\(number) \(method) \(path) \(query) \(headers) \(body)" }

  /// The name of the field that tells the cases apart.
  static let mark = "X-Case"

  var allHeaders: [(String, String)] {
    var all = headers + [(Self.mark, String(number))]
    if case .bearer(let token) = credentials { all.append(("Authorization", "Bearer \(token)")) }
    switch body {
    case .text(_, let type?), .bytes(_, let type?): all.append(("Content-Type", type))
    default: break
    }
    return all
  }

  /// The secrets of the case, as the hints ask for them.
  var secrets: [String: String] {
    var secrets = [
      "APIWALK_TOKEN": "token-12345678", "APIWALK_API_KEY": "key-12345678",
      "APIWALK_COOKIE_SESSION": "s3cr3t-cookie", "APIWALK_CLIENT_SECRET": "hunter2-Zebra",
      "APIWALK_PASSWORD": "hunter2-Zebra",
    ]
    if case .basic(let name, let password) = credentials {
      secrets["APIWALK_PASSWORD"] = password
      secrets["APIWALK_CREDENTIALS"] = Data("\(name):\(password)".utf8).base64EncodedString()
    }
    return secrets
  }

  /// Names sent one behind the other, as some programs do with those that are repeated.
  static func isGrouped(_ names: [String]) -> Bool {
    var seen: Set<String> = []
    for (place, name) in names.enumerated() where place == 0 || names[place - 1] != name {
      guard seen.insert(name).inserted else { return false }
    }
    return true
  }

  /// The bytes of the body, where there is one way to write them.
  var bodyBytes: [UInt8]? {
    switch body {
    case .json(let fields):
      let text = fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ")
      return Array("{\(text)}".utf8)
    case .text(let text, _): return Array(text.utf8)
    case .bytes(let bytes, _): return bytes
    case .none, .form, .multipart: return nil
    }
  }
}
