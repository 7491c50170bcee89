/// What carries requests: libcurl, a recording, a test's answers.
package protocol Transport: AnyObject {
  /// One exchange: a redirect is an answer like any other. ``follow(_:)`` goes where it points.
  func send(_ request: Request) throws(TransportError) -> Response
}

/// A request that got no answer, and why, in words for a person.
package struct TransportError: Error, Hashable, Sendable {
  /// The classes of failure, each of which becomes one `requests.exceptions` class.
  package enum Kind: Hashable, Sendable {
    case invalidURL
    case missingSchema
    case invalidSchema
    case invalidHeader
    case unknownHost
    case connectionFailed
    case connectTimeout
    case readTimeout
    case tls
    case tooManyRedirects
    case brokenBody
    case contentDecoding
    case proxy
    case interrupted
    case other
  }

  package let kind: Kind
  /// A sentence that says what happened, with the host and port.
  package let message: String
  package let request: Request?
  /// The answer that led to the failure: the last of too many redirects.
  package let response: Response?

  package init(
    _ kind: Kind,
    _ message: String,
    request: Request? = nil,
    response: Response? = nil
  ) {
    self.kind = kind
    self.message = message
    self.request = request
    self.response = response
  }
}
