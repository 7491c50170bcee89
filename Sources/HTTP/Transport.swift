/// What carries requests: libcurl, a recording, a test's answers.
package protocol Transport: AnyObject {
  /// One exchange, whole: a redirect is an answer like any other.
  func send(_ request: Request) throws(TransportError) -> Response
  /// One exchange up to the head of the answer; the body comes when it is read.
  func open(_ request: Request) throws(TransportError) -> OpenResponse
}

extension Transport {
  /// For a transport that has the body anyway.
  package func open(_ request: Request) throws(TransportError) -> OpenResponse {
    var head = try send(request)
    let body = head.body
    head.body = []
    return OpenResponse(head: head, body: BodyReader(body, of: head))
  }
}
