/// What carries requests: libcurl, a recording, a test's answers.
package protocol Transport: AnyObject {
  /// One exchange, whole: a redirect is an answer like any other.
  func send(_ request: Request) throws(TransportError) -> Response
  /// One exchange up to the head of the answer; the body comes when it is read.
  func open(_ request: Request) throws(TransportError) -> OpenResponse
  /// Told how far a transfer has come, at most every 100 ms; nil when nobody wants to know.
  var watcher: ((TransferProgress) -> Void)? { get set }
}

extension Transport {
  /// For a transport whose answers are there at once.
  package var watcher: ((TransferProgress) -> Void)? {
    get { nil }
    set {}
  }

  /// For a transport that has the body anyway.
  package func open(_ request: Request) throws(TransportError) -> OpenResponse {
    var head = try send(request)
    let body = head.body
    head.body = []
    return OpenResponse(head: head, body: BodyReader(body, of: head))
  }
}
