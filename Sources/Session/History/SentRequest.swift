package import HTTP

/// A request that went out, kept so that it can be told again in a dialect.
package struct SentRequest {
  /// The largest body that is kept.
  private static let largestBody = 8 << 20

  /// The request before any redirect, without its body when that is too large.
  package private(set) var request: Request
  /// How large a body is that was not kept.
  package private(set) var lostBody: Int?
  /// Whether the answer was JSON; nil as long as there is none.
  package var isAnsweredInJSON: Bool?

  package init(_ request: Request) {
    self.request = request
    if let content = request.content {
      self.request.content = nil
      guard content.count <= Self.largestBody else {
        lostBody = content.count
        return
      }
      // Files may be others by the time somebody asks.
      self.request.body = content.bytes()
    }
    if keptBytes > Self.largestBody { forgetBody() }
  }

  package var keptBytes: Int { request.body?.count ?? 0 }

  package mutating func forgetBody() {
    lostBody = keptBytes
    request.body = nil
  }
}
