/// An answer, whole.
package struct Response: Hashable, Sendable {
  package var status: Int
  /// The reason phrase as received, or the registered one where HTTP/2 sends none.
  package var reason: String
  package var fields: Fields
  /// The version of HTTP that the status line named, as Python's `http.client` writes it: 10, 11, 20.
  package var version = 11
  /// The body, content-encoding removed.
  package var body: [UInt8]
  /// The URL that answered, after redirects.
  package var url: String
  /// The request that got this answer, as sent.
  package var request: Request
  package var timing: Timing

  package init(
    status: Int,
    reason: String,
    fields: Fields,
    body: [UInt8],
    url: String,
    request: Request,
    timing: Timing = Timing()
  ) {
    self.status = status
    self.reason = reason
    self.fields = fields
    self.body = body
    self.url = url
    self.request = request
    self.timing = timing
  }
}

extension Response {
  /// Answers that have no body whatever their fields say (RFC 9112 §6.3).
  var isBodiless: Bool {
    request.method == "HEAD" || status < 200 || status == 204 || status == 304
  }
}

/// Seconds from the start of a request to each event (libcurl's `*_TIME` getinfo values).
package struct Timing: Hashable, Sendable {
  package var nameLookup = 0.0
  package var connect = 0.0
  package var tls = 0.0
  package var firstByte = 0.0
  package var total = 0.0
  /// Whether the connection was there from an earlier request.
  package var isConnectionKept = false
  package init() {}
}
