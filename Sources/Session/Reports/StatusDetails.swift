internal import HTTP

/// What the header fields of an answer add to its status code.
struct StatusDetails {
  private let response: Response
  /// As much of a field as is shown; what follows is seldom read.
  private static let shownLength = 200

  init(_ response: Response) { self.response = response }

  var all: [String] {
    switch response.status {
    case 300..<400: [location, retry].compactMap { $0 }
    case 401: [challenge("WWW-Authenticate")].compactMap { $0 }
    case 403: [challenge("WWW-Authenticate")].compactMap { $0 }
    case 405: [field("Allow") { "it takes \($0)" }].compactMap { $0 }
    case 407: [challenge("Proxy-Authenticate")].compactMap { $0 }
    case 415: [reads, retry].compactMap { $0 }
    case 416: [whole].compactMap { $0 }
    case 426: [field("Upgrade") { "it wants \($0)" }].compactMap { $0 }
    case 400...: [retry].compactMap { $0 }
    default: []
    }
  }

  private func field(_ name: String, _ text: (String) -> String) -> String? {
    guard let value = response.fields[name], !value.isEmpty else { return nil }
    let scalars = value.unicodeScalars
    guard scalars.count > Self.shownLength else { return text(value) }
    return text(String(String.UnicodeScalarView(scalars.prefix(Self.shownLength))) + "…")
  }

  private var location: String? { field("Location") { "it is at \($0)" } }

  /// `Retry-After`, seconds or a date (RFC 9110 §10.2.3).
  private var retry: String? {
    field("Retry-After") { value in
      Int(value).map { "try again in \(max(0, $0).asSpan)" } ?? "try again after \(value)"
    }
  }

  /// What it reads instead (RFC 9110 §12.5.1, RFC 5789 §3.1).
  private var reads: String? {
    for name in ["Accept", "Accept-Patch", "Accept-Post", "Accept-Encoding"] {
      if let text = field(name, { "it reads \($0)" }) { return text }
    }
    return nil
  }

  /// `bytes */1234` (RFC 9110 §14.4).
  private var whole: String? {
    guard let range = response.fields["Content-Range"], let slash = range.lastIndex(of: "/"),
      let size = Int(range[range.index(after: slash)...])
    else { return nil }
    return "the whole has \(size) bytes"
  }

  /// Who may ask, in the server's words.
  private func challenge(_ name: String) -> String? {
    let challenges = response.fields.values(of: name).flatMap { Challenge.all(in: $0) }
    guard !challenges.isEmpty else { return nil }
    func said(_ name: String) -> String? { challenges.lazy.compactMap { $0[name] }.first }
    var text = "the server asks for " + challenges.map(\.scheme).joined(separator: " or ")
    if let words = said("error_description") ?? said("error") { text += ": \(words)" }
    if let scope = said("scope") { text += ", scope \(scope)" }
    return String(text.prefix(Self.shownLength))
  }
}
