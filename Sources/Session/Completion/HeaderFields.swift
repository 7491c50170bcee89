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
}
