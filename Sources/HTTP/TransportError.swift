/// A request that got no answer, and why, in words for a person.
package struct TransportError: Error, Hashable, Sendable {
  /// The classes of failure, each of which becomes one `requests.exceptions` class.
  package enum Kind: String, Hashable, Sendable {
    case invalidURL
    case missingSchema
    case invalidSchema
    case invalidHeader
    case unknownHost
    case connectionFailed
    case connectTimeout
    /// A connection that broke before there was an answer.
    case connectionBroken
    /// A connection that was closed in good order, without an answer.
    case emptyAnswer
    case notHTTP
    /// A head with a longer line or more fields than Python's `http.client` reads.
    case headTooLarge
    case readTimeout
    /// Silence after the head of the answer.
    case bodyTimeout
    case tls
    case tooManyRedirects
    case brokenBody
    case contentDecoding
    case proxy
    /// A recording that is played in the place of a network has no answer.
    case notRecorded
    case interrupted
    case other

    /// What to do about it, where the message says only what is so.
    package var advice: String? {
      self == .notRecorded
        ? "--cassette-mode record sends the requests and takes all down anew" : nil
    }
  }

  /// What was measured, for who words the failure anew.
  package struct Evidence: Hashable, Sendable {
    /// The system's `errno`.
    package var systemError: Int32?
    /// What is wrong with the body.
    package var fault: BodyFault?
    /// libcurl's own words.
    package var detail = ""
    package init() {}
  }

  package let kind: Kind
  /// A sentence that says what happened, with the host and port.
  package let message: String
  package let request: Request?
  /// The answer that led to the failure: the last of too many redirects.
  package let response: Response?
  package let evidence: Evidence

  package init(
    _ kind: Kind,
    _ message: String,
    request: Request? = nil,
    response: Response? = nil,
    evidence: Evidence = Evidence()
  ) {
    self.kind = kind
    self.message = message
    self.request = request
    self.response = response
    self.evidence = evidence
  }
}
