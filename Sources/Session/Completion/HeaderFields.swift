/// Header fields that a request may have (RFC 9110), and the values that are usual.
enum HeaderFields {
  private static let media = [
    "application/json", "application/xml", "text/csv", "text/html", "text/plain", "*/*",
  ]

  static let sent: [String: [String]] = [
    "Accept": media,
    "Accept-Encoding": ["gzip", "deflate", "br", "identity"],
    "Accept-Language": ["en", "de", "fr", "es", "ja"],
    "Authorization": ["Bearer", "Basic"],
    "Cache-Control": ["no-cache", "no-store", "max-age=0"],
    "Content-Language": ["en", "de", "fr", "es", "ja"],
    "Content-Type": media.dropLast() + ["application/x-www-form-urlencoded"],
    "Cookie": [],
    "Expect": ["100-continue"],
    "If-Match": ["*"],
    "If-Modified-Since": [],
    "If-None-Match": ["*"],
    "If-Range": [],
    "If-Unmodified-Since": [],
    "Idempotency-Key": [],
    "Origin": [],
    "Prefer": ["return=minimal", "return=representation", "respond-async"],
    "Range": ["bytes=0-"],
    "Referer": [],
    "User-Agent": [],
    "X-API-Key": [],
    "X-Correlation-ID": [],
    "X-Request-ID": [],
  ]

  /// Fields that an answer usually has.
  static let received = [
    "Age", "Allow", "Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Length",
    "Content-Type", "Date", "ETag", "Expires", "Last-Modified", "Link", "Location", "Retry-After",
    "Server", "Set-Cookie", "Strict-Transport-Security", "Vary", "WWW-Authenticate",
    "X-Request-ID",
  ]

  /// The fields that a request may have, as candidates.
  static func candidates(ending: String) -> [Candidate] {
    sent.keys.map { Candidate($0, .header, ending: ending) }
  }

  /// The usual values of a field, whatever the case of its name.
  static func values(of name: String) -> [String] {
    sent.first { $0.key.lowercased() == name.lowercased() }?.value ?? []
  }

  /// Whether the value of a field is nobody else's business.
  static func holdsSecret(_ name: String) -> Bool {
    name.lowercased().contains("cookie") || SecretNames.isSecret(name)
  }
}
